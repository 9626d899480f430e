import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateScalar } from "../../platform/scalars.ts";

@ObjectType({
  implements: Node,
  description: "A unit of the local government (unit kerja), from the whole government down to a section.",
})
@Entity("org_unit")
export class OrgUnit extends Node {
  @Field(() => String, { description: "The agency's own code, unique and stable, such as KEL.GARUDA." })
  @Column("text", { unique: true })
  code: string;

  @Field(() => String, { description: "The unit's official name." })
  @Column("text")
  name: string;

  /** The kind of office (DINAS, KECAMATAN, KELURAHAN, UPT ...); null for a section inside one. */
  @Column("text", { nullable: true })
  kind: string | null;

  @Index()
  @ForeignKey(() => OrgUnit)
  @Column("uuid", { nullable: true })
  parentKey: string | null;

  @Field(() => DateScalar, { description: "First day of the unit." })
  @Column("date")
  startsOn: string;

  @Field(() => DateScalar, { nullable: true, description: "Last day of the unit; null while it exists." })
  @Column("date", { nullable: true })
  endsOn: string | null;
}

/** Every unit with each unit above it and itself (distance 0): a subtree is one join, without recursion. */
@Entity("org_unit_ancestor")
export class OrgUnitAncestor {
  @ForeignKey(() => OrgUnit)
  @PrimaryColumn("uuid")
  unitKey: string;

  @Index()
  @ForeignKey(() => OrgUnit)
  @PrimaryColumn("uuid")
  ancestorKey: string;

  @Column("integer")
  distance: number;
}
