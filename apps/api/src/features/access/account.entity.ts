import { Role } from "@andir/domain/role";
import { registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
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

/** A way to sign in (akun). An account without an employee is possible; two accounts of one employee are not. */
@Entity("account")
export class Account {
  @Column("uuid", { primary: true })
  key: string;

  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true, unique: true })
  employeeKey: string | null;

  /** Lower case. */
  @Column("text", { unique: true })
  identifier: string;

  /** argon2id, in PHC form. */
  @Column("text")
  passwordHash: string;

  /** Made by the demo data; a server outside loopback refuses to start while one exists. */
  @Column("boolean", { default: false })
  isDemo: boolean;
}

/** A signed-in browser. Only the hash of its token is stored: a copy of the table opens no session. */
@Entity("session")
export class Session {
  @Column("text", { primary: true })
  tokenHash: string;

  @Index()
  @ForeignKey(() => Account)
  @Column("uuid")
  accountKey: string;

  @Column("timestamptz")
  createdAt: Date;

  @Column("timestamptz")
  expiresAt: Date;
}

/** The one agency of this installation. */
@Entity("agency")
export class Agency {
  @Column("uuid", { primary: true })
  key: string;

  @Column("text")
  name: string;

  /** True once invented data was loaded: every page says so from then on. */
  @Column("boolean", { default: false })
  isDemo: boolean;

  /** Triggers raise it at every change of a unit or a period, so that every process knows when to read them again. */
  @Column("bigint", { default: 0 })
  directoryVersion: number;

  /** Signs cursors and makes pseudonyms stable. Base64, 32 bytes. */
  @Column("text")
  secret: string;
}
