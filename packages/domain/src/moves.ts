import type { Party } from "./party.ts";

/** One row of a state machine: what the move is called, from where to where it leads, and who makes it. */
export interface Move<Name extends string, Status extends string> {
  move: Name;
  from: readonly Status[];
  to: Status;
  by: readonly Party[];
}

/** Whether the party may make the move on a record that stands there; days and reasons are the caller's to check. */
export const mayMake = <Name extends string, Status extends string>(
  moves: readonly Move<Name, Status>[],
  status: Status,
  move: Name,
  party: Party,
): boolean => moves.some((row) => row.move === move && row.from.includes(status) && row.by.includes(party));

/** Whether any move leads from the one status to the other. */
export const leadsTo = <Name extends string, Status extends string>(
  moves: readonly Move<Name, Status>[],
  from: Status,
  to: Status,
): boolean => moves.some((row) => row.to === to && row.from.includes(from));
