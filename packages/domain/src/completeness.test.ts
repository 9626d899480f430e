import { Completeness, completenessOf, owedOf } from "./completeness.ts";

const counts = (DONE: number, WAITING: number, LATE: number, NOT_DUE: number) => ({ DONE, WAITING, LATE, NOT_DUE });

test.each<[string, ReturnType<typeof counts>, Completeness]>([
  ["nobody owes any", counts(0, 0, 0, 0), "NOT_APPLICABLE"],
  ["all are there", counts(14, 0, 0, 0), "DONE"],
  ["one is late among many", counts(12, 1, 1, 0), "LATE"],
  ["all are late", counts(0, 0, 3, 0), "LATE"],
  ["some are there and the rest is in time", counts(2, 0, 0, 12), "PARTLY"],
  ["all wait for another", counts(0, 5, 0, 0), "PARTLY"],
  ["all are in time", counts(0, 0, 0, 14), "NOT_DUE"],
])("when %s", (_when, given, expected) => {
  expect(completenessOf(given)).toBe(expected);
});

test("every combination is one of five, and complete only when each that is owed is there", () => {
  for (const done of [0, 1, 2])
    for (const waiting of [0, 1])
      for (const late of [0, 1])
        for (const notDue of [0, 1]) {
          const given = counts(done, waiting, late, notDue);
          const found = completenessOf(given);

          expect(Object.values(Completeness)).toContain(found);
          expect(found === "DONE").toBe(owedOf(given) > 0 && done === owedOf(given));
          expect(found === "LATE").toBe(late > 0);
        }
});
