import { InnovationStage } from "@andir/domain/innovation-stage";
import { Field, Float, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateScalar } from "../../platform/scalars.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { Employee } from "../employees/employee.entity.ts";

registerEnumType(InnovationStage, {
  name: "InnovationStage",
  description: "How far an innovation has come (tahap inovasi).",
  valuesConfig: {
    IDEA: { description: "Written down." },
    TRIAL: { description: "Being tried (uji coba)." },
    ADOPTED: { description: "In daily use (diterapkan)." },
    REPLICATED: { description: "Taken over by another unit (direplikasi)." },
    CLOSED: { description: "Ended." },
  },
});

@ObjectType({ implements: Node, description: "A change that makes work or service better (inovasi)." })
@Entity("innovation")
export class Innovation extends Node {
  @Index()
  @ForeignKey(() => OrgUnit)
  @Column("uuid")
  unitKey: string;

  @Field(() => String, { description: "Short name." })
  @Column("text")
  title: string;

  @Field(() => String, { description: "What was wrong before." })
  @Column("text")
  problem: string;

  @Field(() => String, { description: "What was changed." })
  @Column("text")
  change: string;

  @Field(() => InnovationStage, { description: "The stage today." })
  @Column("enum", { enum: InnovationStage, enumName: "innovation_stage" })
  stage: InnovationStage;

  @Field(() => DateScalar, { description: "When it was written down." })
  @Column("date")
  startedOn: string;

  @Column("date", { nullable: true })
  trialOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: "When it came into daily use." })
  @Column("date", { nullable: true })
  adoptedOn: string | null;

  @Column("date", { nullable: true })
  replicatedOn: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "When the appraiser and the performance team confirmed it; only then it counts.",
  })
  @Column("date", { nullable: true })
  validatedOn: string | null;
}

@ObjectType({
  description: "A person's part in an innovation. Source: the record of the innovation. Fresh: at every reading.",
})
@Entity("innovation_member")
export class InnovationMember {
  @ForeignKey(() => Innovation)
  @PrimaryColumn("uuid")
  innovationKey: string;

  @Index()
  @ForeignKey(() => Employee)
  @PrimaryColumn("uuid")
  employeeKey: string;

  @Field(() => Float, { description: "Share of the work, 0 to 1; the shares of one innovation add up to 1." })
  @Column("double precision")
  share: number;
}
