import sql, { type Sql } from "sql-template-tag";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import type { ListSource } from "../../platform/connection.ts";
import { compare, DateComparison } from "../../platform/filter.ts";
import { keyOf } from "../../platform/global-id.ts";
import { PageArgs } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { nameSeenBy } from "../employees/employee.loaders.ts";
import type { AccessLogEntry } from "./privacy.entity.ts";

@InputType({ description: "Which reads." })
export class AccessLogFilter {
  @Field(() => ID, { nullable: true, description: "Whose record: only your own gives anything, as without it." })
  employeeId?: string | null;

  @Field(() => DateComparison, { nullable: true, description: "By day." })
  day?: DateComparison | null;
}

@ArgsType()
export class AccessLogArgs extends PageArgs {
  @Field(() => AccessLogFilter, { nullable: true, description: "Which reads; all of your record without it." })
  filter?: AccessLogFilter | null;
}

export type AccessLogRow = Pick<
  AccessLogEntry,
  "key" | "readerKey" | "pseudonymous" | "day" | "source" | "count" | "lastReadAt"
> & { readerName: string | null; identifier: string | null };

/** Who has read the record of the one who asks. Nobody reads the log of another: it would tell who cares about whom. */
export function accessLogList(scope: Scope, { filter }: AccessLogArgs): ListSource {
  const actor = actorOf(scope);
  const where: Sql[] = [sql`l.subject_key = ${actor.employeeKey}::uuid`];
  if (filter?.employeeId != null) where.push(sql`l.subject_key = ${keyOf("Employee", filter.employeeId)}::uuid`);
  if (filter?.day) where.push(compare(sql`l.day`, "date", filter.day));
  return {
    list: "accessLog",
    columns:
      () => sql`l.key, l.reader_key as "readerKey", l.pseudonymous, l.day, l.source, l.count, l.last_read_at as "lastReadAt",
      ${nameSeenBy(actor)} as "readerName", c.identifier`,
    from: sql`access_log l left join employee e on e.key = l.reader_key left join account c on c.key = l.reader_account_key`,
    where,
    order: [
      { name: "DAY", sql: sql`l.day`, type: "date", nullable: false, direction: "DESC" },
      { name: "key", sql: sql`l.key`, type: "uuid", nullable: false, direction: "DESC" },
    ],
  };
}
