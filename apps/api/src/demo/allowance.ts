import { allowanceOf } from "@andir/domain/allowance";
import type { AllowanceRules } from "@andir/domain/allowance-rules";
import type pg from "pg";
import { computeFigures, type ComputedFigure } from "../features/allowance/compute.ts";
import type { Reading } from "../features/allowance/allowance-facts.loaders.ts";
import { writeFigures } from "../features/allowance/figure.repository.ts";
import { randomOf } from "./random.ts";
import type { Timeline } from "./timeline.ts";
import type { DemoPerson } from "./world.ts";

const VERSION = "CONTOH-1";
const SOURCE = "Peraturan kepala daerah contoh: semua nilai di sini rekaan";
/** So many months before the latest are locked. */
const LOCKED = 3;

const late = { TL1: 50, TL2: 100, TL3: 125, TL4: 150 };
const early = { PSW1: 50, PSW2: 100, PSW3: 125, PSW4: 150 };
const part = { deductions: {}, mostDeducted: 0, predicates: {}, bands: [] };
const base = { kinds: [], grades: [], title: null, isHead: null };

/** An invented formula; its amounts are nobody's. */
const RULES: Omit<AllowanceRules, "version"> = {
  bases: [
    { ...base, jobClass: "15", amount: 21_500_000, kinds: ["HIGH_LEADER"], title: "Sekretaris Daerah" },
    { ...base, jobClass: "14", amount: 16_750_000, kinds: ["HIGH_LEADER"] },
    { ...base, jobClass: "12", amount: 11_250_000, kinds: ["ADMINISTRATIVE"], isHead: true },
    { ...base, jobClass: "9", amount: 7_400_000, kinds: ["SUPERVISORY"] },
    { ...base, jobClass: "9", amount: 7_900_000, kinds: ["FUNCTIONAL"], title: "Dokter" },
    { ...base, jobClass: "6", amount: 3_750_000, kinds: ["FUNCTIONAL"], grades: ["II", "VII"] },
    { ...base, jobClass: "8", amount: 5_600_000, kinds: ["FUNCTIONAL"] },
    { ...base, jobClass: "7", amount: 4_250_000, kinds: ["IMPLEMENTING"], grades: ["III", "IX"] },
    { ...base, jobClass: "6", amount: 3_350_000, kinds: ["IMPLEMENTING"], grades: ["II/c", "II/d", "VII"] },
    { ...base, jobClass: "5", amount: 2_900_000, kinds: ["IMPLEMENTING"] },
  ],
  parts: [
    {
      ...part,
      name: "Disiplin kerja",
      weight: 4000,
      measure: "ATTENDANCE",
      deductions: { ...late, ...early, TK: 300 },
      mostDeducted: 10_000,
    },
    {
      ...part,
      name: "Produktivitas kerja",
      weight: 6000,
      measure: "PREDICATE",
      predicates: { VERY_GOOD: 10_000, GOOD: 10_000, NEEDS_IMPROVEMENT: 7500, POOR: 5000, VERY_POOR: 2500 },
    },
  ],
  employment: { CIVIL_SERVANT: 10_000, CANDIDATE: 8000, CONTRACT: 7500 },
  leave: { ANNUAL: 10_000, SICK: 7500, MATERNITY: 5000 },
  acting: 2000,
  sanctions: {
    WRITTEN_REPRIMAND: { share: 1000, months: 1 },
    WRITTEN_DISSATISFACTION: { share: 1500, months: 3 },
    ALLOWANCE_CUT_6: { share: 2500, months: 6 },
    ALLOWANCE_CUT_9: { share: 2500, months: 9 },
    ALLOWANCE_CUT_12: { share: 2500, months: 12 },
  },
  sanctionsAfter: 1,
  monthsBefore: 1,
  most: null,
  rounding: { step: 100, mode: "HALF_UP" },
  correctedMonths: 3,
};

/** By the functions of the product, from what the demo has written: months that were locked, and the latest, which is open. */
export async function writeAllowance(
  client: pg.ClientBase,
  people: readonly DemoPerson[],
  timeline: Timeline,
  seed: number,
): Promise<void> {
  const random = randomOf(seed, "allowance");
  const months = timeline.months.slice(timeline.latestDue - LOCKED, timeline.latestDue + 1);
  const [first] = months;
  if (!first) return;
  const rules = { ...RULES, version: VERSION };
  await client.query(`insert into allowance_rule (version, starts_on, rules, source) values ($1, $2, $3, $4)`, [
    VERSION,
    first.startsOn,
    RULES,
    SOURCE,
  ]);
  const reading: Reading = { sql: client as unknown as Reading["sql"], now: new Date(`${timeline.today}T01:00:00Z`) };
  const locker = people.find(({ account }) => account === "tim.kinerja");
  for (const [at, { startsOn: month, assessmentDueOn }] of months.entries()) {
    const key = random.key(Date.parse(assessmentDueOn));
    const isLocked = at < LOCKED;
    await client.query(`insert into allowance_month (key, month, rule_version, computed_at) values ($1, $2, $3, $4)`, [
      key,
      month,
      VERSION,
      `${assessmentDueOn}T08:00:00Z`,
    ]);
    const found = await computeFigures(reading, month, rules);
    const figures = at === LOCKED - 1 ? asOnceCounted(found, people) : found;
    await writeFigures(reading, { key, month }, figures, () => random.key(Date.parse(assessmentDueOn)));
    if (isLocked)
      await client.query(`update allowance_month set locked_at = $2, locked_by_key = $3 where key = $1`, [
        key,
        `${assessmentDueOn}T09:30:00Z`,
        locker?.key ?? null,
      ]);
  }
}

/** One who was late by the machines when the month was locked, and was on duty elsewhere as it turned out: the next month makes it good. */
function asOnceCounted(figures: readonly ComputedFigure[], people: readonly DemoPerson[]): ComputedFigure[] {
  const mistaken = people.find(({ account }) => account === "pegawai.garuda")?.key;
  return figures.map((figure) => {
    const { attendance } = figure.facts;
    if (figure.employeeKey !== mistaken || !attendance) return figure;
    const codes = { ...attendance.codes, TL2: (attendance.codes.TL2 ?? 0) + 2 };
    return recomputed({ ...figure, facts: { ...figure.facts, attendance: { ...attendance, codes } } });
  });
}

function recomputed(figure: ComputedFigure): ComputedFigure {
  const outcome = allowanceOf(figure.facts, { ...RULES, version: VERSION });
  return { ...figure, outcome, total: outcome.total === null ? null : outcome.total + figure.corrected };
}
