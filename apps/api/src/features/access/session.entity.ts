import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Generated, Index } from "typeorm";
import { DateTimeScalar } from "../../platform/scalars.ts";
import { Account } from "./account.entity.ts";

/** Only the hash of its token is stored: a copy of the table opens no session. */
@ObjectType({ description: "A browser that is signed in. It ends two hours after its last request, or after twelve." })
@Entity("session")
export class Session {
  @Field(() => ID, { description: "Names the session to its owner; opens nothing." })
  readonly id: string;

  @Column("text", { primary: true })
  tokenHash: string;

  @Generated("uuid")
  @Column("uuid", { unique: true })
  key: string;

  @Index()
  @ForeignKey(() => Account)
  @Column("uuid")
  accountKey: string;

  @Field(() => DateTimeScalar, { description: "When it signed in." })
  @Column("timestamptz")
  createdAt: Date;

  /** Null until it was used a minute after it began. */
  @Field(() => DateTimeScalar, { description: "When it was last used, to the minute." })
  @Column("timestamptz", { nullable: true })
  lastSeenAt: Date | null;

  @Field(() => DateTimeScalar, { description: "When it ends in any case." })
  @Column("timestamptz")
  expiresAt: Date;

  /** The password was right and the code is still to come: until then it stands for no one. */
  @Column("boolean", { default: false })
  awaitsSecondFactor: boolean;

  @Field(() => String, { nullable: true, description: "From where it signed in." })
  @Column("text", { nullable: true })
  address: string | null;

  @Field(() => String, { nullable: true, description: "What the browser says that it is." })
  @Column("text", { nullable: true })
  userAgent: string | null;

  @Field(() => Boolean, { description: "Whether it is the one that asks." })
  isCurrent: boolean;
}
