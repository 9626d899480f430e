import type { ImportColumnType } from "@andir/domain/import-cell";
import { ImportMender, ImportOutcome } from "@andir/domain/import-outcome";
import { PASSED_OVER_WORDS, PassedOver } from "@andir/domain/import-passed-over";
import type { ImportProblem, ImportWords } from "@andir/domain/import-problem";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";

registerEnumType(ImportMender, {
  name: "ImportMender",
  description: "Who can mend what is wrong with a row.",
  valuesConfig: {
    SENDER: { description: "Whoever made or sends the file." },
    ADMINISTRATOR: { description: "An administrator of the agency or the unit." },
    PERFORMANCE_TEAM: { description: "The performance team (tim pengelola kinerja)." },
    SOURCE: { description: "Whoever keeps the system that the file comes from." },
  },
});

registerEnumType(PassedOver, {
  name: "ImportPassedOver",
  description: "Why a line of a file is none of its rows.",
  valuesConfig: {
    ABOVE_HEAD: { description: "It stands above the column heads, as titles do." },
    HEAD_AGAIN: { description: "It is the column heads again, as on a new page." },
    NUMBERING: { description: "It numbers the columns." },
    SUM: { description: "It is a sum or mean." },
    REMARK: { description: "It is a note, a signature, or where and when it was signed." },
    LACKS_ALL: { description: "Nothing stands in it that a row must have." },
    HIDDEN: { description: "It is hidden in the file, and hidden rows were not to be read." },
  },
});

@ObjectType({ description: "A sentence in both languages of the product." })
export class ImportText {
  @Field(() => String, { description: "In Indonesian." })
  indonesian: string;

  @Field(() => String, { description: "In English." })
  english: string;
}

export const textOf = ({ ID, EN }: ImportWords): ImportText => ({ indonesian: ID, english: EN });

@ObjectType({ description: "A column that a file of a shape may have." })
export class ImportShapeColumn {
  @Field(() => String, { description: "Stable: mappings name it." })
  name: string;

  @Field(() => String, { description: "As the template writes its head." })
  head: string;

  @Field(() => [String], { description: "Other heads that are known for it." })
  alsoKnownAs: string[];

  @Field(() => String, {
    description: "What it holds: TEXT, NIP, DAY, MONTH, CLOCK, INTEGER, DECIMAL, YES_NO, GRADE or WORD.",
  })
  type: ImportColumnType;

  @Field(() => Boolean, { description: "Whether each row needs it." })
  isRequired: boolean;

  @Field(() => ImportText, { description: "What to write in it." })
  says: ImportText;

  @Field(() => String, { description: "An example." })
  example: string;
}

@ObjectType({ description: "A record that a file can be about." })
export class ImportTarget {
  @Field(() => ID, { description: "The record, as node has it." })
  id: string;

  @Field(() => String, { description: "What it is called." })
  name: string;
}

@ObjectType({ description: "A kind of file that you may bring in (bentuk berkas)." })
export class ImportShapeInfo {
  @Field(() => String, { description: "Stable, such as EMPLOYEES." })
  kind: string;

  @Field(() => ImportText, { description: "What it is called." })
  name: ImportText;

  @Field(() => ImportText, { description: "What it is for, and where such files come from." })
  says: ImportText;

  @Field(() => Boolean, { description: "Whether a reason is asked for before its rows are brought in." })
  asksReason: boolean;

  @Field(() => Boolean, { description: "Whether each file of it is about one record, to be said with it." })
  hasTarget: boolean;

  @Field(() => ImportText, {
    nullable: true,
    description: "What a file of it can be said to be about, such as a service; null where nothing is asked for.",
  })
  targetLabel: ImportText | null;

  @Field(() => Boolean, {
    description: "Whether a file comes in as a whole or not at all: its rows are like one another.",
  })
  isWhole: boolean;

  @Field(() => Boolean, { description: "Whether what was brought in can be taken back." })
  isUndoable: boolean;

  @Field(() => [ImportShapeColumn], { description: "Its columns." })
  columns: ImportShapeColumn[];
}

@ObjectType({
  description: "Which column of the file stands for a column of the shape. Source: the file. Fresh: at every reading.",
})
export class ImportColumnMapping {
  @Field(() => String, { description: "The shape's column." })
  name: string;

  @Field(() => Int, {
    nullable: true,
    description: "The place of the file's column, from 0; null where it has none. Unit: place.",
  })
  at: number | null;

  @Field(() => Int, {
    description:
      "In how many columns of the file it stands: more than one where it is repeated, as by days. Unit: columns.",
  })
  times: number;
}

@ObjectType({ description: "A sheet of the file." })
export class ImportSheet {
  @Field(() => String, { description: "Its name." })
  name: string;

  @Field(() => Boolean, { description: "Whether it is hidden in the file." })
  isHidden: boolean;
}

@ObjectType({ description: "What is wrong with a row or a file, where, and who can mend it." })
export class ImportRowProblem {
  @Field(() => String, { nullable: true, description: "The head of the column; null for the row or file as a whole." })
  column: string | null;

  @Field(() => String, { nullable: true, description: "As the file has it, cut after 80 letters." })
  value: string | null;

  @Field(() => String, { description: "Stable, for programs." })
  code: string;

  @Field(() => ImportText, { description: "What is wrong, and what to do." })
  says: ImportText;

  @Field(() => ImportMender, { description: "Who can mend it." })
  mender: ImportMender;
}

export const problemOf = (found: ImportProblem, headOf: (column: string) => string): ImportRowProblem => ({
  column: found.column === null ? null : headOf(found.column),
  value: found.value,
  code: found.code,
  says: textOf(found.says),
  mender: found.mender,
});

@ObjectType({ description: "A value of a row as it was understood." })
export class ImportRowCell {
  @Field(() => String, { description: "The head of the column." })
  column: string;

  @Field(() => String, { description: "What the column holds, as ImportShapeColumn has it." })
  type: string;

  @Field(() => String, {
    description: "The value: a word as the template writes it, a day as ISO, true or false of a YES_NO.",
  })
  text: string;
}

@ObjectType({ description: "What a row would change." })
export class ImportRowChange {
  @Field(() => String, { description: "The head of the column." })
  column: string;

  @Field(() => String, { description: "What the column holds, as ImportShapeColumn has it." })
  type: string;

  @Field(() => String, { nullable: true, description: "What stands here." })
  from: string | null;

  @Field(() => String, { nullable: true, description: "What the file says." })
  to: string | null;
}

@ObjectType({
  description: "A row of the file, and what it would do or has done. Source: the file. Fresh: at every reading.",
})
export class ImportRowView {
  @Field(() => Int, {
    description: "As the spreadsheet counts: the sheet's first line is 1. Unit: number of the line.",
  })
  row: number;

  @Field(() => ImportOutcome, { description: "What it would do, or has done." })
  outcome: ImportOutcome;

  @Field(() => [ImportRowCell], { description: "Its first values as they were understood, to know the row by." })
  shown: ImportRowCell[];

  @Field(() => [ImportRowProblem], { description: "What is wrong, or doubtful and taken all the same." })
  problems: ImportRowProblem[];

  @Field(() => [ImportRowChange], { description: "What it changes, of a row that changes a record." })
  changes: ImportRowChange[];
}

@ObjectType({ description: "A line of the file that is none of its rows. Source: the file. Fresh: at every reading." })
export class ImportPassedLine {
  @Field(() => Int, {
    description: "As the spreadsheet counts: the sheet's first line is 1. Unit: number of the line.",
  })
  row: number;

  @Field(() => String, { description: "What stands there, cut after 160 letters." })
  text: string;

  @Field(() => PassedOver, { description: "Why it was passed over." })
  reason: PassedOver;

  @Field(() => ImportText, { description: "The reason in words, and what to do where it is a row after all." })
  says: ImportText;
}

export const passedLineOf = ({ row, text, reason }: Omit<ImportPassedLine, "says">): ImportPassedLine => ({
  row,
  text,
  reason,
  says: textOf(PASSED_OVER_WORDS[reason]),
});

@ObjectType({ description: "How many rows of each outcome an import has. Source: its rows. Fresh: at every reading." })
export class ImportOutcomes {
  @Field(() => Int, { description: "Rows that were read. Unit: rows." })
  rows: number;

  @Field(() => Int, { description: "Rows that make a record. Unit: rows." })
  create: number;

  @Field(() => Int, { description: "Rows that change one. Unit: rows." })
  change: number;

  @Field(() => Int, { description: "Rows that say what stands here already. Unit: rows." })
  same: number;

  @Field(() => Int, { description: "Rows that wait for something. Unit: rows." })
  pending: number;

  @Field(() => Int, { description: "Rows that are wrong. Unit: rows." })
  wrong: number;

  @Field(() => Int, { description: "Lines above the column heads, such as titles. Unit: rows." })
  aboveHead: number;

  @Field(() => Int, { description: "Lines passed over: totals, signatures, heads repeated. Unit: rows." })
  passedOver: number;

  @Field(() => Int, { description: "Hidden rows that were not read. Unit: rows." })
  hidden: number;
}
