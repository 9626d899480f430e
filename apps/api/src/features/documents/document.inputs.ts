import { DocumentKind } from "@andir/domain/document-kind";
import { Field, ID, InputType } from "type-graphql";
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
