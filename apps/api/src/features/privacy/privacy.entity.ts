import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.ts";
import { Employee } from "../employees/employee.entity.ts";

/** Written by platform/access-log.ts, which makes its key of reader, subject, day and source. */
@ObjectType({
  description:
    "That one account has read the record of one person on one day through one screen (jejak akses). Source: the access log. Fresh: seconds after the reading.",
})
@Entity("access_log")
@Index(["subjectKey", "day", "key"])
export class AccessLogEntry {
  @Column("uuid", { primary: true })
  key: string;

  /** No foreign key: the trace outlives the account. */
  @Column("uuid")
  readerAccountKey: string;

  /** Null for an account that is no employee's. */
  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  readerKey: string | null;

  @Field(() => Boolean, {
    description: "Whether the reader met a pseudonym in place of your name, as analysts do.",
  })
  @Column("boolean")
  pseudonymous: boolean;

  /** In whose place the reader acted. */
  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  onBehalfOfKey: string | null;

  @ForeignKey(() => Employee)
  @Column("uuid")
  subjectKey: string;

  @Field(() => DateScalar, { description: "The day, in the agency." })
  @Column("date")
  day: string;

  @Field(() => String, {
    description: 'Through what: the name of the screen\'s operation, "token: NAME" for a script, or "graphql".',
  })
  @Column("text")
  source: string;

  @Field(() => Int, { description: "How often on that day." })
  @Column("integer")
  count: number;

  @Field(() => DateTimeScalar, { description: "When last." })
  @Column("timestamptz")
  lastReadAt: Date;
}

/** For how long after leaving a person's record keeps its name (masa retensi): a dated setting of the agency. */
@Entity("retention_rule")
export class RetentionRule {
  @Column("date", { primary: true })
  startsOn: string;

  @Column("integer")
  years: number;

  /** The decree or law that says so. */
  @Column("text")
  source: string;
}
