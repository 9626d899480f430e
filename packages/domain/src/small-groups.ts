export interface CountedGroup {
  /** One for each key that was grouped by, in the same order in all; equal keys are the same line of the table. */
  readonly keys: readonly (string | null)[];
  readonly people: number;
  /** Whatever its size, for a reason of its own: what all of a line have in common is told of each of them. */
  readonly isWithheld?: boolean;
}

/**
 * Which groups of a table are withheld, in the order given: those of fewer people (not records) than `smallest`, by the rule of the cycle, and then what would give them away,
 * since a line adds up to its total. In each line (all keys equal but one) what is withheld is nothing, or at least two groups that
 * together have `smallest` people: the smallest of the others go too until that is so, or until the whole line is withheld.
 * (Complementary suppression; Hundepool et al., Statistical Disclosure Control, 2012, chapter 4.)
 */
export function withheldGroups(groups: readonly CountedGroup[], smallest: number): boolean[] {
  const withheld = groups.map(({ people, isWithheld }) => isWithheld || people < smallest);
  const lines = linesOf(groups);
  for (let changed = true; changed;) {
    changed = false;
    for (const line of lines) if (completes(line, groups, withheld, smallest)) changed = true;
  }
  return withheld;
}

/** Indexes of the groups of each line, the smallest group first. Of one key alone there is one line. */
function linesOf(groups: readonly CountedGroup[]): number[][] {
  const lines = new Map<string, number[]>();
  groups.forEach(({ keys }, index) => {
    keys.forEach((_, free) => {
      const name = JSON.stringify([free, keys.filter((_key, at) => at !== free)]);
      const line = lines.get(name);
      if (line) line.push(index);
      else lines.set(name, [index]);
    });
  });
  const people = (index: number) => groups[index]?.people ?? 0;
  return [...lines.values()].map((line) => line.toSorted((a, b) => people(a) - people(b)));
}

/** Withholds more of a line where what is withheld could be worked out; whether anything was. */
function completes(
  line: readonly number[],
  groups: readonly CountedGroup[],
  withheld: boolean[],
  smallest: number,
): boolean {
  const gone = line.filter((index) => withheld[index]);
  if (gone.length === 0) return false;
  let people = gone.reduce((sum, index) => sum + (groups[index]?.people ?? 0), 0);
  let count = gone.length;
  let changed = false;
  for (const index of line) {
    if (count >= 2 && people >= smallest) break;
    if (withheld[index]) continue;
    withheld[index] = true;
    people += groups[index]?.people ?? 0;
    count += 1;
    changed = true;
  }
  return changed;
}
