import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What sums over all assessments read, and no more: less than half of what the rows are, and kept by PostgreSQL itself. In the order in which
 * assessments are made, so that new ones go to its end.
 */
const INDEX = `CREATE INDEX "assessment_summed" ON "assessment" ("period_ends_on")
  INCLUDE ("employee_key", "unit_key", "period_key", "status", "predicate", "work_result", "behaviour",
    "discipline", "work_quality", "innovation", "position_key", "appraiser_key", "published_at")`;

/** Questions over all assessments are answered from an index. */
export class SumsFromAnIndex1765000930000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INDEX);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
