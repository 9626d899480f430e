import type { MigrationInterface, QueryRunner } from "typeorm";

const STATEMENTS = [
  `CREATE TABLE "audit_event" ("sequence" bigint NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "actor_key" uuid, "on_behalf_of_key" uuid, "action" text NOT NULL, "noun" text NOT NULL, "noun_key" uuid NOT NULL, "subject_key" uuid, "payload_digest" text NOT NULL, "digest" text NOT NULL, CONSTRAINT "PK_66828d3e1b4bbb935f84fdf5447" PRIMARY KEY ("sequence"))`,
  `CREATE INDEX "IDX_18a17d5d172c8ba778daf41c4b" ON "audit_event" ("noun", "noun_key")`,
  `CREATE INDEX "IDX_4c16737dd25000ccfda2c708f8" ON "audit_event" ("subject_key", "sequence")`,
  `CREATE TABLE "audit_payload" ("sequence" bigint NOT NULL, "salt" text NOT NULL, "payload" text NOT NULL, CONSTRAINT "PK_7ee0de12823df76348a35a1164b" PRIMARY KEY ("sequence"))`,
];

/** Every change is recorded, in a chain that verifies. */
export class Audit1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
