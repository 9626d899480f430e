import { DocumentKind } from "@andir/domain/document-kind";
import { Field, ID, InputType, Int } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";

@InputType({ description: "Which paper is to be issued, and of what." })
export class IssueDocumentInput extends MutationInput {
  @Field(() => DocumentKind, { description: "Which of the forms." })
  kind: DocumentKind;

  @Field(() => ID, {
    description:
      "Of which record: a plan for the plan and the matrix of roles (that of its leader), an assessment for all else.",
  })
  recordId: string;
}

@InputType({ description: "Which papers are to be issued at once." })
export class IssueDocumentsInput extends MutationInput {
  @Field(() => DocumentKind, { description: "Which of the forms." })
  kind: DocumentKind;

  @Field(() => Int, { nullable: true, description: "Of which year's plans, for the plan and the matrix of roles." })
  year?: number | null;

  @Field(() => ID, { nullable: true, description: "Of which period, for all else." })
  periodId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "Only of this unit and those below it; of all whose papers are yours to have without it.",
  })
  orgUnitId?: string | null;
}

@InputType({ description: "Which run is stopped." })
export class CancelDocumentRunInput extends MutationInput {
  @Field(() => ID, { description: "Which." })
  documentRunId: string;
}
