import { daysOf, evidenceItems, resultCounts, type EvidenceItem } from "./evidence-items.ts";
import { evidenceViewOf } from "./evidence-view.ts";

type Args = Parameters<typeof evidenceItems>;

const entry = (id: string, date: string, files = 0, result: string | null = null) =>
  ({
    id,
    date,
    evidence: Array.from({ length: files }, (_, i) => ({ id: `${id}-${i}` })),
    plannedResult: result === null ? null : { id: result, title: result },
  }) as unknown as Args[1][number];

const report = (id: string, endsOn: string, submittedAt: string | null, results: readonly string[] = []) => ({
  id,
  submittedAt,
  period: { startsOn: "2026-10-01", endsOn },
  realisations: results.map((result) => ({ indicator: { result: { id: result, title: result } } })),
});

const employee = (parts: object) =>
  ({
    attendance: null,
    innovations: [],
    evidenceFeedback: { nodes: [] },
    evidenceReports: { nodes: [] },
    ...parts,
  }) as unknown as Args[0];

const OCTOBER = { from: "2026-10-01", to: "2026-10-31" };
const ids = (items: readonly EvidenceItem[]) => items.map(({ id }) => id);

test("what happened stands by day, the newest first, the report before the work of its day", () => {
  const person = employee({
    attendance: {
      departures: [
        { day: "2026-10-05", code: "TL1" },
        { day: "2026-10-05", code: "PSW1" },
      ],
    },
    evidenceFeedback: { nodes: [{ id: "said", startsOn: "2026-10-07", endsOn: "2026-10-07" }] },
    evidenceReports: { nodes: [report("month", "2026-10-31", "2026-10-07T02:00:00Z")] },
  });

  const items = evidenceItems(person, [entry("work", "2026-10-07"), entry("late", "2026-10-05")], OCTOBER);

  expect(ids(items)).toEqual(["month", "said", "work", "late", "attendance-2026-10-05"]);
});

test("a quarter that begins in the month is no part of it", () => {
  const person = employee({
    evidenceReports: { nodes: [report("quarter", "2026-12-31", null), report("month", "2026-10-31", null)] },
  });

  expect(ids(evidenceItems(person, [], OCTOBER))).toEqual(["month"]);
});

test("of an innovation only the steps that the period saw are shown", () => {
  const person = employee({
    innovations: [{ id: "queue", startedOn: "2026-08-01", adoptedOn: "2026-10-02", validatedOn: null }],
  });

  expect(ids(evidenceItems(person, [], OCTOBER))).toEqual(["queue-adopted"]);
});

test("filtered by kind and turned round", () => {
  const items = evidenceItems(
    employee({}),
    [entry("a", "2026-10-01", 1), entry("b", "2026-10-02"), entry("c", "2026-10-03", 2)],
    OCTOBER,
  );

  const days = daysOf(items, evidenceViewOf("files", "oldest"));

  expect(days.map(({ day }) => day)).toEqual(["2026-10-01", "2026-10-03"]);
});

test("an address that says nothing of ours shows everything, the newest first", () => {
  expect(evidenceViewOf("everything", 7)).toEqual({ kind: "all", order: "newest" });
});

test("a planned result without an entry is told, and what is linked to none stands last", () => {
  const reports = [report("month", "2026-10-31", null, ["letters", "queue"])] as unknown as Parameters<
    typeof resultCounts
  >[1];

  const counts = resultCounts([entry("x", "2026-10-01"), entry("y", "2026-10-02", 2, "queue")], reports);

  expect(counts).toEqual([
    { id: "letters", title: "letters", entries: 0, files: 0 },
    { id: "queue", title: "queue", entries: 1, files: 2 },
    { id: null, title: null, entries: 1, files: 0 },
  ]);
});
