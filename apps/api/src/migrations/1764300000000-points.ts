import type { MigrationInterface, QueryRunner } from "typeorm";

const STATEMENTS = [
  `CREATE TABLE "points_used" ("account_key" uuid NOT NULL, "hour" TIMESTAMP WITH TIME ZONE NOT NULL, "points" bigint NOT NULL, CONSTRAINT "PK_de16b695b99d44d02c088193c6b" PRIMARY KEY ("account_key", "hour"))`,
];

/** What a person may ask in an hour is counted once for all processes. */
export class Points1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
