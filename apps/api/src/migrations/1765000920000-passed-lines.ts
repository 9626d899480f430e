import type { MigrationInterface, QueryRunner } from "typeorm";

/** Lines of a file that are none of its rows are told one by one; of files that came before, they were only counted. */
export class PassedLines1765000920000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "import_run" ADD "passed_lines" jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
