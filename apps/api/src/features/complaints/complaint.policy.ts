import { complaintAfter, type ComplaintMove } from "@andir/domain/complaint-status";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { inUnitsOf, runsTheCycle } from "../../platform/sight.ts";
import type { Complaint } from "./complaint.entity.ts";

/** Complaints named c: for the heads up the line of the unit, and for the performance team, which sees that they are answered. */
export const visibleComplaints = (actor: Actor): Sql =>
  runsTheCycle(actor) ? sql`true` : sql`${inUnitsOf(actor, "c.unit_key")}`;

/** Whether the actor answers for the unit: its head, who acts for the head, and the heads above. */
export const answersFor = (actor: Actor, { unitKey }: Pick<Complaint, "unitKey">): boolean =>
  actor.unitKeys.includes(unitKey);

export const mayMoveComplaint = (
  actor: Actor,
  complaint: Pick<Complaint, "unitKey" | "status">,
  move: ComplaintMove,
): boolean => answersFor(actor, complaint) && complaintAfter(complaint.status, move, "UNIT") !== null;
