import { NoticeKind } from "@andir/domain/notice-kind";
import { Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";

@InputType({ description: "Which notice was read." })
export class MarkNoticeReadInput extends MutationInput {
  @Field(() => ID, { description: "The notice." })
  noticeId: string;
}

@InputType({ description: "All notices that came until now." })
export class MarkAllNoticesReadInput extends MutationInput {}

@InputType({ description: "Whether a kind of notice comes by mail as well." })
export class SetNoticePreferenceInput extends MutationInput {
  @Field(() => NoticeKind, { description: "The kind." })
  kind: NoticeKind;

  @Field(() => Boolean, { description: "Whether the daily mail tells of it." })
  mail: boolean;
}
