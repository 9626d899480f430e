import { PositionKind } from "@andir/domain/position-kind";
import { TrainingKind } from "@andir/domain/training";
import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateTimeScalar } from "../../platform/scalars.ts";
import { Employee } from "../employees/employee.entity.ts";

registerEnumType(TrainingKind, {
  name: "TrainingKind",
  description: "What a programme of training is for (jenis program).",
  valuesConfig: {
    SOCIALISATION: { description: "How one works with this product (sosialisasi)." },
    COMPETENCE: { description: "What one has to be able to do in one's post (pengembangan kompetensi)." },
  },
});

@ObjectType({
  implements: Node,
  description:
    "A programme of training or socialisation (program pelatihan), held in sessions. Source: the performance team. Fresh: at every reading.",
})
@Entity("training_programme")
export class TrainingProgramme extends Node {
  @Field(() => String, { description: "Its name, as the certificate has it." })
  @Column("text")
  title: string;

  @Field(() => TrainingKind, { description: "What it is for." })
  @Column("enum", { enum: TrainingKind, enumName: "training_kind" })
  kind: TrainingKind;

  @Field(() => String, { description: "What one learns, for whom it is and what to bring." })
  @Column("text")
  description: string;

  @Field(() => Float, { description: "How long it takes, in lesson hours of 45 minutes (jam pelajaran)." })
  @Column("double precision")
  lessonHours: number;

  /** Kinds of post that ought to have it; null for everyone. */
  @Field(() => [PositionKind], {
    nullable: true,
    description: "The kinds of post whose holders ought to have it; null for everyone.",
  })
  @Column("enum", { enum: PositionKind, enumName: "position_kind", array: true, nullable: true })
  audience: PositionKind[] | null;

  @Field(() => Int, { description: "The least score of the quiz that passes, 1 to 100 percent." })
  @Column("integer", { default: 70 })
  passMark: number;

  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  createdByKey: string | null;

  @Field(() => DateTimeScalar, { description: "When it was put up." })
  @Column("timestamptz")
  createdAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was closed: no more sessions from then on. Null while it runs.",
  })
  @Column("timestamptz", { nullable: true })
  closedAt: Date | null;
}

/** A question of a programme's quiz. Which answer is right leaves the house only to those who keep the programme. */
@Entity("training_question")
export class TrainingQuestion {
  @Column("uuid", { primary: true })
  key: string;

  @Index()
  @ForeignKey(() => TrainingProgramme)
  @Column("uuid")
  programmeKey: string;

  @Column("integer")
  ordinal: number;

  @Column("text")
  text: string;

  @Column("text", { array: true })
  options: string[];

  /** Place of the right answer in the options, from 0. */
  @Column("integer")
  correct: number;

  /** What was asked once stays, since attempts rest on it. */
  @Column("timestamptz", { nullable: true })
  removedAt: Date | null;
}

export const MaterialKind = { FILE: "FILE", LINK: "LINK" } as const;
export type MaterialKind = (typeof MaterialKind)[keyof typeof MaterialKind];
registerEnumType(MaterialKind, {
  name: "TrainingMaterialKind",
  description: "How material is kept.",
  valuesConfig: {
    FILE: { description: "Uploaded here." },
    LINK: { description: "Kept elsewhere, at an address." },
  },
});

@ObjectType({ implements: Node, description: "What is read or watched in a programme (materi)." })
@Entity("training_material")
export class TrainingMaterial extends Node {
  @Index()
  @ForeignKey(() => TrainingProgramme)
  @Column("uuid")
  programmeKey: string;

  @Field(() => MaterialKind, { description: "A file, or a link." })
  @Column("enum", { enum: MaterialKind, enumName: "training_material_kind" })
  kind: MaterialKind;

  @Field(() => String, { description: "Name of the file, or what the link shows." })
  @Column("text")
  name: string;

  @Field(() => String, { nullable: true, description: "Address of a link; null for a file." })
  @Column("text", { nullable: true })
  url: string | null;

  @Field(() => String, { nullable: true, description: "Media type by the file's content; null for a link." })
  @Column("text", { nullable: true })
  mediaType: string | null;

  @Field(() => Int, { nullable: true, description: "Size in bytes; null for a link." })
  @Column("integer", { nullable: true })
  size: number | null;

  @Column("text", { nullable: true })
  sha256: string | null;

  @Field(() => DateTimeScalar, { description: "When it was put here." })
  @Column("timestamptz")
  createdAt: Date;
}
