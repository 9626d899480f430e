import { empty, join, type Sql } from "sql-template-tag";
import { badInput } from "../errors.ts";

/** Something that records can be grouped by, as the reader may see it. */
export interface Dimension {
  /** Expressions by the name of the property of the group's keys that they give; what is null is a group too. */
  readonly keys: Readonly<Record<string, Sql>>;
  /** The tables that this needs beside those of the list; what two dimensions need alike is joined once. */
  readonly joins?: readonly Sql[] | undefined;
}

export interface GroupedBy {
  readonly keys: Readonly<Record<string, Sql>>;
  /** The tables that these need; some may be named twice. */
  readonly joins: readonly Sql[];
  /** The names of the keys of each dimension. */
  readonly dimensions: readonly (readonly string[])[];
  /** The names of the keys of which a group's share is taken: among the groups that are alike in these. */
  readonly within: readonly string[];
}

const MOST_KEYS = 3;
const DEEPEST_UNIT = 20;

interface Asked<K extends string> {
  readonly groupBy: readonly K[];
  readonly shareWithin?: readonly K[] | null | undefined;
  readonly unitLevel?: number | null | undefined;
}

/** What is asked for of what there is to group by. */
export function groupedBy<K extends string>(
  dimensions: Readonly<Record<K, Dimension>>,
  { groupBy, shareWithin, unitLevel }: Asked<K>,
): GroupedBy {
  if (groupBy.length < 1 || groupBy.length > MOST_KEYS) throw badInput(`groupBy names one to ${MOST_KEYS} keys.`);
  if (new Set(groupBy).size !== groupBy.length) throw badInput("groupBy names a key twice.");
  if (unitLevel != null && (unitLevel < 0 || unitLevel > DEEPEST_UNIT))
    throw badInput(`unitLevel is from 0, the root, to ${DEEPEST_UNIT}.`);
  const foreign = shareWithin?.find((key) => !groupBy.includes(key));
  if (foreign !== undefined) throw badInput(`shareWithin names ${foreign}, which groupBy does not.`);

  const asked = groupBy.map((key) => dimensions[key]);
  return {
    keys: Object.assign({}, ...asked.map((one) => one.keys)) as Record<string, Sql>,
    joins: asked.flatMap((one) => one.joins ?? []),
    dimensions: asked.map((one) => Object.keys(one.keys)),
    within: (shareWithin ?? []).flatMap((key) => Object.keys(dimensions[key].keys)),
  };
}

/** Tables one after another; what is needed twice is joined once. */
export function joined(joins: readonly Sql[]): Sql {
  const once = new Map(joins.map((one) => [signatureOf(one), one]));
  return once.size > 0 ? join([...once.values()], " ") : empty;
}

export const signatureOf = ({ sql, values }: Sql): string => JSON.stringify([sql, values]);
