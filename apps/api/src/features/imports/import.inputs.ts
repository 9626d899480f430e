import { DayOrder } from "@andir/domain/import-cell";
import { Field, ID, InputType, Int, registerEnumType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";

export const ImportChoice = { GOOD_ROWS: "GOOD_ROWS", ALL_OR_NONE: "ALL_OR_NONE" } as const;
export type ImportChoice = (typeof ImportChoice)[keyof typeof ImportChoice];

registerEnumType(ImportChoice, {
  name: "ImportChoice",
  description: "Which rows are brought in.",
  valuesConfig: {
    GOOD_ROWS: { description: "The good ones; those that are wrong are left out." },
    ALL_OR_NONE: { description: "All of them, and none while one is wrong." },
  },
});

@InputType({ description: "Which column of the file stands for which of the shape." })
export class ImportColumnInput {
  @Field(() => String, { description: "The name of the shape's column, as ImportShapeColumn has it." })
  name: string;

  @Field(() => Int, {
    nullable: true,
    description: "The place of the file's column, from 0; null where it has none. Unit: place.",
  })
  at?: number | null;
}

@InputType({ description: "How a file is read." })
export class CheckImportInput extends MutationInput {
  @Field(() => ID, { description: "The import." })
  importId: string;

  @Field(() => String, { nullable: true, description: "The kind of shape; as recognised without it." })
  kind?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The record that the file is about, where its shape has one; as said with the file without it.",
  })
  targetId?: string | null;

  @Field(() => Int, { nullable: true, description: "Which sheet, from 0; as recognised without it." })
  sheet?: number | null;

  @Field(() => [ImportColumnInput], {
    nullable: true,
    description: "Columns that stand elsewhere than was recognised; kept for the agency's next file.",
  })
  columns?: ImportColumnInput[] | null;

  @Field(() => DayOrder, { nullable: true, description: "How days written in numbers are meant." })
  dayOrder?: DayOrder | null;

  @Field(() => Boolean, { nullable: true, description: "Whether hidden rows are read too; not without it." })
  readsHidden?: boolean | null;
}

@InputType({ description: "Which import is brought in, and how." })
export class CommitImportInput extends MutationInput {
  @Field(() => ID, { description: "The import." })
  importId: string;

  @Field(() => ImportChoice, { description: "Which rows." })
  choice: ImportChoice;

  @Field(() => String, {
    nullable: true,
    description: "Why, such as the number of the decree; kept with each record. Asked for by some shapes.",
  })
  reason?: string | null;
}

@InputType({ description: "Which import is meant." })
export class ImportInput extends MutationInput {
  @Field(() => ID, { description: "The import." })
  importId: string;
}
