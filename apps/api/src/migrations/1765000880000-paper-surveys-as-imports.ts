import type { MigrationInterface, QueryRunner } from "typeorm";

/** Paper surveys come in as all other files do: what came by the way of their own stays, without its file. */
export class PaperSurveysAsImports1765000880000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "satisfaction_response" DROP COLUMN "import_key"`);
    await runner.query(`DROP TABLE "survey_import"`);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
