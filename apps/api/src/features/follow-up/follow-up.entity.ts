import { FollowUpKind } from "@andir/domain/follow-up";
import { FollowUpStatus } from "@andir/domain/follow-up-status";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateTimeScalar } from "../../platform/scalars.ts";
import { Employee } from "../employees/employee.entity.ts";

registerEnumType(FollowUpKind, {
  name: "FollowUpKind",
  description: "What may follow from a year's performance (tindak lanjut, PermenPANRB 6/2022).",
  valuesConfig: {
    REWARD: { description: "Penghargaan." },
    COACHING: { description: "Pembinaan: guidance and counselling." },
    SANCTION: { description: "Sanksi." },
  },
});
registerEnumType(FollowUpStatus, {
  name: "FollowUpStatus",
  description: "Where a proposal to the authorised official stands.",
  valuesConfig: {
    PROPOSED: { description: "By a rule; nothing has followed." },
    ACCEPTED: { description: "The authorised official decided that it follows." },
    DECLINED: { description: "The authorised official decided that it does not." },
  },
});

@ObjectType({
  implements: Node,
  description:
    "Something that a dated rule puts before the authorised official (PPK, PyB) for one person and year: a reward, coaching or a sanction (usulan tindak lanjut). Only a person decides, with a reason.",
})
@Entity("follow_up")
@Unique(["employeeKey", "year", "rule"])
@Index(["year", "key"])
export class FollowUp extends Node {
  @ForeignKey(() => Employee)
  @Column("uuid")
  employeeKey: string;

  @Field(() => Int, { description: "The year at whose end it was proposed." })
  @Column("integer")
  year: number;

  @Field(() => String, { description: "The rule that proposes it, by its code in the dated rules." })
  @Column("text")
  rule: string;

  @Field(() => FollowUpKind, { description: "Reward, coaching or sanction." })
  @Column("enum", { enum: FollowUpKind, enumName: "follow_up_kind" })
  kind: FollowUpKind;

  @Field(() => String, {
    nullable: true,
    description: "What is proposed, in Indonesian; null where the person's contract says what follows.",
  })
  @Column("text", { nullable: true })
  text: string | null;

  @Field(() => String, { description: "The instrument that the rule rests on." })
  @Column("text")
  source: string;

  @Field(() => String, { description: "Version of the dated rules that it was proposed by." })
  @Column("text")
  ruleVersion: string;

  /** FollowUpInputs: what the rule looked at, with which it can be worked out again. */
  @Column("jsonb")
  inputs: unknown;

  @Field(() => FollowUpStatus, { description: "Where it stands." })
  @Column("enum", { enum: FollowUpStatus, enumName: "follow_up_status" })
  status: FollowUpStatus;

  @Field(() => DateTimeScalar, { description: "When it was proposed." })
  @Column("timestamptz")
  proposedAt: Date;

  @Field(() => String, { nullable: true, description: "Why it was decided so; null until then." })
  @Column("text", { nullable: true })
  decisionReason: string | null;

  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  decidedByKey: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was decided; null until then." })
  @Column("timestamptz", { nullable: true })
  decidedAt: Date | null;
}
