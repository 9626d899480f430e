import { ParameterKind, QueryVisibility } from "@andir/domain/saved-query";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateTimeScalar } from "../../platform/scalars.ts";
import { Account } from "../access/account.entity.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";

registerEnumType(QueryVisibility, {
  name: "QueryVisibility",
  description: "Who finds a saved query besides its owner. What it shows is each reader's own sight.",
  valuesConfig: {
    PRIVATE: { description: "Nobody else." },
    UNIT: { description: "Those who hold a post in a unit or below it, and its head." },
    AGENCY: { description: "Everyone in the agency." },
  },
});
registerEnumType(ParameterKind, {
  name: "ParameterKind",
  description: "With what a reader chooses the value of a variable.",
  valuesConfig: {
    PERIOD: { description: "A period, by its id." },
    UNIT: { description: "A unit, by its id." },
    DATE: { description: "A day." },
    NUMBER: { description: "A number." },
    TEXT: { description: "A line of text." },
    YES_NO: { description: "Yes or no." },
  },
});

@ObjectType({ description: "A variable of a saved query that its reader chooses the value of (parameter)." })
export class QueryParameter {
  @Field(() => String, { description: "The variable's name, without the dollar sign." })
  name: string;

  @Field(() => ParameterKind, { description: "With what it is chosen." })
  kind: ParameterKind;

  @Field(() => String, { nullable: true, description: "What it is called beside its picker; its name without it." })
  label: string | null;
}

@ObjectType({
  implements: Node,
  description:
    "A GraphQL query that somebody keeps under a name (kueri tersimpan). It holds a question and no answer: whoever runs it sees what is theirs to see.",
})
@Entity("saved_query")
@Index(["changedAt", "key"])
export class SavedQuery extends Node {
  @Index()
  @ForeignKey(() => Account)
  @Column("uuid")
  accountKey: string;

  @Field(() => String, { description: "What it is called." })
  @Column("text")
  name: string;

  @Field(() => String, { description: "What it answers, in words; may be empty." })
  @Column("text")
  description: string;

  @Field(() => QueryVisibility, { description: "Who finds it besides its owner." })
  @Column("enum", { enum: QueryVisibility, enumName: "query_visibility" })
  visibility: QueryVisibility;

  /** With which unit it is shared; null unless it is shared with one. */
  @Index()
  @ForeignKey(() => OrgUnit)
  @Column("uuid", { nullable: true })
  unitKey: string | null;

  /** What was written before it was shared stays its owner's. */
  @Column("integer", { nullable: true })
  sharedFrom: number | null;

  @Field(() => Int, { description: "Number of the version that it has now." })
  @Column("integer")
  version: number;

  @Field(() => Int, { description: "One more with each change of any kind: send it back with a change." })
  @Column("integer", { default: 1 })
  revision: number;

  @Field(() => DateTimeScalar, { description: "When it was first saved." })
  @Column("timestamptz")
  createdAt: Date;

  @Field(() => DateTimeScalar, { description: "When it was last changed." })
  @Column("timestamptz")
  changedAt: Date;
}

@ObjectType({ description: "A saved query as it was saved once." })
@Entity("saved_query_version")
export class SavedQueryVersion {
  @ForeignKey(() => SavedQuery, { onDelete: "CASCADE" })
  @Column("uuid", { primary: true })
  queryKey: string;

  @Field(() => Int, { description: "1 for the first." })
  @Column("integer", { primary: true })
  version: number;

  /** Who saved it. */
  @Index()
  @ForeignKey(() => Account)
  @Column("uuid")
  accountKey: string;

  @Field(() => String, { description: "The GraphQL query." })
  @Column("text")
  text: string;

  @Field(() => String, { description: "Values of its variables, as a JSON object; may be empty." })
  @Column("text")
  variables: string;

  @Field(() => [QueryParameter], { description: "The variables that a reader chooses the values of." })
  @Column("jsonb")
  parameters: QueryParameter[];

  @Field(() => DateTimeScalar, { description: "When it was saved." })
  @Column("timestamptz")
  at: Date;
}
