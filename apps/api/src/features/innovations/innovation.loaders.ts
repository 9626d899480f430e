import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { batched, batchedBy, byKey, groupedBy } from "../../platform/batched.ts";
import { actorOf, identifies, seesPseudonyms } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { Innovation, InnovationMember } from "./innovation.entity.ts";

export type InnovationRow = Pick<
  Innovation,
  "key" | "unitKey" | "title" | "problem" | "change" | "stage" | "startedOn" | "adoptedOn" | "validatedOn"
>;
export type InnovationMemberRow = Pick<InnovationMember, "innovationKey" | "employeeKey" | "share">;

export const innovationColumns: Sql = sql`
  i.key, i.unit_key as "unitKey", i.title, i.problem, i.change, i.stage, i.started_on as "startedOn", i.adopted_on as "adoptedOn",
  i.validated_on as "validatedOn"`;

/** Innovations are there to be copied: the library is open to everyone in the agency. */
export const loadInnovation = batched<InnovationRow>(async (scope, keys) =>
  byKey(
    await rows<InnovationRow>(
      scope,
      sql`select ${innovationColumns} from innovation i where i.key = any(${keys}::uuid[])`,
    ),
  ),
);

export const loadInnovationsOf = batchedBy<null, InnovationRow[]>(
  async (scope, keys) =>
    groupedBy(
      await rows<InnovationRow>(
        scope,
        sql`select ${innovationColumns} from innovation i where i.unit_key = any(${keys}::uuid[]) order by i.started_on desc, i.key`,
      ),
      (innovation) => innovation.unitKey,
    ),
  () => [],
);

/** A published innovation is known by its people, so their pseudonyms would be none. */
const knowsMembers = (actor: Actor): Sql => (seesPseudonyms(actor) ? identifies(actor, "m.employee_key") : sql`true`);

/** What a person took part in: as far as the reader may know that it was them. */
export const loadInnovationsBy = batchedBy<null, InnovationRow[]>(
  async (scope, keys) =>
    groupedBy(
      await rows<InnovationRow & { employeeKey: string }>(
        scope,
        sql`select ${innovationColumns}, m.employee_key as "employeeKey" from innovation_member m join innovation i on i.key = m.innovation_key
            where m.employee_key = any(${keys}::uuid[]) and ${knowsMembers(actorOf(scope))} order by i.started_on desc, i.key`,
      ),
      (innovation) => innovation.employeeKey,
    ),
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
