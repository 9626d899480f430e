import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Unique } from "typeorm";
import { Account } from "../access/account.entity.ts";

@ObjectType({ description: "A way of looking at a team that one has kept under a name; one's own alone." })
@Entity("team_view")
@Unique(["accountKey", "name"])
export class TeamView {
  @Column("uuid", { primary: true })
  key: string;

  @ForeignKey(() => Account)
  @Column("uuid")
  accountKey: string;

  @Field(() => String, { description: "What it is called." })
  @Column("text")
  name: string;

  @Field(() => String, {
    description: "What stands in the address after the question mark: period, unit, filters, order and columns.",
  })
  @Column("text")
  search: string;
}
