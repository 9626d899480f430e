import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey } from "typeorm";
import { DateTimeScalar } from "../../platform/scalars.ts";
import { Account } from "../access/account.entity.ts";

/** Only the hash of the address is stored. One for a person: a new one takes the place of the one before. */
@ObjectType({
  description:
    "The private address under which a calendar program fetches one's deadlines (RFC 5545): titles and days, nothing else. Source: whom it belongs to. Fresh: at every reading.",
})
@Entity("calendar_feed")
export class CalendarFeed {
  @ForeignKey(() => Account)
  @Column("uuid", { primary: true })
  accountKey: string;

  @Column("text", { unique: true })
  tokenHash: string;

  @Field(() => DateTimeScalar, { description: "When the address was made." })
  @Column("timestamptz")
  createdAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When a program last fetched it, to the hour; null while none has.",
  })
  @Column("timestamptz", { nullable: true })
  lastReadAt: Date | null;
}
