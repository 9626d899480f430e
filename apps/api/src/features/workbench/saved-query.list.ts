import { QueryVisibility } from "@andir/domain/saved-query";
import sql from "sql-template-tag";
import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import type { ListSource } from "../../platform/connection.ts";
import {
  combination,
  compare,
  compileFilter,
  enumComparison,
  StringComparison,
  type Combinable,
  type EnumComparison,
} from "../../platform/filter.ts";
import { OrderDirection, orderTerms } from "../../platform/order.ts";
import { PageArgs } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { OrgUnitScope, withinUnit } from "../org-units/org-unit.list.ts";
import { savedQueryColumns, savedQuerySource, versionColumns } from "./saved-query.loaders.ts";
import { visibleQueries, visibleVersions } from "./saved-query.policy.ts";

const QueryVisibilityComparison = enumComparison("QueryVisibility", QueryVisibility);

@InputType({ description: "Which saved queries." })
export class SavedQueryFilter implements Combinable<SavedQueryFilter> {
  @Field(() => [SavedQueryFilter], combination.and)
  and?: SavedQueryFilter[] | null;

  @Field(() => [SavedQueryFilter], combination.or)
  or?: SavedQueryFilter[] | null;

  @Field(() => SavedQueryFilter, combination.not)
  not?: SavedQueryFilter | null;

  @Field(() => StringComparison, { nullable: true, description: "By name." })
  name?: StringComparison | null;

  @Field(() => StringComparison, { nullable: true, description: "By what it says that it answers." })
  description?: StringComparison | null;

  @Field(() => StringComparison, { nullable: true, description: "By the text of its present version." })
  text?: StringComparison | null;

  @Field(() => QueryVisibilityComparison, { nullable: true, description: "By who finds it." })
  visibility?: EnumComparison<QueryVisibility> | null;

  @Field(() => OrgUnitScope, { nullable: true, description: "By the unit that it is shared with." })
  unit?: OrgUnitScope | null;

  @Field(() => Boolean, { nullable: true, description: "Your own, or those of others." })
  isOwn?: boolean | null;
}

export const SavedQueryOrderField = { NAME: "NAME", CHANGED_AT: "CHANGED_AT" } as const;
export type SavedQueryOrderField = (typeof SavedQueryOrderField)[keyof typeof SavedQueryOrderField];
registerEnumType(SavedQueryOrderField, {
  name: "SavedQueryOrderField",
  description: "What saved queries can be ordered by.",
  valuesConfig: {
    NAME: { description: "The name." },
    CHANGED_AT: { description: "When it was last changed." },
  },
});

@InputType({ description: "An order of saved queries." })
export class SavedQueryOrder {
  @Field(() => SavedQueryOrderField, { description: "By what." })
  field: SavedQueryOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "Up or down." })
  direction: OrderDirection;
}

@ArgsType()
export class SavedQueriesArgs extends PageArgs {
  @Field(() => SavedQueryFilter, { nullable: true, description: "Which; all that you may find without it." })
  filter?: SavedQueryFilter | null;

  @Field(() => [SavedQueryOrder], {
    nullable: true,
    description: "In which order; the last changed first without it.",
  })
  orderBy?: SavedQueryOrder[] | null;
}

export const savedQueryList = (scope: Scope, { filter, orderBy }: SavedQueriesArgs): ListSource => ({
  list: "savedQueries",
  columns: () => savedQueryColumns,
  from: savedQuerySource,
  where: [
    visibleQueries(actorOf(scope)),
    compileFilter(filter, {
      name: (value) => compare(sql`q.name`, "text", value),
      description: (value) => compare(sql`q.description`, "text", value),
      text: (value) => compare(sql`v.text`, "text", value),
      visibility: (value) => compare(sql`q.visibility`, "query_visibility", value),
      unit: (value) => withinUnit(sql`q.unit_key`, value),
      isOwn: (value) => sql`(q.account_key = ${actorOf(scope).accountKey}::uuid) = ${value}::boolean`,
    }),
  ],
  order: orderTerms(
    orderBy,
    [{ field: "CHANGED_AT", direction: "DESC" }],
    {
      NAME: { sql: sql`q.name`, type: "text", nullable: false },
      CHANGED_AT: { sql: sql`q.changed_at`, type: "timestamptz", nullable: false },
    },
    sql`q.key`,
  ),
});

/** The newest first. */
export const versionList = (scope: Scope): ListSource => ({
  list: "savedQueryVersions",
  columns: () => versionColumns,
  from: sql`saved_query_version v join saved_query q on q.key = v.query_key`,
  where: [visibleVersions(actorOf(scope))],
  order: [{ sql: sql`v.version`, type: "integer", nullable: false, name: "VERSION", direction: "DESC" }],
});
