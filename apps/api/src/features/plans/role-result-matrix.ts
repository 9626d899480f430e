import { groupedBy } from "../../platform/batched.ts";
import type { RoleResultMatrix, RoleResultRow } from "./cascade.type.ts";
import type { PlannedResultRow } from "./planned-result.loaders.ts";

/** A post that is led, or that of the leader. */
export interface LedPost {
  readonly unitKey: string;
  readonly positionKey: string;
  readonly employeeKey: string;
  readonly isLeader: boolean;
}

/** Puts each result into the column that it supports. Null when none of the results is to be seen. */
export function matrixOf(
  posts: readonly LedPost[],
  resultsByPosition: ReadonlyMap<string, readonly PlannedResultRow[]>,
): RoleResultMatrix | null {
  const of = ({ positionKey }: LedPost) => resultsByPosition.get(positionKey) ?? [];
  if (posts.every((post) => of(post).length === 0)) return null;
  const leaders = posts.filter(({ isLeader }) => isLeader);
  // A unit with a Plt. beside a holder who is away has two: their results stand side by side.
  const columns = leaders.flatMap(of);
  const rows = posts.filter(({ isLeader }) => !isLeader).map((post) => rowOf(post, of(post), columns));
  return { leaderKey: leaders[0]?.employeeKey ?? null, columns, rows };
}

function rowOf(
  { positionKey, employeeKey }: LedPost,
  results: readonly PlannedResultRow[],
  columns: readonly PlannedResultRow[],
): RoleResultRow {
  const known = new Set(columns.map(({ key }) => key));
  const supporting = groupedBy(results, ({ parentKey }) => parentKey ?? "");
  return {
    positionKey,
    employeeKey,
    cells: columns.flatMap((column) => {
      const cell = supporting.get(column.key);
      return cell ? [{ column, results: cell }] : [];
    }),
    unlinked: supporting.get("") ?? [],
    elsewhere: results.filter(({ parentKey }) => parentKey !== null && !known.has(parentKey)),
  };
}
