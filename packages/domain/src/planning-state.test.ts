import fc from "fast-check";
import { addDays } from "./iso-date.ts";
import { planDaysLate, PlanningState, planningState } from "./planning-state.ts";
import { PlanStatus } from "./plan-status.ts";

const dueOn = "2026-01-31";
const before = "2026-01-30";
const after = "2026-02-01";
const heldUntil = "2026-12-31";

describe("the state of the plan that a post owes", () => {
  const expected = (applicable: boolean, today: string, until: string) => {
    if (!applicable || until !== heldUntil) return "NOT_APPLICABLE";
    return today === after ? "MISSING" : "NOT_DUE";
  };
  const cases = [true, false].flatMap((applicable) =>
    [before, dueOn, after].flatMap((today) =>
      [before, dueOn, heldUntil].map((until) => [applicable, today, until] as const),
    ),
  );

  test.each(cases)("owed %s, on %s, the post held until %s, without a plan", (applicable, today, until) => {
    expect(planningState({ applicable, dueOn, heldUntil: until, today, status: null })).toBe(
      expected(applicable, today, until),
    );
  });

  test.each(cases.flatMap((one) => Object.values(PlanStatus).map((status) => [...one, status] as const)))(
    "owed %s, on %s, the post held until %s: a plan that exists tells its own status, %s",
    (applicable, today, until, status) => {
      expect(planningState({ applicable, dueOn, heldUntil: until, today, status })).toBe(status);
    },
  );

  test("has a word for each status of a plan and for each of the three without one", () => {
    expect(Object.keys(PlanningState)).toEqual(["NOT_APPLICABLE", "NOT_DUE", "MISSING", ...Object.keys(PlanStatus)]);
  });
});

describe("how late a plan is", () => {
  test.each([
    ["in time on the last day", "SUBMITTED", dueOn, after, heldUntil, 0],
    ["a day late", "APPROVED", after, "2026-12-01", heldUntil, 1],
    ["given back, and measured by the first time", "RETURNED", after, "2026-12-01", heldUntil, 1],
    ["begun, and not due", "DRAFT", null, dueOn, heldUntil, 0],
    ["begun, and not handed in until today", "DRAFT", null, "2026-03-02", heldUntil, 30],
    ["missing before it is due", null, null, before, heldUntil, 0],
    ["missing on the day it is due", null, null, dueOn, heldUntil, 0],
    ["missing since yesterday", null, null, after, heldUntil, 1],
    ["missing until today", null, null, "2026-03-02", heldUntil, 30],
    ["missing until the post was given up", null, null, "2026-12-01", "2026-02-10", 10],
    ["given up before it was due", null, null, "2026-12-01", dueOn, 0],
    ["handed in after the post was given up", "SUPERSEDED", "2026-02-20", "2026-12-01", "2026-02-10", 20],
  ] as const)("%s", (_, status, submittedOn, today, until, days) => {
    expect(planDaysLate({ applicable: true, dueOn, heldUntil: until, today, status, submittedOn })).toBe(days);
  });

  test("never for one who owes none, unless one has begun it", () => {
    const owed = { applicable: false, dueOn, heldUntil, today: "2026-02-10", submittedOn: null };

    expect(planDaysLate({ ...owed, status: null })).toBe(0);
    expect(planDaysLate({ ...owed, status: "DRAFT" })).toBe(10);
    expect(planDaysLate({ ...owed, status: "APPROVED", submittedOn: "2026-02-05" })).toBe(5);
  });

  test("what is not due is never late, and what is missing is", () => {
    const offset = fc.integer({ min: -40, max: 400 });
    fc.assert(
      fc.property(offset, offset, fc.boolean(), (today, until, applicable) => {
        const owed = {
          applicable,
          dueOn,
          today: addDays(dueOn, today),
          heldUntil: addDays(dueOn, until),
          status: null,
        };

        const late = planDaysLate({ ...owed, submittedOn: null }) > 0;

        expect(late).toBe(planningState(owed) === "MISSING");
      }),
    );
  });
});
