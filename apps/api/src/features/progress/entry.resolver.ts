import type { GraphQLResolveInfo } from "graphql";
import sql from "sql-template-tag";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Resolver, Root } from "type-graphql";
import { nestedList, type Page } from "../../platform/connection.ts";
import { globalId } from "../../platform/global-id.ts";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { Employee } from "../employees/employee.entity.ts";
import type { EmployeeRow } from "../employees/employee.loaders.ts";
import { PlannedResult } from "../plans/planned-result.entity.ts";
import { loadPlannedResult, type PlannedResultRow } from "../plans/planned-result.loaders.ts";
import { Evidence } from "./evidence.entity.ts";
import { AmendProgressInput, ChangeProgressInput, LogProgressInput, RemoveProgressInput } from "./entry.inputs.ts";
import { ProgressEntryConnection } from "./entry-aggregates.ts";
import { entryList, ProgressEntriesArgs } from "./entry.list.ts";
import {
  loadAmendmentsOf,
  loadEvidenceOf,
  type AmendmentRow,
  type EntryRow,
  type EvidenceRow,
} from "./entry.loaders.ts";
import { mayAmend, mayChange } from "./entry.policy.ts";
import { amendProgress, changeProgress, logProgress, removeProgress } from "./entry.service.ts";
import { ProgressAmendment, ProgressEntry } from "./progress-entry.entity.ts";

const LogProgressPayload = payloadType(
  "LogProgressPayload",
  "The outcome of logging, changing or amending an entry.",
  "entry",
  () => ProgressEntry,
  "The entry; null when it failed.",
);
type LogProgressPayload = Payload<"entry", EntryRow>;

const RemoveProgressPayload = payloadType(
  "RemoveProgressPayload",
  "The outcome of taking an entry back.",
  "removedEntryId",
  () => ID,
  "The id that is gone; null when it failed.",
);
type RemoveProgressPayload = Payload<"removedEntryId", string>;

const payload = payloadOf("entry");

@Resolver(() => ProgressEntry)
export class ProgressEntryResolver {
  @Mutation(() => LogProgressPayload, { description: "Logs what you did on one day (progres harian)." })
  async logProgress(
    @Arg("input", () => LogProgressInput, { description: "What, when, how much, for which result." })
    input: LogProgressInput,
    @Ctx() scope: Scope,
  ): Promise<LogProgressPayload> {
    return payload(await logProgress(scope, input));
  }

  @Mutation(() => LogProgressPayload, { description: "Changes an entry of yours while its period is not reported." })
  async changeProgress(
    @Arg("input", () => ChangeProgressInput, { description: "The entry as it should be." }) input: ChangeProgressInput,
    @Ctx() scope: Scope,
  ): Promise<LogProgressPayload> {
    return payload(await changeProgress(scope, input));
  }

  @Mutation(() => LogProgressPayload, {
    description: "Amends an entry that is reported already: what it said before stays beside it.",
  })
  async amendProgress(
    @Arg("input", () => AmendProgressInput, { description: "What it should say, and why." }) input: AmendProgressInput,
    @Ctx() scope: Scope,
  ): Promise<LogProgressPayload> {
    return payload(await amendProgress(scope, input));
  }

  @Mutation(() => RemoveProgressPayload, {
    description: "Takes an entry of yours back while its period is not reported.",
  })
  async removeProgress(
    @Arg("input", () => RemoveProgressInput, { description: "Which." }) input: RemoveProgressInput,
    @Ctx() scope: Scope,
  ): Promise<RemoveProgressPayload> {
    const outcome = await removeProgress(scope, input);
    return Array.isArray(outcome)
      ? { removedEntryId: null, problems: outcome }
      : { removedEntryId: globalId("ProgressEntry", outcome.key), problems: [] };
  }

  @FieldResolver(() => PlannedResult, {
    nullable: true,
    description:
      "The result of the plan that it is for; null while it waits to be linked, or when it is not yours to see.",
  })
  plannedResult(@Root() { plannedResultKey }: EntryRow, @Ctx() scope: Scope): Promise<PlannedResultRow | null> | null {
    return plannedResultKey === null ? null : loadPlannedResult(scope, plannedResultKey);
  }

  @FieldResolver(() => [Evidence], { description: "What shows the work." })
  evidence(@Root() entry: EntryRow, @Ctx() scope: Scope): Promise<EvidenceRow[]> {
    return loadEvidenceOf(scope, entry.key, null);
  }

  @FieldResolver(() => [ProgressAmendment], { description: "What it said before each amendment, the oldest first." })
  amendments(@Root() entry: EntryRow, @Ctx() scope: Scope): Promise<AmendmentRow[]> {
    return loadAmendmentsOf(scope, entry.key, null);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may change or remove it now." })
  viewerMayChange(@Root() entry: EntryRow, @Ctx() scope: Scope): boolean {
    return mayChange(actorOf(scope), entry);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may amend it now, with a reason." })
  viewerMayAmend(@Root() entry: EntryRow, @Ctx() scope: Scope): boolean {
    return mayAmend(actorOf(scope), entry);
  }
}

const loadEntriesOfEmployee = nestedList<EntryRow, ProgressEntriesArgs>(
  (scope, args) => entryList(scope, args, "parent"),
  () => sql`n.employee_key = parent.key`,
);

@Resolver(() => Employee)
export class EmployeeProgressResolver {
  @FieldResolver(() => ProgressEntryConnection, {
    description:
      "What the person logged, reported or not, the newest day first; of yourself, your people and your units.",
  })
  progressEntries(
    @Root() employee: EmployeeRow,
    @Args(() => ProgressEntriesArgs) args: ProgressEntriesArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<EntryRow>> {
    return loadEntriesOfEmployee(scope, employee.key, args, info);
  }
}
