import { Field, ID, InputType } from "type-graphql";
import sql, { type Sql } from "sql-template-tag";
import type { Actor } from "../../platform/actor.ts";
import { compare, DateComparison, StringComparison } from "../../platform/filter.ts";
import type { Scope } from "../../platform/scope.ts";
import { keysEverOf } from "../employees/merged-employee.loaders.ts";
import { keySeenBy } from "../../platform/seen-id.ts";

@InputType({ description: "Which changes." })
export class AuditEventFilter {
  @Field(() => Boolean, { nullable: true, description: "Only those about yourself, or only the others." })
  isOwn?: boolean | null;

  @Field(() => StringComparison, { nullable: true, description: "By the kind of record, such as position or account." })
  noun?: StringComparison | null;

  @Field(() => StringComparison, { nullable: true, description: "By what happened, such as position.transferred." })
  action?: StringComparison | null;

  @Field(() => DateComparison, { nullable: true, description: "By day." })
  day?: DateComparison | null;

  @Field(() => ID, { nullable: true, description: "Only those about this person." })
  subjectId?: string | null;
}

const dayOf: Sql = sql`(v.at at time zone 'Asia/Jakarta')::date`;

/** Rows named v. */
export function eventCondition(scope: Scope, actor: Actor, filter: AuditEventFilter | null | undefined): Sql[] {
  if (!filter) return [];
  const { isOwn, noun, action, day, subjectId } = filter;
  const where: Sql[] = [];
  if (isOwn != null)
    where.push(sql`coalesce(v.subject_key = any(${keysEverOf(actor.employeeKey)}), false) = ${isOwn}::boolean`);
  if (noun) where.push(compare(sql`v.noun`, "text", noun));
  if (action) where.push(compare(sql`v.action`, "text", action));
  if (day) where.push(compare(dayOf, "date", day));
  if (subjectId != null) where.push(sql`v.subject_key = any(${keysEverOf(keySeenBy(scope, "Employee", subjectId))})`);
  return where;
}
