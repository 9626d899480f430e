import sql from "sql-template-tag";
import { ArgsType, Field, InputType } from "type-graphql";
import type { ListSource } from "../../platform/connection.ts";
import { PageArgs } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { noticeColumns } from "./notice.loaders.ts";
import { visibleNotices } from "./notice.policy.ts";

@InputType({ description: "Which notices." })
export class NoticeFilter {
  @Field(() => Boolean, { nullable: true, description: "Only those that were read, or only the new ones." })
  isRead?: boolean | null;
}

@ArgsType()
export class NoticesArgs extends PageArgs {
  @Field(() => NoticeFilter, { nullable: true, description: "Which; all without it." })
  filter?: NoticeFilter | null;
}

export const noticeList = (scope: Scope, { filter }: NoticesArgs): ListSource => ({
  list: "notices",
  columns: () => noticeColumns,
  from: sql`notice n`,
  where: [
    visibleNotices(actorOf(scope)),
    filter?.isRead == null ? sql`true` : sql`(n.read_at is not null) = ${filter.isRead}::boolean`,
  ],
  order: [
    { name: "CREATED_AT", sql: sql`n.created_at`, type: "timestamptz", nullable: false, direction: "DESC" },
    { name: "KEY", sql: sql`n.key`, type: "uuid", nullable: false, direction: "DESC" },
  ],
});
