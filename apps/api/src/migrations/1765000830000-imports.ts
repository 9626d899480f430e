import type { MigrationInterface, QueryRunner } from "typeorm";

const statements: string[] = [
  `CREATE TABLE "import_run" ("key" uuid NOT NULL, "account_key" uuid NOT NULL, "status" text NOT NULL, "file_name" text NOT NULL, "size" integer NOT NULL, "sha256" text NOT NULL, "format" text NOT NULL, "encoding" text, "delimiter" text, "sheets" jsonb NOT NULL, "kind" text, "target_key" uuid, "sheet" integer NOT NULL, "head_row" integer, "mapping" jsonb, "reads_hidden" boolean NOT NULL, "facts" jsonb NOT NULL, "shown" jsonb NOT NULL, "reason" text, "faults" jsonb NOT NULL, "counts" jsonb, "content_digest" text, "done_count" integer NOT NULL, "total_count" integer, "is_stop_asked" boolean NOT NULL, "started_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_7d545da8e12ffae130780583a61" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_a02e12fade2e9ea460e5f12cf4" ON "import_run"  ("account_key", "started_at", "key") `,
  `CREATE TABLE "import_row" ("run_key" uuid NOT NULL, "row" integer NOT NULL, "values" jsonb NOT NULL, "identity" text, "outcome" text, "problems" jsonb, "changes" jsonb, "made" jsonb, CONSTRAINT "PK_ed5e1fbeab9c5eeff34a3f035bd" PRIMARY KEY ("run_key", "row"))`,
  `CREATE INDEX "IDX_7271e79ded74b383d80fd9854f" ON "import_row"  ("run_key", "outcome", "row") `,
  `CREATE INDEX "IDX_a1f8cad18563e72d8460aadb8d" ON "import_row"  ("run_key", "identity") `,
  `CREATE TABLE "import_mapping" ("kind" text NOT NULL, "head" text NOT NULL, "column_name" text NOT NULL, CONSTRAINT "PK_7c8908643e693c98fd5a4dc97d0" PRIMARY KEY ("kind", "head"))`,
  `ALTER TABLE "import_run" ADD CONSTRAINT "FK_a415ba46b4ebe27533589d31915" FOREIGN KEY ("account_key") REFERENCES "account"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "import_row" ADD CONSTRAINT "FK_c22bceeefcd412b4dbba2afcff8" FOREIGN KEY ("run_key") REFERENCES "import_run"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** Files that are brought in, their rows, and what heads of columns mean here. */
export class Imports1765000830000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
