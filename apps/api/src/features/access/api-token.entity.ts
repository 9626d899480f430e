import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.ts";
import { Account } from "./account.entity.ts";

/** Only the hash of the token is stored. */
@ObjectType({ description: "A script's way in, sent as Authorization: Bearer." })
@Entity("api_token")
export class ApiToken {
  @Field(() => ID, { description: "Names the token to its owner; opens nothing." })
  readonly id: string;

  @Column("uuid", { primary: true })
  key: string;

  @Index()
  @ForeignKey(() => Account)
  @Column("uuid")
  accountKey: string;

  @Field(() => String, { description: "What its owner calls it." })
  @Column("text")
  name: string;

  @Field(() => [String], { description: "What it may be used for: read, write, introspection." })
  @Column("text", { array: true })
  scopes: string[];

  @Column("text", { unique: true })
  tokenHash: string;

  @Field(() => DateTimeScalar, { description: "When it was made." })
  @Column("timestamptz")
  createdAt: Date;

  @Field(() => DateScalar, { description: "The last day on which it works." })
  @Column("date")
  expiresOn: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "To the minute; null while it was never used." })
  @Column("timestamptz", { nullable: true })
  lastUsedAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When its owner, or an administrator with the account, ended it.",
  })
  @Column("timestamptz", { nullable: true })
  revokedAt: Date | null;

  @Field(() => Boolean, { description: "Whether it works today." })
  isActive: boolean;
}
