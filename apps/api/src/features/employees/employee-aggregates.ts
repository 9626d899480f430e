import type { EmploymentType } from "@andir/domain/employment-type";
import type { PositionKind } from "@andir/domain/position-kind";
import sql, { type Sql } from "sql-template-tag";
import { ObjectType, registerEnumType } from "type-graphql";
import type { Actor } from "../../platform/actor.ts";
import { aggregateTypes } from "../../platform/aggregates/aggregate-types.ts";
import { aggregatesResolver } from "../../platform/aggregates/aggregates-resolver.ts";
import type { Dimension } from "../../platform/aggregates/dimensions.ts";
import type { GroupsArgs } from "../../platform/aggregates/group-args.ts";
import type { Summable } from "../../platform/aggregates/statistics.ts";
import { opensFileOf, unitSeenBy } from "../../platform/sight.ts";
import { unitDimension } from "../org-units/unit-dimension.ts";
import { EmployeeConnection } from "./employee.connection.ts";
import { PersonGroupKey, personGroupKeyWords, unitOfGroup, withPersonKeys } from "./person-group-keys.ts";
import { gradeSeenBy, heldOn } from "./position.loaders.ts";

const EmployeeGroupKey = PersonGroupKey;
type EmployeeGroupKey = (typeof EmployeeGroupKey)[keyof typeof EmployeeGroupKey];
registerEnumType(EmployeeGroupKey, {
  name: "EmployeeGroupKey",
  description: "What people can be grouped by: the post is the definitive one of today; of two, the one held longest.",
  valuesConfig: personGroupKeyWords,
});

@ObjectType({ description: "What a group has in common; null where nothing was grouped by it, or where it has none." })
class EmployeeGroupKeys {
  unitKey?: string | null;
  positionKind?: PositionKind | null;
  grade?: string | null;
  employmentType?: EmploymentType | null;
}
withPersonKeys(EmployeeGroupKeys);

export const employeeAggregates = aggregateTypes("Employee", {
  records: "people",
  measures: {
    posts: "How many posts are held today.",
    yearsOfService: "Years since joining the agency; no value where the personal file is not yours to open.",
  },
  distinct: { orgUnits: "The units of their posts (unit kerja)." },
  key: EmployeeGroupKey,
  keys: () => EmployeeGroupKeys,
});

/** The definitive post of each today; of two, the one held longest. */
export const postOf = ({ today }: Actor): Sql => sql`
  left join (
    select distinct on (p.employee_key) p.employee_key, p.unit_key, p.kind, p.grade from position p
    where p.capacity = 'DEFINITIVE' and ${heldOn("p", today)} order by p.employee_key, p.starts_on, p.key
  ) p on p.employee_key = e.key`;

export const summablePeople = (actor: Actor): Summable => ({
  measures: {
    posts: sql`(select count(*) from position held where held.employee_key = e.key and ${heldOn("held", actor.today)})`,
    yearsOfService: sql`case when ${opensFileOf(actor, "e.key")} then (${actor.today}::date - e.joined_on) / 365.25 end`,
  },
  distinct: {
    orgUnits: sql`(select ${unitSeenBy(actor, "e.key", "held.unit_key")} from position held
      where held.employee_key = e.key and held.capacity = 'DEFINITIVE' and ${heldOn("held", actor.today)} order by held.starts_on, held.key limit 1)`,
  },
  person: sql`e.key`,
});

/** What people e can be grouped by. */
function employeeDimensions(
  actor: Actor,
  { unitLevel }: GroupsArgs<EmployeeGroupKey>,
): Readonly<Record<EmployeeGroupKey, Dimension>> {
  const post = postOf(actor);
  const unit = unitDimension(actor, "e.key", "p.unit_key", unitLevel);
  return {
    ORG_UNIT: { keys: unit.keys, joins: [post, ...(unit.joins ?? [])] },
    POSITION_KIND: { keys: { positionKind: sql`p.kind` }, joins: [post] },
    GRADE: { keys: { grade: gradeSeenBy(actor) }, joins: [post] },
    EMPLOYMENT_TYPE: { keys: { employmentType: sql`e.employment_type` } },
  };
}

export const employeeAggregatesResolvers = [
  aggregatesResolver({
    connection: EmployeeConnection,
    records: "people",
    types: employeeAggregates,
    summable: summablePeople,
    dimensions: employeeDimensions,
  }),
  unitOfGroup(EmployeeGroupKeys),
] as const;
