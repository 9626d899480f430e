import { measuredResults, type PlannedIndicator } from "./measured.ts";
import { draftOfReport, notNumbers, realisationsOf } from "./report-draft.ts";

const indicator = (id: string, part: Partial<PlannedIndicator> = {}): PlannedIndicator => ({
  id,
  text: id,
  aspect: "QUANTITY",
  pattern: "CUMULATIVE",
  target: 100,
  unitOfMeasure: "berkas",
  measuredMonths: null,
  isRemoved: false,
  ...part,
});
const entry = (quantity: number | null, result = "r") => ({ quantity, plannedResult: { id: result } });
const OCTOBER = { from: "2026-10-01", to: "2026-10-31" };
const countedOf = (indicators: PlannedIndicator[], entries: ReturnType<typeof entry>[]) =>
  measuredResults([{ id: "r", title: "R", isRemoved: false, indicators }], entries, OCTOBER)[0]?.indicators.map(
    ({ counted }) => counted,
  );

test("the one count of a result is what its entries add up to; nothing else is counted by entries", () => {
  expect(
    countedOf([indicator("a"), indicator("b", { aspect: "QUALITY" })], [entry(2), entry(3.5), entry(9, "x")]),
  ).toEqual([5.5, null]);
  expect(countedOf([indicator("a"), indicator("b")], [entry(2)])).toEqual([null, null]);
  expect(countedOf([indicator("a", { pattern: "POSITION" })], [entry(2)])).toEqual([null]);
});

test("no number is not zero", () => {
  expect(countedOf([indicator("a")], [entry(null)])).toEqual([null]);
});

test("an indicator that is read in other months is not due", () => {
  const [result] = measuredResults(
    [{ id: "r", title: "R", isRemoved: false, indicators: [indicator("a", { measuredMonths: [6, 12] })] }],
    [],
    OCTOBER,
  );
  expect(result?.indicators[0]?.isDue).toBe(false);
});

test("what is at the server stands over what is counted, and an empty field is sent as not measured", () => {
  const draft = draftOfReport(
    { narrative: "Selesai", realisations: [{ value: 7.5, note: null, indicator: { id: "a" } }] },
    [
      { id: "a", counted: 9 },
      { id: "b", counted: 4 },
    ],
  );
  expect(draft.told).toEqual({ a: { value: "7,5", note: "" }, b: { value: "4", note: "" } });
  const typed = { ...draft, told: { ...draft.told, b: { value: "", note: "Belum" }, c: { value: "x", note: "" } } };
  expect(realisationsOf(typed)).toEqual([
    { indicatorId: "a", value: 7.5, note: null },
    { indicatorId: "b", value: null, note: "Belum" },
  ]);
  expect(notNumbers(typed)).toEqual(["c"]);
});
