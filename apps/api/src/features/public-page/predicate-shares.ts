import type { Predicate } from "@andir/domain/predicate";
import { withheldGroups } from "@andir/domain/small-groups";

/** What everyone is told of predicates: the three lower ones are one, since few have them and each would be somebody. */
export const PublicPredicate = { VERY_GOOD: "VERY_GOOD", GOOD: "GOOD", BELOW_GOOD: "BELOW_GOOD" } as const;
export type PublicPredicate = (typeof PublicPredicate)[keyof typeof PublicPredicate];

export const PUBLIC_PREDICATES = Object.values(PublicPredicate);

export const publicPredicate = (predicate: Predicate): PublicPredicate =>
  predicate === "VERY_GOOD" || predicate === "GOOD" ? predicate : PublicPredicate.BELOW_GOOD;

export type PredicateCounts = Readonly<Record<PublicPredicate, number>>;

/** 0 to 1; null where withheld. */
export type PredicateShares = Readonly<Record<PublicPredicate, number | null>>;

export interface ShareTable {
  readonly whole: PredicateShares | null;
  /** In the order given; null where too few were assessed. */
  readonly parts: readonly (PredicateShares | null)[];
}

/**
 * Units by predicates, with both margins told: how many of each unit were assessed, and how the whole is shared out. Who works directly below
 * the top is a line of the table too, which is not shown and is not to be worked out either. A cell of few people is withheld, and so is the only
 * one of a unit, which would be told of each of its people, and as much more as would give these away. Where the whole has such a cell itself nothing of the whole is told, or its columns would tell of it.
 */
export function shareTable(whole: PredicateCounts, parts: readonly PredicateCounts[], smallest: number): ShareTable {
  const rest = countsBy((of) => Math.max(0, whole[of] - parts.reduce((sum, part) => sum + part[of], 0)));
  const cells = [...parts, rest].flatMap((counts, row) =>
    PUBLIC_PREDICATES.flatMap((of) => (counts[of] > 0 ? [{ row, of, people: counts[of] }] : [])),
  );
  const withheld = withheldGroups(
    cells.map(({ row, of, people }) => ({
      keys: [String(row), of],
      people,
      isWithheld: cells.every((other) => other.row !== row || other.of === of),
    })),
    smallest,
  );
  const hidden = new Set(cells.flatMap(({ row, of }, at) => (withheld[at] ? [`${row} ${of}`] : [])));
  const isWholeTold = PUBLIC_PREDICATES.every((of) => whole[of] === 0 || whole[of] >= smallest);
  return {
    whole: isWholeTold ? sharesOf(whole, smallest, () => false) : null,
    parts: parts.map((counts, row) => sharesOf(counts, smallest, (of) => hidden.has(`${row} ${of}`))),
  };
}

/** A nothing beside something withheld is withheld as well: that nobody has the lowest is told of everyone. */
function sharesOf(
  counts: PredicateCounts,
  smallest: number,
  isHidden: (of: PublicPredicate) => boolean,
): PredicateShares | null {
  const all = PUBLIC_PREDICATES.reduce((sum, of) => sum + counts[of], 0);
  if (all < smallest) return null;
  const isAnyHidden = PUBLIC_PREDICATES.some(isHidden);
  return countsBy((of) => (isHidden(of) || (isAnyHidden && counts[of] === 0) ? null : counts[of] / all));
}

const countsBy = <T>(value: (of: PublicPredicate) => T): Record<PublicPredicate, T> => ({
  VERY_GOOD: value("VERY_GOOD"),
  GOOD: value("GOOD"),
  BELOW_GOOD: value("BELOW_GOOD"),
});

export const countPredicates = (
  counted: readonly { readonly predicate: Predicate | null; readonly people: number }[],
): PredicateCounts =>
  countsBy((of) =>
    counted.reduce(
      (sum, { predicate, people }) => sum + (predicate !== null && publicPredicate(predicate) === of ? people : 0),
      0,
    ),
  );
