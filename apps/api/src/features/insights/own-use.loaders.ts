import { MOST_MONTHS_KEPT } from "@andir/domain/adoption";
import sql from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, ownedBy } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { UseWeek } from "./own-use.type.ts";

const MOST_WEEKS = Math.ceil((MOST_MONTHS_KEPT * 31) / 7);

/** Of the actor, the last first. */
export const listOwnUse = (scope: Scope): Promise<UseWeek[]> =>
  rows<UseWeek>(
    scope,
    sql`select w.starts_on as "startsOn", w.on_phone as "onPhone", w.on_computer as "onComputer" from week_of_use w
        where ${ownedBy(actorOf(scope), "w.employee_key")} order by w.starts_on desc limit ${MOST_WEEKS}`,
  );
