import { Role } from "@andir/domain/role";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateScalar } from "../../platform/scalars.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { Account } from "./account.entity.ts";

@ObjectType({
  implements: Node,
  description: "A role that does not follow from a dated fact, given for a reason and a time (pemberian peran).",
})
@Entity("role_grant")
export class RoleGrant extends Node {
  @Index()
  @ForeignKey(() => Account)
  @Column("uuid")
  accountKey: string;

  @Field(() => Role, { description: "What is granted." })
  @Column("enum", { enum: Role, enumName: "role" })
  role: Role;

  @Field(() => String, { description: "Why." })
  @Column("text")
  reason: string;

  @Field(() => DateScalar, { description: "First day." })
  @Column("date")
  startsOn: string;

  @Field(() => DateScalar, { description: "Last day." })
  @Column("date")
  endsOn: string;

  /** The unit that an administrator keeps, with those below; null for the whole agency. */
  @ForeignKey(() => OrgUnit)
  @Column("uuid", { nullable: true })
  unitKey: string | null;

  @Field(() => Boolean, { description: "Whether an analyst may know who people are, for the reason that is given." })
  @Column("boolean", { default: false })
  withIdentity: boolean;
}
