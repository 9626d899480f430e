import type { MigrationInterface, QueryRunner } from "typeorm";

/** A plan that is closed early keeps the day to which its targets counted: no target is asked for in fewer months than it was agreed for. */
export class TargetSpan1764799000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "performance_plan" ADD "target_ends_on" date`);
    // Where a plan was closed before this was kept, its post had no end in sight.
    await runner.query(
      `UPDATE performance_plan SET target_ends_on = make_date(year, 12, 31) WHERE status = 'SUPERSEDED' AND ends_on < make_date(year, 12, 31)`,
    );
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
