import fc from "fast-check";
import { DEFAULT_CYCLE_RULES } from "./cycle-rules.ts";
import { anonymousFeedback, FEWEST_ANONYMOUS_RATERS, mayBeAnonymous, mayShowAnonymous } from "./feedback-anonymity.ts";

const rule = { anonymousFrom: 3 };

test("three is the fewest, and the default", () => {
  expect(FEWEST_ANONYMOUS_RATERS).toBe(3);
  expect(DEFAULT_CYCLE_RULES.feedback).toEqual(rule);
});

describe("what so many people said without their names", () => {
  test.each([
    [0, [false, false, false, false, false, false]],
    [1, [false, false, false, false, false, false]],
    [2, [false, false, false, false, false, false]],
    [3, [true, true, true, true, false, false]],
    [4, [true, true, true, true, true, false]],
    [5, [true, true, true, true, true, true]],
    [60, [true, true, true, true, true, true]],
  ])("%i: may be shown where the agency says 0, 1, 2, 3, 4, 5: %j", (count, shown) => {
    expect([0, 1, 2, 3, 4, 5].map((anonymousFrom) => mayShowAnonymous(count, { anonymousFrom }))).toEqual(shown);
  });

  test.each([NaN, -3])("a setting of %s makes it no fewer than three", (anonymousFrom) => {
    expect(mayShowAnonymous(2, { anonymousFrom })).toBe(false);
  });
});

test.each([
  ["APPRAISER", false],
  ["TEAM_LEAD", false],
  ["PEER", true],
  ["SUBORDINATE", true],
  ["SELF", false],
  ["SERVICE_USER", false],
] as const)("feedback by %s may be anonymous: %s", (kind, may) => {
  expect(mayBeAnonymous(kind)).toBe(may);
});

describe("anonymous feedback of peers and subordinates", () => {
  const peers = (raters: number) => ({ kinds: ["PEER"], raters });
  const subordinates = (raters: number) => ({ kinds: ["SUBORDINATE"], raters });
  const together = (raters: number) => ({ kinds: ["PEER", "SUBORDINATE"], raters });

  test.each([
    [0, 0, [], 0],
    [1, 0, [], 1],
    [2, 0, [], 2],
    [3, 0, [peers(3)], 0],
    [0, 2, [], 2],
    [0, 3, [subordinates(3)], 0],
    [1, 1, [], 2],
    [1, 2, [together(3)], 0],
    [2, 1, [together(3)], 0],
    [2, 2, [together(4)], 0],
    [3, 1, [together(4)], 0],
    [3, 2, [together(5)], 0],
    [2, 3, [together(5)], 0],
    [3, 3, [peers(3), subordinates(3)], 0],
    [9, 2, [together(11)], 0],
    [9, 4, [peers(9), subordinates(4)], 0],
  ])("%i and %i are shown as %j, %i are hidden", (PEER, SUBORDINATE, shown, hidden) => {
    expect(anonymousFeedback({ PEER, SUBORDINATE }, rule)).toEqual({ shown, hidden });
  });

  test("who has a name by their office is in no group", () => {
    expect(anonymousFeedback({ APPRAISER: 3, TEAM_LEAD: 3, SELF: 3, PEER: 2 }, rule)).toEqual({ shown: [], hidden: 2 });
  });

  test("nobody can be worked out: no group is too small, and nothing is taken from a sum that is shown beside its parts", () => {
    const few = fc.nat({ max: 12 });
    fc.assert(
      fc.property(few, few, few, (PEER, SUBORDINATE, anonymousFrom) => {
        const { shown, hidden } = anonymousFeedback({ PEER, SUBORDINATE }, { anonymousFrom });

        for (const { raters } of shown) expect(raters).toBeGreaterThanOrEqual(Math.max(3, anonymousFrom));
        expect(shown.reduce((sum, { raters }) => sum + raters, hidden)).toBe(PEER + SUBORDINATE);
        expect(shown.length === 0 || hidden === 0).toBe(true);
      }),
    );
  });
});
