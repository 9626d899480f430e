import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateTimeScalar } from "../../platform/scalars.ts";
import { CorrectionStatus } from "@andir/domain/correction-status";
import { Employee } from "../employees/employee.entity.ts";
import { Position } from "../employees/position.entity.ts";

registerEnumType(CorrectionStatus, {
  name: "CorrectionStatus",
  description: "Where a request to correct an appraiser stands.",
  valuesConfig: {
    OPEN: { description: "Waits for the administrator of the unit; nothing is blocked meanwhile." },
    ACCEPTED: { description: "The appraiser was corrected." },
    REFUSED: { description: "The record was right, and the note says why." },
    WITHDRAWN: { description: "Taken back by the one who asked." },
  },
});

@ObjectType({
  implements: Node,
  description:
    "An employee says that the recorded appraiser of a post is wrong or missing, and who it is (permintaan perbaikan pejabat penilai). Nothing is blocked while it is open.",
})
@Entity("appraiser_correction")
@Index(["positionKey"], { unique: true, where: "status = 'OPEN'" })
@Index(["requestedAt", "key"])
export class AppraiserCorrection extends Node {
  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid")
  employeeKey: string;

  @ForeignKey(() => Position)
  @Column("uuid")
  positionKey: string;

  /** Who was recorded when it was asked; null when nobody was. */
  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  recordedAppraiserKey: string | null;

  @ForeignKey(() => Employee)
  @Column("uuid")
  claimedAppraiserKey: string;

  @Field(() => String, { description: "What the employee says about it." })
  @Column("text")
  note: string;

  @Field(() => CorrectionStatus, { description: "Where it stands." })
  @Column("enum", { enum: CorrectionStatus, enumName: "correction_status" })
  status: CorrectionStatus;

  @Field(() => DateTimeScalar, { description: "When it was asked." })
  @Column("timestamptz")
  requestedAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was decided or withdrawn; null while it is open.",
  })
  @Column("timestamptz", { nullable: true })
  closedAt: Date | null;

  @Field(() => String, { nullable: true, description: "What the administrator says to it." })
  @Column("text", { nullable: true })
  decisionNote: string | null;
}
