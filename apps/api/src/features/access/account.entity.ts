import { Language } from "@andir/domain/language";
import { Role } from "@andir/domain/role";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateTimeScalar } from "../../platform/scalars.ts";
import { Employee } from "../employees/employee.entity.ts";

registerEnumType(Role, {
  name: "Role",
  description:
    "What a person may do. Employee, appraiser and unit head follow from dated facts; the others are granted.",
  valuesConfig: {
    EMPLOYEE: { description: "Own records (pegawai)." },
    APPRAISER: { description: "Assesses people (pejabat penilai kinerja)." },
    UNIT_HEAD: { description: "Heads a unit, Plt. and Plh. included." },
    PERFORMANCE_TEAM: { description: "Runs the cycle (tim pengelola kinerja)." },
    ANALYST: { description: "Asks questions over all published records, with pseudonyms." },
    ADMINISTRATOR: { description: "Keeps people, units and accounts right; sees no ratings." },
    AUTHORISED_OFFICIAL: { description: "Decides what follows (PPK, PyB)." },
  },
});

registerEnumType(Language, {
  name: "Language",
  description: "A language of the product.",
  valuesConfig: { ID: { description: "Indonesian." }, EN: { description: "English." } },
});

@ObjectType({
  implements: Node,
  description:
    "A way to sign in (akun). An account without an employee is possible; two accounts of one employee are not.",
})
@Entity("account")
export class Account extends Node {
  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true, unique: true })
  employeeKey: string | null;

  @Field(() => String, { description: "User name, in lower case; the NIP of its employee opens it too." })
  @Column("text", { unique: true })
  identifier: string;

  /** Lower case; what an identity provider may name the account by. */
  @Column("text", { nullable: true, unique: true })
  email: string | null;

  @Field(() => Language, { description: "In which language its holder reads the product, and is written to." })
  @Column("enum", { enum: Language, enumName: "language", default: Language.ID })
  language: Language;

  /** argon2id, in PHC form; null until an invitation is accepted. */
  @Column("text", { nullable: true })
  passwordHash: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When the password was last chosen; null when that was before accounts told it, or never.",
  })
  @Column("timestamptz", { nullable: true })
  passwordChangedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Null while nobody has signed in to it." })
  @Column("timestamptz", { nullable: true })
  lastSignInAt: Date | null;

  @Field(() => Boolean, { description: "Whether one can sign in to it." })
  @Column("boolean", { default: true })
  isActive: boolean;

  /** Made by the demo data; a server outside loopback refuses to start while one exists. */
  @Column("boolean", { default: false })
  isDemo: boolean;

  @Field(() => Boolean, { description: "False until an invitation was accepted, or for good with single sign-on." })
  hasPassword: boolean;

  @Field(() => Boolean, { description: "Whether a code is asked for after the password." })
  secondFactor: boolean;

  @Field(() => Boolean, {
    description: "Whether a role of the account asks for a second factor; without one, it can do nothing but set it.",
  })
  secondFactorRequired: boolean;
}

/** The one agency of this installation. */
@Entity("agency")
export class Agency {
  @Column("uuid", { primary: true })
  key: string;

  @Column("text")
  name: string;

  /** The four digits by which the national e-Kinerja knows it, as the last file from there said; null until one has. */
  @Column("text", { nullable: true })
  nationalCode: string | null;

  /** True once invented data was loaded: every page says so from then on. */
  @Column("boolean", { default: false })
  isDemo: boolean;

  /** Triggers raise it at every change of a unit or a period, so that every process knows when to read them again. */
  @Column("bigint", { default: 0 })
  directoryVersion: number;

  /** Whoever has one of these roles signs in with a second factor. */
  @Column("enum", { enum: Role, enumName: "role", array: true, default: [] })
  secondFactorRequiredRoles: Role[];

  /** Signs cursors and makes pseudonyms stable. Base64, 32 bytes. */
  @Column("text")
  secret: string;
}
