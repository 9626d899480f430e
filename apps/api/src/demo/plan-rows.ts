import type { CopyWriter } from "./copy.ts";
import type { DraftedIndicator, DraftedPlan, DraftedResult } from "./drafted-plan.ts";

const PERSPECTIVES = ["RECIPIENT", "PROCESS", "STRENGTHENING"] as const;
const EXPECTED = [
  ["SERVICE_ORIENTED", "Menyapa setiap pemohon dan menjelaskan langkah berikutnya"],
  ["ACCOUNTABLE", "Mengisi progres harian pada hari yang sama"],
  ["COLLABORATIVE", "Membantu rekan saat antrean memanjang"],
] as const;
const RESOURCES = ["Komputer dan jaringan yang andal", "Waktu konsultasi mingguan dengan atasan"];
const ACCOUNTABILITY = ["Laporan kinerja bulanan disertai bukti dukung"];
const CONSEQUENCES = ["Prioritas mengikuti pelatihan bila target tercapai", "Pembinaan bila target tidak tercapai"];

export function planRows(writer: CopyWriter, plan: DraftedPlan): void {
  const { key, post, year, startsOn, endsOn, status, dueOn, submittedAt, approvedAt, approvedByKey } = plan;
  const version = approvedAt === null ? 0 : 1;
  writer.add(
    "performance_plan",
    key,
    post.person.key,
    post.key,
    post.unit.key,
    year,
    startsOn,
    endsOn,
    "QUANTITATIVE",
    status,
    dueOn,
    submittedAt,
    submittedAt,
    approvedAt,
    approvedByKey,
    status === "RETURNED" ? "Lengkapi target dan satuan pada indikator kedua." : null,
    array(RESOURCES),
    array(ACCOUNTABILITY),
    array(CONSEQUENCES),
    version + 1,
    version,
  );
  for (const [value, expectation] of EXPECTED) writer.add("core_value_expectation", key, value, expectation);
  const results = plan.results.map((result, index) => resultRow(writer, plan, result, index));
  if (version === 0) return;
  const content = {
    form: "QUANTITATIVE",
    results,
    expectations: EXPECTED.map(([value, expectation]) => ({ value, expectation })),
    resources: RESOURCES,
    accountability: ACCOUNTABILITY,
    consequences: CONSEQUENCES,
  };
  writer.add("plan_version", key, version, approvedAt, approvedByKey, null, JSON.stringify(content));
}

function resultRow(
  writer: CopyWriter,
  { key: planKey, post }: DraftedPlan,
  { key, kind, parentKey, words, indicators }: DraftedResult,
  index: number,
): object {
  const perspective = post.isHead ? PERSPECTIVES[words.supports] : null;
  const belonging = kind === "MAIN" ? "ORGANISATION" : "INDIVIDUAL";
  const ordinal = kind === "MAIN" ? index + 1 : 1;
  writer.add(
    "planned_result",
    key,
    planKey,
    parentKey,
    null,
    null,
    kind,
    ordinal,
    words.title,
    perspective,
    belonging,
    null,
  );
  return {
    key,
    kind,
    title: words.title,
    perspective,
    belonging,
    parentKey,
    continuesKey: null,
    templateKey: null,
    indicators: indicators.map((indicator, i) => indicatorRow(writer, key, indicator, i)),
  };
}

function indicatorRow(
  writer: CopyWriter,
  resultKey: string,
  { key, target, words }: DraftedIndicator,
  index: number,
): object {
  const { aspect, text, unit, pattern, direction, months } = words;
  const measuredMonths = months === null ? null : `{${months.join(",")}}`;
  writer.add(
    "indicator",
    key,
    resultKey,
    index + 1,
    aspect,
    text,
    target,
    unit,
    pattern,
    direction,
    measuredMonths,
    null,
  );
  return { key, aspect, text, target, unitOfMeasure: unit, pattern, direction, measuredMonths: months };
}

const array = (texts: readonly string[]): string => `{${texts.map((text) => JSON.stringify(text)).join(",")}}`;
