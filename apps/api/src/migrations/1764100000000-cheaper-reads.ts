import type { MigrationInterface, QueryRunner } from "typeorm";

const STATEMENTS = [
  `ALTER TABLE "period" ADD CONSTRAINT "UQ_210b9553f40545c792bba478f41" UNIQUE ("key", "ends_on")`,

  `ALTER TABLE "assessment" DROP CONSTRAINT "FK_b10a12c48e691e2ca091f241f16"`,
  `DROP INDEX "IDX_9775efa685b3ced534a6f37483"`,
  `ALTER TABLE "assessment" ADD "period_ends_on" date`,
  `UPDATE "assessment" SET "period_ends_on" = d."ends_on" FROM "period" d WHERE d."key" = "period_key"`,
  `ALTER TABLE "assessment" ALTER "period_ends_on" SET NOT NULL`,
  `CREATE INDEX "IDX_ed5601fe33446fb6d6fc725c2b" ON "assessment" ("period_ends_on", "key")`,
  `CREATE INDEX "IDX_dad875bca94c386576c79e3c2a" ON "assessment" ("employee_key", "period_ends_on", "key")`,
  `ALTER TABLE "assessment" ADD CONSTRAINT "FK_b23610d86aa3ed0655d80c4bc16" FOREIGN KEY ("period_key", "period_ends_on") REFERENCES "period"("key", "ends_on") ON DELETE NO ACTION ON UPDATE NO ACTION`,

  `ALTER TABLE "performance_report" DROP CONSTRAINT "FK_25e115b557f3ec124104369b751"`,
  `DROP INDEX "IDX_303c5dabe78356d3f13ccf7dd9"`,
  `ALTER TABLE "performance_report" ADD "period_ends_on" date`,
  `UPDATE "performance_report" SET "period_ends_on" = d."ends_on" FROM "period" d WHERE d."key" = "period_key"`,
  `ALTER TABLE "performance_report" ALTER "period_ends_on" SET NOT NULL`,
  `CREATE INDEX "IDX_ebcf63ba66e3eee0b3b28c0ed6" ON "performance_report" ("period_ends_on", "key")`,
  `CREATE INDEX "IDX_c14ee3be2dceef0c736ea6c7af" ON "performance_report" ("employee_key", "period_ends_on", "key")`,
  `ALTER TABLE "performance_report" ADD CONSTRAINT "FK_e83f5eca26254d28d1b96cea225" FOREIGN KEY ("period_key", "period_ends_on") REFERENCES "period"("key", "ends_on") ON DELETE NO ACTION ON UPDATE NO ACTION`,

  `ALTER TABLE "agency" ADD "directory_version" bigint NOT NULL DEFAULT 0`,
  `CREATE FUNCTION directory_changed() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN UPDATE agency SET directory_version = directory_version + 1; RETURN NULL; END $$`,
  ...["org_unit", "period"].map(
    (table) =>
      `CREATE TRIGGER directory_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION directory_changed()`,
  ),
];

/**
 * A report and an assessment hold the last day of their period, so that the newest come from an index. And the agency
 * counts the changes of its units and periods, so that these can be kept in memory.
 */
export class CheaperReads1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
