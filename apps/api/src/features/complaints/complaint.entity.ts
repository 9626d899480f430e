import { ComplaintStatus } from "@andir/domain/complaint-status";
import { ServiceElement } from "@andir/domain/service-element";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.ts";
import { Employee } from "../employees/employee.entity.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { Service } from "../services/service.entity.ts";

registerEnumType(ComplaintStatus, {
  name: "ComplaintStatus",
  description: "Where a complaint of a citizen stands.",
  valuesConfig: {
    RECEIVED: { description: "Waits for the unit." },
    ANSWERED: { description: "The unit has answered." },
    REOPENED: { description: "The citizen found the answer wanting: the unit answers once more." },
  },
});

@ObjectType({
  implements: Node,
  description:
    "What a citizen complains of (pengaduan masyarakat), about a unit or one of its services. Who complained is known only by what they left as a contact. Source: the public form. Fresh: at every reading.",
})
@Entity("complaint")
@Index(["unitKey", "status"])
@Index(["receivedAt", "key"])
export class Complaint extends Node {
  /** Of the code that only the one who complained holds. */
  @Column("text", { unique: true })
  codeHash: string;

  @ForeignKey(() => OrgUnit)
  @Column("uuid")
  unitKey: string;

  @Index()
  @ForeignKey(() => Service)
  @Column("uuid", { nullable: true })
  serviceKey: string | null;

  @Field(() => ServiceElement, {
    nullable: true,
    description: "What of the service it is about, in the words of the satisfaction survey; null for something else.",
  })
  @Column("enum", { enum: ServiceElement, enumName: "service_element", nullable: true })
  about: ServiceElement | null;

  @Field(() => String, { description: "In the words of the one who complained." })
  @Column("text")
  text: string;

  /** Sealed; gone some time after the answer. */
  @Column("text", { nullable: true })
  contact: string | null;

  @Field(() => ComplaintStatus, { description: "Where it stands." })
  @Column("enum", { enum: ComplaintStatus, enumName: "complaint_status", default: ComplaintStatus.RECEIVED })
  status: ComplaintStatus;

  @Field(() => DateTimeScalar, { description: "When it came in." })
  @Column("timestamptz")
  receivedAt: Date;

  @Field(() => DateScalar, { description: "By when it is to be answered, by the rule of the day on which it came in." })
  @Column("date")
  dueOn: string;

  @Field(() => String, { nullable: true, description: "Why it was handed on from another unit; null when it was not." })
  @Column("text", { nullable: true })
  forwardNote: string | null;

  @Field(() => String, { nullable: true, description: "What the unit answers; the one who complained reads it." })
  @Column("text", { nullable: true })
  answer: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was answered last." })
  @Column("timestamptz", { nullable: true })
  answeredAt: Date | null;

  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  answeredByKey: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why the answer was not enough, in the words of the one who complained.",
  })
  @Column("text", { nullable: true })
  reopenNote: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What changed after it, as the public page tells everyone; it repeats nothing of the complaint.",
  })
  @Column("text", { nullable: true })
  change: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Since when the public page tells it." })
  @Column("timestamptz", { nullable: true })
  changedAt: Date | null;
}

/** Within how many days complaints are answered, and for how long after that a contact is kept: a dated setting of the agency. */
@Entity("complaint_rule")
export class ComplaintRule {
  @Column("date", { primary: true })
  startsOn: string;

  @Column("integer")
  answerDays: number;

  @Column("integer")
  contactDays: number;

  /** The law or decree that says so. */
  @Column("text")
  source: string;
}
