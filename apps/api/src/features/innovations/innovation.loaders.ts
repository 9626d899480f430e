import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { batched, batchedBy, byKey, groupedBy } from "../../platform/batched.ts";
import { actorOf, seesPseudonyms, identifies } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { Innovation, InnovationMember } from "./innovation.entity.ts";
import { appraisesLead, unitHasIt, isMember, knowsMembers, type InnovationStanding } from "./innovation.policy.ts";

export type InnovationRow = Pick<
  Innovation,
  | "key"
  | "unitKey"
  | "title"
  | "problem"
  | "change"
  | "stage"
  | "startedOn"
  | "trialOn"
  | "adoptedOn"
  | "replicatedOn"
  | "closedOn"
  | "validatedOn"
  | "trialValidatedOn"
  | "adoptionValidatedOn"
  | "reviewStatus"
  | "submittedAt"
  | "leadKey"
  | "originKey"
  | "firstOriginKey"
  | "revision"
> &
  InnovationStanding;
export type InnovationMemberRow = Pick<InnovationMember, "innovationKey" | "employeeKey" | "share">;

/** Rows named i. Who leads it is told to whoever may know its people. */
export const innovationColumns = (actor: Actor): Sql => sql`
  i.key, i.unit_key as "unitKey", i.title, i.problem, i.change, i.stage, i.started_on as "startedOn", i.trial_on as "trialOn",
  i.adopted_on as "adoptedOn", i.replicated_on as "replicatedOn", i.closed_on as "closedOn", i.validated_on as "validatedOn",
  i.trial_validated_on as "trialValidatedOn", i.adoption_validated_on as "adoptionValidatedOn",
  i.review_status as "reviewStatus", i.submitted_at as "submittedAt", i.origin_key as "originKey", i.first_origin_key as "firstOriginKey", i.revision,
  ${seesPseudonyms(actor) ? sql`case when ${identifies(actor, "i.lead_key")} then i.lead_key end` : sql`i.lead_key`} as "leadKey",
  ${isMember(actor)} as "isMember", ${appraisesLead(actor)} as "appraisesLead",
  array(select r.reviewer::text from innovation_review r where r.innovation_key = i.key and r.round = i.round and r.is_confirmed) as confirmed`;

/** Innovations are there to be copied: the library is open to everyone in the agency. */
export const loadInnovation = batched<InnovationRow>(async (scope, keys) =>
  byKey(
    await rows<InnovationRow>(
      scope,
      sql`select ${innovationColumns(actorOf(scope))} from innovation i where i.key = any(${keys}::uuid[])`,
    ),
  ),
);

export const loadInnovationsOf = batchedBy<null, InnovationRow[]>(
  async (scope, keys) =>
    groupedBy(
      await rows<InnovationRow>(
        scope,
        sql`select ${innovationColumns(actorOf(scope))} from innovation i where i.unit_key = any(${keys}::uuid[]) order by i.started_on desc, i.key`,
      ),
      (innovation) => innovation.unitKey,
    ),
  () => [],
);

/** What was taken over from one, and of an idea of its own also from what was taken over; the oldest first. */
export const loadCopiesOf = batchedBy<null, InnovationRow[]>(
  async (scope, keys) =>
    groupedBy(
      await rows<InnovationRow & { fromKey: string }>(
        scope,
        sql`select ${innovationColumns(actorOf(scope))}, k.key as "fromKey" from unnest(${keys}::uuid[]) as k(key)
            join innovation i on i.origin_key = k.key or i.first_origin_key = k.key order by i.started_on, i.key`,
      ),
      (innovation) => innovation.fromKey,
    ),
  () => [],
);

/** Whether a unit has it already, and so does not take it over. */
export const loadUnitHasIt = batchedBy<string, boolean>(
  async (scope, keys, unitKey) => {
    const known = await rows<{ key: string }>(
      scope,
      sql`select i.key from innovation i where i.key = any(${keys}::uuid[]) and ${unitHasIt(unitKey)}`,
    );
    return new Map(known.map(({ key }) => [key, true]));
  },
  () => false,
);

/** What a person took part in: as far as the reader may know that it was them. */
export const loadInnovationsBy = batchedBy<null, InnovationRow[]>(
  async (scope, keys) => {
    const actor = actorOf(scope);
    return groupedBy(
      await rows<InnovationRow & { employeeKey: string }>(
        scope,
        sql`select ${innovationColumns(actor)}, m.employee_key as "employeeKey" from innovation_member m join innovation i on i.key = m.innovation_key
            where m.employee_key = any(${keys}::uuid[]) and ${knowsMembers(actor)} order by i.started_on desc, i.key`,
      ),
      (innovation) => innovation.employeeKey,
    );
  },
  () => [],
);

export const loadMembersOf = batchedBy<null, InnovationMemberRow[]>(
  async (scope, keys) =>
    groupedBy(
      await rows<InnovationMemberRow>(
        scope,
        sql`select m.innovation_key as "innovationKey", m.employee_key as "employeeKey", m.share from innovation_member m
            where m.innovation_key = any(${keys}::uuid[]) and ${knowsMembers(actorOf(scope))} order by m.share desc, m.employee_key`,
      ),
      (member) => member.innovationKey,
    ),
  () => [],
);
