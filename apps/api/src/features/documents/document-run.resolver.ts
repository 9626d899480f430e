import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { connectionType, listPage, type Page } from "../../platform/connection.ts";
import { globalId } from "../../platform/global-id.ts";
import type { Soon } from "../../platform/kept.ts";
import { PageArgs, pageRequest } from "../../platform/page.ts";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { requireOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { Period } from "../periods/period.entity.ts";
import { requirePeriod, type PeriodRow } from "../periods/period.loaders.ts";
import { DocumentRun } from "./document-run.entity.ts";
import { documentRunList, loadDocumentRunCounts, type DocumentRunRow } from "./document-run.loaders.ts";
import { cancelDocumentRun, isUnderWay, issueDocuments } from "./document-run.service.ts";
import { CancelDocumentRunInput, IssueDocumentsInput } from "./document.inputs.ts";

const DocumentRunConnection = connectionType("DocumentRun", () => DocumentRun);
const DocumentRunPayload = payloadType(
  "DocumentRunPayload",
  "The outcome of starting a run, or of stopping one.",
  "run",
  () => DocumentRun,
  "The run as it is now; null when it failed.",
);
type DocumentRunPayload = Payload<"run", DocumentRunRow>;
const payload = payloadOf("run");

@Resolver(() => DocumentRun)
export class DocumentRunResolver {
  @Query(() => DocumentRunConnection, { description: "Your runs that issue many papers, the newest first." })
  documentRuns(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<DocumentRunRow>> {
    return listPage<DocumentRunRow>(scope, documentRunList(scope), { page: pageRequest(args), shown: shownOf(info) });
  }

  @Mutation(() => DocumentRunPayload, {
    description:
      "Issues every paper of a kind that you may have, of a year or period, one after the other beside the request. What stands already is not issued again; all of them are in the ZIP.",
  })
  async issueDocuments(
    @Arg("input", () => IssueDocumentsInput, { description: "Which." }) input: IssueDocumentsInput,
    @Ctx() scope: Scope,
  ): Promise<DocumentRunPayload> {
    return payload(await issueDocuments(scope, input));
  }

  @Mutation(() => DocumentRunPayload, { description: "Stops a run; what is issued counts." })
  async cancelDocumentRun(
    @Arg("input", () => CancelDocumentRunInput, { description: "Which." }) input: CancelDocumentRunInput,
    @Ctx() scope: Scope,
  ): Promise<DocumentRunPayload> {
    return payload(await cancelDocumentRun(scope, input));
  }

  @FieldResolver(() => Period, { nullable: true, description: "Of which period; null for papers of plans." })
  period(@Root() run: DocumentRunRow, @Ctx() scope: Scope): Soon<PeriodRow> | null {
    return run.periodKey === null ? null : requirePeriod(scope, run.periodKey);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "Of which unit and those below; null for all." })
  unit(@Root() run: DocumentRunRow, @Ctx() scope: Scope): Soon<OrgUnitRow> | null {
    return run.unitKey === null ? null : requireOrgUnit(scope, run.unitKey);
  }

  @FieldResolver(() => Int, { description: "How many records it is about. Unit: papers." })
  async totalCount(@Root() run: DocumentRunRow, @Ctx() scope: Scope): Promise<number> {
    return (await loadDocumentRunCounts(scope, run.key, null)).total;
  }

  @FieldResolver(() => Int, { description: "How many were issued anew. Unit: papers." })
  async issuedCount(@Root() run: DocumentRunRow, @Ctx() scope: Scope): Promise<number> {
    return (await loadDocumentRunCounts(scope, run.key, null)).issued;
  }

  @FieldResolver(() => Int, { description: "How many stood already, with nothing changed since. Unit: papers." })
  async standingCount(@Root() run: DocumentRunRow, @Ctx() scope: Scope): Promise<number> {
    return (await loadDocumentRunCounts(scope, run.key, null)).standing;
  }

  @FieldResolver(() => Int, { description: "Of how many there was none to be had. Unit: papers." })
  async refusedCount(@Root() run: DocumentRunRow, @Ctx() scope: Scope): Promise<number> {
    return (await loadDocumentRunCounts(scope, run.key, null)).refused;
  }

  @FieldResolver(() => String, { description: "Address of the ZIP here, with what is issued so far." })
  url(@Root() { key }: DocumentRunRow): string {
    return `/files/documents/runs/${globalId("DocumentRun", key)}.zip`;
  }

  @FieldResolver(() => Boolean, { description: "Whether you may stop it now." })
  viewerMayCancel(@Root() run: DocumentRunRow): boolean {
    return isUnderWay(run);
  }
}
