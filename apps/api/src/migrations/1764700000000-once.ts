import type { MigrationInterface, QueryRunner } from "typeorm";

const STATEMENTS = [
  `CREATE TABLE "answered_request" ("account_key" uuid NOT NULL, "idempotency_key" text NOT NULL, "operation" text NOT NULL, "input_digest" text NOT NULL, "answer" text, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_27acac5dcb71e610d806e1dae76" PRIMARY KEY ("account_key", "idempotency_key"))`,
  `CREATE INDEX "IDX_76e4b11b69e672585b2568c659" ON "answered_request"  ("at") `,
];

/** What was done under an idempotency key, so that it is done once. */
export class Once1764700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
