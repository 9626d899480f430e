import type { GraphQLResolveInfo } from "graphql";
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import sql from "sql-template-tag";
import { connectionType, listPage, nestedList, type Page } from "../../platform/connection.ts";
import { keyOf } from "../../platform/global-id.ts";
import type { Soon } from "../../platform/kept.ts";
import { PageArgs, pageRequest } from "../../platform/page.ts";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { actorOf } from "../../platform/sight.ts";
import { Viewer } from "../access/viewer.type.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { loadOrgUnit, requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { QueryParameter, SavedQuery, SavedQueryVersion } from "./saved-query.entity.ts";
import {
  ChangeSavedQueryInput,
  DeleteSavedQueryInput,
  RestoreQueryVersionInput,
  SaveQueryInput,
} from "./saved-query.inputs.ts";
import { SavedQueriesArgs, savedQueryList, versionList } from "./saved-query.list.ts";
import { loadSavedQuery, type SavedQueryRow, type VersionRow } from "./saved-query.loaders.ts";
import { mayChangeQuery, maySharePublicly, sharesWithAnyUnit } from "./saved-query.policy.ts";
import { changeSavedQuery, deleteSavedQuery, restoreQueryVersion, saveQuery } from "./saved-query.service.ts";
import { ownUnitKeys } from "./sharing.ts";

const SavedQueryConnection = connectionType("SavedQuery", () => SavedQuery);
const SavedQueryVersionConnection = connectionType("SavedQueryVersion", () => SavedQueryVersion);

type QueryPayload = Payload<"savedQuery", SavedQueryRow>;
const payload = payloadOf("savedQuery");

const typeOf = (type: string, description: string) =>
  payloadType(type, description, "savedQuery", () => SavedQuery, "The query as it is now; null when it failed.");

const SavePayload = typeOf("SaveQueryPayload", "The outcome of keeping a query.");
const ChangePayload = typeOf("ChangeSavedQueryPayload", "The outcome of naming or sharing a saved query.");
const RestorePayload = typeOf("RestoreQueryVersionPayload", "The outcome of going back to an earlier version.");

@ObjectType({ description: "The outcome of deleting a saved query." })
class DeleteSavedQueryPayload {
  @Field(() => ID, { nullable: true, description: "The id that it had; null when it failed." })
  deletedId: string | null;

  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

@ArgsType()
class VersionsArgs extends PageArgs {}

const loadVersionsOf = nestedList<VersionRow, VersionsArgs>(
  (scope) => versionList(scope),
  () => sql`q.key = parent.key`,
);

@Resolver(() => SavedQuery)
export class SavedQueryResolver {
  @Query(() => SavedQueryConnection, {
    description: "Queries that are kept under a name: your own, and those that others share with you.",
  })
  savedQueries(
    @Args(() => SavedQueriesArgs) args: SavedQueriesArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<SavedQueryRow>> {
    return listPage<SavedQueryRow>(scope, savedQueryList(scope, args), {
      page: pageRequest(args),
      shown: shownOf(info),
    });
  }

  @Query(() => SavedQuery, {
    nullable: true,
    description: "A saved query by its id. Null when there is none or it is not shared with you.",
  })
  savedQuery(
    @Arg("id", () => ID, { description: "Its id, as in a link to it." }) id: string,
    @Ctx() scope: Scope,
  ): Promise<SavedQueryRow | null> {
    return loadSavedQuery(scope, keyOf("SavedQuery", id));
  }

  @Mutation(() => SavePayload, {
    description: "Keeps a query under a name, for yourself until you share it; or a new version of one.",
  })
  async saveQuery(
    @Arg("input", () => SaveQueryInput, { description: "The query." }) input: SaveQueryInput,
    @Ctx() scope: Scope,
  ): Promise<QueryPayload> {
    return payload(await saveQuery(scope, input));
  }

  @Mutation(() => ChangePayload, { description: "Names a saved query, or says who finds it." })
  async changeSavedQuery(
    @Arg("input", () => ChangeSavedQueryInput, { description: "Which, and what changes." })
    input: ChangeSavedQueryInput,
    @Ctx() scope: Scope,
  ): Promise<QueryPayload> {
    return payload(await changeSavedQuery(scope, input));
  }

  @Mutation(() => RestorePayload, {
    description: "Makes a new version of what an earlier one said; what came after it is kept.",
  })
  async restoreQueryVersion(
    @Arg("input", () => RestoreQueryVersionInput, { description: "Which." }) input: RestoreQueryVersionInput,
    @Ctx() scope: Scope,
  ): Promise<QueryPayload> {
    return payload(await restoreQueryVersion(scope, input));
  }

  @Mutation(() => DeleteSavedQueryPayload, {
    description: "Deletes a saved query with its versions; its tiles and mails end with it.",
  })
  async deleteSavedQuery(
    @Arg("input", () => DeleteSavedQueryInput, { description: "Which." }) input: DeleteSavedQueryInput,
    @Ctx() scope: Scope,
  ): Promise<DeleteSavedQueryPayload> {
    const outcome = await deleteSavedQuery(scope, input);
    return Array.isArray(outcome) ? { deletedId: null, problems: outcome } : { ...outcome, problems: [] };
  }

  @FieldResolver(() => String, { description: "The GraphQL query, in its present version." })
  text(@Root() { text }: SavedQueryRow): string {
    return text;
  }

  @FieldResolver(() => String, { description: "Values of its variables, as a JSON object; may be empty." })
  variables(@Root() { variables }: SavedQueryRow): string {
    return variables;
  }

  @FieldResolver(() => [QueryParameter], { description: "The variables that a reader chooses the values of." })
  parameters(@Root() { parameters }: SavedQueryRow): QueryParameter[] {
    return parameters;
  }

  @FieldResolver(() => String, { description: "Who keeps it." })
  ownerName(@Root() { ownerName }: SavedQueryRow): string {
    return ownerName;
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "With which unit it is shared; null unless with one." })
  unit(@Root() { unitKey }: SavedQueryRow, @Ctx() scope: Scope): Soon<OrgUnitRow | null> {
    return unitKey === null ? null : loadOrgUnit(scope, unitKey);
  }

  @FieldResolver(() => SavedQueryVersionConnection, {
    description: "What it said, the newest first; to others what it said since it was shared.",
  })
  versions(
    @Root() query: SavedQueryRow,
    @Args(() => VersionsArgs) args: VersionsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<VersionRow>> {
    return loadVersionsOf(scope, query.key, args, info);
  }

  @FieldResolver(() => Boolean, { description: "Whether it is yours." })
  viewerIsOwner(@Root() { accountKey }: SavedQueryRow, @Ctx() scope: Scope): boolean {
    return accountKey === actorOf(scope).accountKey;
  }

  @FieldResolver(() => Boolean, { description: "Whether you may change, share and delete it." })
  viewerMayChange(@Root() query: SavedQueryRow, @Ctx() scope: Scope): boolean {
    return mayChangeQuery(actorOf(scope), query);
  }
}

@Resolver(() => SavedQueryVersion)
export class SavedQueryVersionResolver {
  @FieldResolver(() => String, { description: "Who saved it." })
  authorName(@Root() { authorName }: VersionRow): string {
    return authorName;
  }
}

@ObjectType({ description: "With whom you may share a saved query." })
class QuerySharing {
  @Field(() => Boolean, { description: "Whether with the whole agency." })
  agency: boolean;

  @Field(() => Boolean, { description: "Whether with any unit." })
  anyUnit: boolean;

  @Field(() => [OrgUnit], { description: "The units that you work in or head, and those right above." })
  units: OrgUnit[];
}

@Resolver(() => Viewer)
export class ViewerQuerySharingResolver {
  @FieldResolver(() => QuerySharing, { description: "With whom you may share a saved query." })
  async querySharing(@Ctx() scope: Scope): Promise<{ agency: boolean; anyUnit: boolean; units: OrgUnitRow[] }> {
    const actor = actorOf(scope);
    const keys = await ownUnitKeys(scope);
    const units: OrgUnitRow[] = [];
    for (const key of keys) units.push(await requireOrgUnit(scope, key));
    return { agency: maySharePublicly(actor), anyUnit: sharesWithAnyUnit(actor), units };
  }
}
