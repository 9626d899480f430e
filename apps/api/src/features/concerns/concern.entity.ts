import { ConcernAddressee, ConcernStatus, ConcernSubject } from "@andir/domain/concern";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateTimeScalar } from "../../platform/scalars.ts";
import { Employee } from "../employees/employee.entity.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";

registerEnumType(ConcernSubject, {
  name: "ConcernSubject",
  description: "What someone says is wrong.",
  valuesConfig: {
    WORK: { description: "A plan, entries or a report of one's own; for the appraiser." },
    RATING: { description: "A rating, a score, or what it rests on; for the appraiser." },
    RECORD: { description: "Name, NIP, post, unit, leave or attendance; for the administrator of the unit." },
    CYCLE: { description: "Periods, due dates and rules; for the performance team." },
    PROGRAM: { description: "The product itself; for the performance team." },
  },
});
registerEnumType(ConcernAddressee, {
  name: "ConcernAddressee",
  description: "Whose to mend it is.",
  valuesConfig: {
    APPRAISER: { description: "The appraiser of the one who says it." },
    ADMINISTRATOR: { description: "The administrators who keep the unit." },
    PERFORMANCE_TEAM: { description: "Those who run the cycle." },
  },
});
registerEnumType(ConcernStatus, {
  name: "ConcernStatus",
  description: "Where it stands.",
  valuesConfig: {
    OPEN: { description: "Waits for an answer." },
    ANSWERED: { description: "What was done, or why nothing is wrong, stands in the answer." },
    WITHDRAWN: { description: "Taken back by the one who said it." },
  },
});

@ObjectType({
  implements: Node,
  description:
    "Someone says that something in the product is wrong (laporan kekeliruan): where, what is seen, and what it should be. It goes to whoever can mend it, and stays open until it is answered.",
})
@Entity("concern")
@Index(["raisedAt", "key"])
@Index(["addressee", "unitKey"], { where: "status = 'OPEN'" })
export class Concern extends Node {
  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid")
  employeeKey: string;

  /** Of the one who says it, on that day; null for whoever holds no post. */
  @ForeignKey(() => OrgUnit)
  @Column("uuid", { nullable: true })
  unitKey: string | null;

  @Field(() => ConcernSubject, { description: "What is wrong." })
  @Column("enum", { enum: ConcernSubject, enumName: "concern_subject" })
  subject: ConcernSubject;

  @Field(() => ConcernAddressee, { description: "Whose to mend it is." })
  @Column("enum", { enum: ConcernAddressee, enumName: "concern_addressee" })
  addressee: ConcernAddressee;

  /** Who appraised them then, where it goes to the appraiser. */
  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  appraiserKey: string | null;

  @Field(() => String, { description: "The page that it is about, as an address in the product." })
  @Column("text")
  place: string;

  @Field(() => String, { description: "What the page was called." })
  @Column("text")
  placeName: string;

  @Field(() => String, { description: "What is seen there." })
  @Column("text")
  seen: string;

  @Field(() => String, { nullable: true, description: "What it should be; null where that goes without saying." })
  @Column("text", { nullable: true })
  expected: string | null;

  @Field(() => ConcernStatus, { description: "Where it stands." })
  @Column("enum", { enum: ConcernStatus, enumName: "concern_status" })
  status: ConcernStatus;

  @Field(() => DateTimeScalar, { description: "When it was said." })
  @Column("timestamptz")
  raisedAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was answered or withdrawn; null while it is open.",
  })
  @Column("timestamptz", { nullable: true })
  closedAt: Date | null;

  @Field(() => String, { nullable: true, description: "What was done, or why nothing is wrong." })
  @Column("text", { nullable: true })
  answer: string | null;

  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  answeredByKey: string | null;
}
