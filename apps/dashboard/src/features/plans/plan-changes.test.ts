import { changesBetween, type Content, type PlanWords } from "./plan-changes.ts";

const words: PlanWords = {
  form: (form) => form,
  kind: (kind) => kind,
  perspective: (perspective) => perspective,
  belonging: (belonging) => belonging,
  indicator: ({ text, target }) => `${text} ${String(target)}`,
};
const indicator = (indicatorId: string, target: number) => ({
  indicatorId,
  aspect: "QUANTITY" as const,
  text: "Keluarga dilayani",
  target,
  unitOfMeasure: "keluarga",
  pattern: "CUMULATIVE" as const,
  direction: "HIGHER_IS_BETTER" as const,
  measuredMonths: null,
});
const result = (resultId: string, title: string, target = 120) => ({
  resultId,
  kind: "MAIN" as const,
  title,
  perspective: null,
  belonging: "ORGANISATION" as const,
  parent: null,
  indicators: [indicator(`${resultId}-1`, target)],
});
const plan = (over: Partial<Content> = {}): Content => ({
  form: "QUANTITATIVE",
  results: [result("a", "Layanan adminduk selesai tepat waktu"), result("b", "Data keluarga mutakhir")],
  expectations: [{ value: "LOYAL", label: "Loyal", expectation: null }],
  resources: ["Satu komputer"],
  accountability: [],
  consequences: [],
  ...over,
});

test("the same plan has not changed", () => {
  expect(changesBetween(plan(), plan(), words)).toEqual([]);
});

test("a target that changes is told with what it was", () => {
  const after = plan({ results: [result("a", "Layanan adminduk selesai tepat waktu", 150), plan().results[1]!] });

  expect(changesBetween(plan(), after, words)).toEqual([
    {
      subject: "indicator",
      about: "Layanan adminduk selesai tepat waktu",
      before: "Keluarga dilayani 120",
      after: "Keluarga dilayani 150",
    },
  ]);
});

test("a result that comes, one that goes, and texts beside them", () => {
  const after = plan({
    results: [plan().results[0]!, result("c", "Arsip tertata")],
    expectations: [{ value: "LOYAL", label: "Loyal", expectation: "Menjaga rahasia" }],
    resources: [],
  });

  expect(changesBetween(plan(), after, words).map(({ subject, before, after: is }) => [subject, before, is])).toEqual([
    ["result", null, "Arsip tertata\nKeluarga dilayani 120"],
    ["result", "Data keluarga mutakhir\nKeluarga dilayani 120", null],
    ["expectation", null, "Menjaga rahasia"],
    ["resources", "Satu komputer", null],
  ]);
});
