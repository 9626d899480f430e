import type { MigrationInterface, QueryRunner } from "typeorm";

const statements: string[] = [
  `CREATE TABLE "spent_form_pass" ("pass_hash" text NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_2bce13132891c5448e890c09bb5" PRIMARY KEY ("pass_hash"))`,
  `CREATE TABLE "form_day" ("day" date NOT NULL, "salt" text NOT NULL, CONSTRAINT "PK_e96c2552e2f0ff22921f1cb0fab" PRIMARY KEY ("day"))`,
  `CREATE TABLE "form_sending" ("day" date NOT NULL, "form" text NOT NULL, "sender_hash" text NOT NULL, "sendings" integer NOT NULL, CONSTRAINT "PK_ca477b640bfd26c0889bdddd2bf" PRIMARY KEY ("day", "form", "sender_hash"))`,
];

/** What keeps forms that need no sign-in from being sent many times over. */
export class PublicForms1765000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
