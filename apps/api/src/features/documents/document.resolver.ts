import { DOCUMENT_WORDS, DocumentKind } from "@andir/domain/document-kind";
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { globalId } from "../../platform/global-id.ts";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { Assessment } from "../assessments/assessment.entity.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { PerformancePlan } from "../plans/plan.entity.ts";
import { IssuedDocument } from "./document.entity.ts";
import { IssueDocumentInput } from "./document.inputs.ts";
import { loadDocumentsOfAssessment, loadDocumentsOfPlan, type DocumentRow } from "./document.loaders.ts";
import { issueDocument } from "./document.service.ts";
import { loadIssuableOfAssessment, loadIssuableOfPlan } from "./issuable.loaders.ts";

const DocumentPayload = payloadType(
  "IssuedDocumentPayload",
  "The outcome of issuing a paper.",
  "document",
  () => IssuedDocument,
  "The paper; the one that stands already where nothing has changed since. Null when it failed.",
);
type DocumentPayload = Payload<"document", DocumentRow>;
const payload = payloadOf("document");

@Resolver(() => IssuedDocument)
export class IssuedDocumentResolver {
  @Mutation(() => DocumentPayload, {
    description:
      "Issues an official paper of a record that is yours to see: numbers it and keeps what it says. The same facts are not issued twice; when they have changed, the new paper takes the old one's place.",
  })
  async issueDocument(
    @Arg("input", () => IssueDocumentInput, { description: "Which, and of what." }) input: IssueDocumentInput,
    @Ctx() scope: Scope,
  ): Promise<DocumentPayload> {
    return payload(await issueDocument(scope, input));
  }

  @FieldResolver(() => Employee, { description: "Whom it is about." })
  employee(@Root() document: DocumentRow, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, document.employeeKey);
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who had it issued; null where that was no employee." })
  issuedBy(@Root() document: DocumentRow, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    return document.issuedByKey === null ? null : loadEmployee(scope, document.issuedByKey);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether it still counts: it was not replaced, and its record still says what it says.",
  })
  counts(@Root() document: DocumentRow): boolean {
    return document.counts;
  }

  @FieldResolver(() => String, { description: "What the form is called, in Indonesian as printed on it." })
  title(@Root() { kind }: DocumentRow): string {
    return DOCUMENT_WORDS[kind].title;
  }

  @FieldResolver(() => String, { description: "Address of the PDF here." })
  url(@Root() { key }: DocumentRow): string {
    return `/files/documents/${globalId("IssuedDocument", key)}.pdf`;
  }
}

@Resolver(() => PerformancePlan)
export class PlanDocumentsResolver {
  @FieldResolver(() => [IssuedDocument], {
    description: "Official papers that were issued of the plan, the newest first; those that no longer count say so.",
  })
  documents(@Root() plan: { readonly key: string }, @Ctx() scope: Scope): Promise<DocumentRow[]> {
    return loadDocumentsOfPlan(scope, plan.key, null);
  }

  @FieldResolver(() => [DocumentKind], {
    description: "Which official papers of the plan you may have issued now; none before it is agreed.",
  })
  viewerMayIssue(@Root() plan: { readonly key: string }, @Ctx() scope: Scope): Promise<DocumentKind[]> {
    return loadIssuableOfPlan(scope, plan.key, null);
  }
}

@Resolver(() => Assessment)
export class AssessmentDocumentsResolver {
  @FieldResolver(() => [IssuedDocument], {
    description:
      "Official papers that were issued of the assessment, the newest first; those that no longer count say so.",
  })
  documents(@Root() assessment: { readonly key: string }, @Ctx() scope: Scope): Promise<DocumentRow[]> {
    return loadDocumentsOfAssessment(scope, assessment.key, null);
  }

  @FieldResolver(() => [DocumentKind], {
    description: "Which official papers of the assessment you may have issued now; none before it is published.",
  })
  viewerMayIssue(@Root() assessment: { readonly key: string }, @Ctx() scope: Scope): Promise<DocumentKind[]> {
    return loadIssuableOfAssessment(scope, assessment.key, null);
  }
}
