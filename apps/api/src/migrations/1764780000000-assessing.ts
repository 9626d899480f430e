import type { MigrationInterface, QueryRunner } from "typeorm";

const STATEMENTS = [
  `CREATE TABLE "assessment_basis" ("assessment_key" uuid NOT NULL, "basis" jsonb NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_a0724f4789ba126ce80787591a9" PRIMARY KEY ("assessment_key"))`,
  `ALTER TABLE "assessment" ADD "advised_work_result" "public"."rating"`,
  `ALTER TABLE "assessment" ADD "advised_behaviour" "public"."rating"`,
  `ALTER TABLE "assessment" ADD "chosen_by_key" uuid`,
  `ALTER TABLE "assessment" ADD "is_too_short" boolean NOT NULL DEFAULT false`,
  `ALTER TABLE "assessment" ADD "acknowledged_at" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "assessment" ADD "acknowledgement_note" text`,
  `ALTER TABLE "assessment" ADD "revision" integer NOT NULL DEFAULT '1'`,
  `ALTER TABLE "assessment" ADD CONSTRAINT "FK_7af87af9b20fdb1f38428e334a9" FOREIGN KEY ("chosen_by_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "assessment_basis" ADD CONSTRAINT "FK_a0724f4789ba126ce80787591a9" FOREIGN KEY ("assessment_key") REFERENCES "assessment"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** What an assessment rested on when it was published, what was advised, and that its subject has read it. */
export class Assessing1764780000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
