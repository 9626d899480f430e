import sql, { raw, type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import type { Dimension } from "../../platform/aggregates/dimensions.ts";
import { unitDimension } from "../org-units/unit-dimension.ts";
import type { PersonColumns } from "./about-person.ts";
import { gradeSeenBy } from "./position.loaders.ts";

/** What every record about the holder of a post can be grouped by, as the reader may see it. */
export function personDimensions(
  actor: Actor,
  { employee, position, unit }: PersonColumns,
  unitLevel: number | null | undefined,
) {
  const post = postOf(position);
  return {
    ORG_UNIT: unitDimension(actor, employee, unit, unitLevel),
    POSITION_KIND: { keys: { positionKind: sql`p.kind` }, joins: [post] },
    GRADE: { keys: { grade: gradeSeenBy(actor) }, joins: [post] },
    EMPLOYMENT_TYPE: {
      keys: { employmentType: sql`e.employment_type` },
      joins: [sql`join employee e on e.key = ${raw(employee)}`],
    },
  } satisfies Record<string, Dimension>;
}

const postOf = (column: string): Sql => sql`join position p on p.key = ${raw(column)}`;
