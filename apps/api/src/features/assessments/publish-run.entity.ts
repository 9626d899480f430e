import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Node } from "../../platform/node.ts";
import { Problem } from "../../platform/problem.ts";
import { DateTimeScalar } from "../../platform/scalars.ts";
import { Account } from "../access/account.entity.ts";
import { Employee } from "../employees/employee.entity.ts";
import { Period } from "../periods/period.entity.ts";
import { Assessment } from "./assessment.entity.ts";

export const PublishRunStatus = {
  QUEUED: "QUEUED",
  RUNNING: "RUNNING",
  DONE: "DONE",
  CANCELLED: "CANCELLED",
} as const;
export type PublishRunStatus = (typeof PublishRunStatus)[keyof typeof PublishRunStatus];

registerEnumType(PublishRunStatus, {
  name: "PublishRunStatus",
  description: "Where a run that publishes many assessments stands.",
  valuesConfig: {
    QUEUED: { description: "Waits to begin." },
    RUNNING: { description: "Publishes one after the other; what is published stays so, whatever happens to the run." },
    DONE: { description: "Has been through all of them." },
    CANCELLED: { description: "Was stopped before its end; what was not reached is still a draft." },
  },
});

export const PublishOutcome = { PUBLISHED: "PUBLISHED", REFUSED: "REFUSED" } as const;
export type PublishOutcome = (typeof PublishOutcome)[keyof typeof PublishOutcome];

registerEnumType(PublishOutcome, {
  name: "PublishOutcome",
  description: "What became of one assessment in a run.",
  valuesConfig: {
    PUBLISHED: { description: "It is published." },
    REFUSED: { description: "It is still a draft; the problems say what to mend." },
  },
});

@ObjectType({
  implements: Node,
  description:
    "Many drafts that one appraiser publishes at once (penerbitan massal), each with a result of its own. It is its starter's alone, and of who acts for them.",
})
@Entity("publish_run")
@Index(["employeeKey", "startedAt", "key"])
// One at a time for a period: a second click starts no second run.
@Index(["employeeKey", "periodKey"], { unique: true, where: "status in ('QUEUED', 'RUNNING')" })
export class PublishRun extends Node {
  /** As whom the program publishes: what this account may no longer do when its turn comes is not done. */
  @ForeignKey(() => Account)
  @Column("uuid")
  accountKey: string;

  @ForeignKey(() => Employee)
  @Column("uuid")
  employeeKey: string;

  @ForeignKey(() => Period)
  @Column("uuid")
  periodKey: string;

  @Field(() => PublishRunStatus, { description: "Where the run stands." })
  @Column("enum", { enum: PublishRunStatus, enumName: "publish_run_status" })
  status: PublishRunStatus;

  @Field(() => String, {
    nullable: true,
    description: "Why ratings depart from the advice, for drafts that say nothing about it themselves.",
  })
  @Column("text", { nullable: true })
  reason: string | null;

  @Field(() => String, { nullable: true, description: "Why the unit's distribution was departed from." })
  @Column("text", { nullable: true })
  distributionReason: string | null;

  @Field(() => DateTimeScalar, { description: "When it was started." })
  @Column("timestamptz")
  startedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it ended or was stopped; null while it goes on." })
  @Column("timestamptz", { nullable: true })
  endedAt: Date | null;
}

@ObjectType({ description: "What became of one assessment of a run." })
@Entity("publish_run_item")
@Unique(["runKey", "ordinal"])
export class PublishRunItem {
  @Column("uuid", { primary: true })
  key: string;

  @ForeignKey(() => PublishRun)
  @Column("uuid")
  runKey: string;

  @Column("integer")
  ordinal: number;

  @Index()
  @ForeignKey(() => Assessment)
  @Column("uuid")
  assessmentKey: string;

  @Field(() => PublishOutcome, {
    nullable: true,
    description: "Null until its turn has come, and for good where the run was stopped before.",
  })
  @Column("enum", { enum: PublishOutcome, enumName: "publish_outcome", nullable: true })
  outcome: PublishOutcome | null;

  @Field(() => [Problem], { description: "Why it is still a draft; empty otherwise." })
  @Column("jsonb", { default: [] })
  problems: Problem[];
}
