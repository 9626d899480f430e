import type { Predicate } from "@andir/domain/predicate";
import { movement, sameForAll } from "./stories.ts";

const member = (predicate: Predicate | null, appraiser = "A", trend: (number | null)[] = []) =>
  ({
    trend,
    assessment: predicate === null ? null : { predicate, appraiser: { id: appraiser, name: appraiser } },
  }) as Parameters<typeof sameForAll>[0][number];

const times = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value);

describe("the same for everyone", () => {
  it("names the appraiser, the predicate and how many", () => {
    expect(sameForAll(times(6, member("GOOD")))).toEqual([{ appraiser: "A", predicate: "GOOD", n: 6 }]);
  });

  it("says nothing of fewer than five, who agree by chance", () => {
    expect(sameForAll(times(4, member("GOOD")))).toEqual([]);
  });

  it("says nothing where one differs", () => {
    expect(sameForAll([...times(6, member("GOOD")), member("POOR")])).toEqual([]);
  });

  it("looks at each appraiser apart, and not at who has no assessment", () => {
    const members = [...times(5, member("GOOD", "A")), ...times(5, member("VERY_GOOD", "B")), member(null)];

    expect(sameForAll(members).map(({ appraiser }) => appraiser)).toEqual(["A", "B"]);
  });
});

describe("the team's movement", () => {
  const team = (...trend: (number | null)[]) => times(5, member("GOOD", "A", trend));

  it("compares the last two months with the two of half a year before", () => {
    expect(movement(team(80, 82, 81, 79, 76, 74, 71, 69))).toEqual({ from: 81, to: 70, months: 6 });
  });

  it("is silent about noise", () => {
    expect(movement(team(80, 82, 81, 79, 80, 82, 81, 79))).toBeNull();
  });

  it("is silent without enough months", () => {
    expect(movement(team(null, null, 81, 79, 70, 60))).toBeNull();
  });
});
