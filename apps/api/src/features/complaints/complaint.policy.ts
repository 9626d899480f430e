import { complaintAfter, type ComplaintMove } from "@andir/domain/complaint-status";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import type { Scope } from "../../platform/scope.ts";
import { inUnitsOf, runsTheCycle } from "../../platform/sight.ts";
import { answersForUnit } from "../org-units/way-up.ts";
import type { Complaint } from "./complaint.entity.ts";

/** Complaints named c: for the heads up the line of the unit, and for the performance team, which sees that they are answered. */
export const visibleComplaints = (actor: Actor): Sql =>
  runsTheCycle(actor) ? sql`true` : sql`${inUnitsOf(actor, "c.unit_key")}`;

export const mayMoveComplaint = async (
  scope: Scope,
  { unitKey, status }: Pick<Complaint, "unitKey" | "status">,
  move: ComplaintMove,
): Promise<boolean> => complaintAfter(status, move, "UNIT") !== null && (await answersForUnit(scope, unitKey));
