import { MailInterval } from "@andir/domain/saved-query";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { DateScalar } from "../../platform/scalars.ts";
import { Account } from "../access/account.entity.ts";
import { SavedQuery } from "./saved-query.entity.ts";

registerEnumType(MailInterval, {
  name: "MailInterval",
  description: "How often a saved query comes by mail.",
  valuesConfig: {
    DAY: { description: "Each day." },
    WEEK: { description: "Each week, on Monday." },
    MONTH: { description: "Each month, on the first." },
  },
});

@ObjectType({
  description: "That a saved query comes by mail: a link, by which its receiver runs it anew. Never a number.",
})
@Entity("query_mail")
export class QueryMail {
  @ForeignKey(() => SavedQuery, { onDelete: "CASCADE" })
  @Column("uuid", { primary: true })
  queryKey: string;

  @Index()
  @ForeignKey(() => Account)
  @Column("uuid", { primary: true })
  accountKey: string;

  @Field(() => MailInterval, { description: "How often." })
  @Column("enum", { enum: MailInterval, enumName: "mail_interval" })
  every: MailInterval;

  /** The day of asking to begin with: the first mail comes with the next day, week or month. */
  @Column("date")
  lastOn: string;

  @Field(() => DateScalar, { nullable: true, description: "The day of the last mail; null before the first." })
  @Column("date", { nullable: true })
  sentOn: string | null;
}
