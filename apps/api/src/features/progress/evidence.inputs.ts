import { Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";

@InputType({ description: "Evidence that stands elsewhere." })
export class AddEvidenceLinkInput extends MutationInput {
  @Field(() => String, { description: "Address, beginning with https:// or http://." })
  url: string;

  @Field(() => String, { description: "What it shows, at most 200 characters." })
  name: string;

  @Field(() => Boolean, {
    description:
      "That you have opened it as others will, not signed in: a link that the appraiser cannot open shows nothing.",
  })
  opensForOthers: boolean;
}

@InputType({ description: "Which evidence is taken back." })
export class RemoveEvidenceInput extends MutationInput {
  @Field(() => ID, { description: "The evidence." })
  evidenceId: string;
}
