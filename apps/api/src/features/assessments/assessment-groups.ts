import sql, { empty, join, type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import type { Summable } from "../../platform/aggregates/groups.ts";
import { badInput } from "../../platform/errors.ts";
import { identifies, knowsAppraiserOf, opensFileOf, seesPseudonyms } from "../../platform/sight.ts";
import type { AssessmentGroupKey, AssessmentGroupsArgs, DateBucket } from "./assessment-aggregates.type.ts";
import { seenBy } from "./assessment.policy.ts";

const MOST_KEYS = 3;

export const summableAssessments = (actor: Actor): Summable => ({
  measures: {
    discipline: seenBy(actor, "discipline"),
    workQuality: seenBy(actor, "work_quality"),
    innovation: seenBy(actor, "innovation"),
  },
  person: sql`a.employee_key`,
});

interface GroupedBy {
  readonly keys: Readonly<Record<string, Sql>>;
  readonly joins: Sql;
}

/** What is grouped by, as the reader may see it, and the tables that this needs beside assessments a and their periods d. */
export function groupedBy(actor: Actor, { groupBy, dateBucket, unitLevel }: AssessmentGroupsArgs): GroupedBy {
  if (groupBy.length < 1 || groupBy.length > MOST_KEYS) throw badInput(`groupBy names one to ${MOST_KEYS} keys.`);
  if (new Set(groupBy).size !== groupBy.length) throw badInput("groupBy names a key twice.");
  if (unitLevel != null && (unitLevel < 0 || unitLevel > 20)) throw badInput("unitLevel is from 0, the root, to 20.");
  const isAsked = (...keys: AssessmentGroupKey[]) => keys.some((key) => groupBy.includes(key));
  const expressions: Readonly<Record<AssessmentGroupKey, Readonly<Record<string, Sql>>>> = {
    PERIOD: periodKeys(dateBucket),
    ORG_UNIT: {
      unitKey: unitLevel == null ? seenUnit(actor) : sql`coalesce(at_level.ancestor_key, ${seenUnit(actor)})`,
    },
    APPRAISER: {
      appraiserKey: sql`case when ${knowsAppraiserOf(actor, "a.employee_key", "a.appraiser_key")} then a.appraiser_key end`,
    },
    PREDICATE: { predicate: seenBy(actor, "predicate") },
    WORK_RESULT: { workResult: seenBy(actor, "work_result") },
    BEHAVIOUR: { behaviour: seenBy(actor, "behaviour") },
    STATUS: { status: sql`a.status` },
    POSITION_KIND: { positionKind: sql`p.kind` },
    GRADE: {
      grade: seesPseudonyms(actor)
        ? sql`p.grade`
        : sql`case when ${opensFileOf(actor, "a.employee_key")} then p.grade end`,
    },
    EMPLOYMENT_TYPE: { employmentType: sql`e.employment_type` },
  };
  const joins = [
    ...(isAsked("POSITION_KIND", "GRADE") ? [sql`join position p on p.key = a.position_key`] : []),
    ...(isAsked("EMPLOYMENT_TYPE") ? [sql`join employee e on e.key = a.employee_key`] : []),
    ...(isAsked("ORG_UNIT") && seesPseudonyms(actor) ? [atLevel("branch", 1, sql`a.unit_key`)] : []),
    ...(isAsked("ORG_UNIT") && unitLevel != null ? [atLevel("at_level", unitLevel, seenUnit(actor))] : []),
  ];
  return {
    keys: Object.assign({}, ...groupBy.map((key) => expressions[key])) as Record<string, Sql>,
    joins: joins.length > 0 ? join(joins, " ") : empty,
  };
}

const periodKeys = (bucket: DateBucket): Record<string, Sql> =>
  bucket === "PERIOD"
    ? { bucketStartsOn: sql`d.starts_on`, periodKey: sql`a.period_key` }
    : { bucketStartsOn: sql`date_trunc(${bucket.toLowerCase()}::text, d.ends_on)::date` };

/** As `unitSeenBy` has it, with the units joined once: it would look for the branch anew in each of many thousand rows. */
const seenUnit = (actor: Actor): Sql =>
  seesPseudonyms(actor)
    ? sql`case when ${identifies(actor, "a.employee_key")} then a.unit_key else coalesce(branch.ancestor_key, a.unit_key) end`
    : sql`a.unit_key`;

/** The unit above each at a level; none for units that are higher themselves. */
const atLevel = (alias: "branch" | "at_level", level: number, unitKey: Sql): Sql => {
  const above = sql`(
    select x.unit_key, x.ancestor_key from org_unit_ancestor x
    join (select unit_key, max(distance) as level from org_unit_ancestor group by unit_key) own on own.unit_key = x.unit_key
    where own.level - x.distance = ${level}::integer)`;
  return alias === "branch"
    ? sql`left join ${above} branch on branch.unit_key = ${unitKey}`
    : sql`left join ${above} at_level on at_level.unit_key = ${unitKey}`;
};
