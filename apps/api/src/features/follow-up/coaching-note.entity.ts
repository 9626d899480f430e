import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateTimeScalar } from "../../platform/scalars.ts";
import { Employee } from "../employees/employee.entity.ts";

@ObjectType({
  implements: Node,
  description:
    "What an appraiser notes for the guidance of someone whom they appraise (catatan pembinaan). Unshared it is its author's alone; a shared one is read by the person.",
})
@Entity("coaching_note")
export class CoachingNote extends Node {
  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid")
  employeeKey: string;

  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid")
  authorKey: string;

  @Column("text")
  text: string;

  @Field(() => Boolean, { description: "Whether the person reads it. What was shared once stays shared." })
  @Column("boolean")
  isShared: boolean;

  @Field(() => Int, { description: "1 when first written, one more with each change." })
  @Column("integer", { default: 1 })
  revision: number;

  @Field(() => DateTimeScalar, { description: "When it was written." })
  @Column("timestamptz")
  createdAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was last changed; null while it is as written.",
  })
  @Column("timestamptz", { nullable: true })
  changedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When its author took it back; null while it stands." })
  @Column("timestamptz", { nullable: true })
  withdrawnAt: Date | null;
}

@ObjectType({ description: "A coaching note as it was before a change." })
@Entity("coaching_note_version")
export class CoachingNoteVersion {
  @ForeignKey(() => CoachingNote)
  @Column("uuid", { primary: true })
  noteKey: string;

  @Field(() => Int, { description: "Its revision." })
  @Column("integer", { primary: true })
  revision: number;

  @Field(() => String, { description: "What it said." })
  @Column("text")
  text: string;

  /** What was written before it was shared stays its author's. */
  @Column("boolean")
  isShared: boolean;

  @Field(() => DateTimeScalar, { description: "When it was changed." })
  @Column("timestamptz")
  at: Date;
}
