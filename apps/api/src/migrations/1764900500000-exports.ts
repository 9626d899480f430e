import type { MigrationInterface, QueryRunner } from "typeorm";

const statements: string[] = [
  `CREATE TABLE "export_run" ("key" uuid NOT NULL, "account_key" uuid NOT NULL, "format" text NOT NULL, "state" text NOT NULL, "row_count" bigint NOT NULL, "total" bigint, "bytes" bigint NOT NULL, "is_stop_asked" boolean NOT NULL, "code" text, "message" text, "started_at" TIMESTAMP WITH TIME ZONE NOT NULL, "seen_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_2c309be838b3f65166769f39812" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_2a28fac298755b5485eb52db6e" ON "export_run"  ("account_key", "started_at") `,
  `ALTER TABLE "export_run" ADD CONSTRAINT "FK_45b2f267e08635805f0b78ddbd5" FOREIGN KEY ("account_key") REFERENCES "account"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** How far the files are that people have written for them. */
export class Exports1764900500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
