import type { MigrationInterface, QueryRunner } from "typeorm";

const STATEMENTS = [
  `CREATE TABLE "progress_amendment" ("entry_key" uuid NOT NULL, "revision" integer NOT NULL, "text" text NOT NULL, "quantity" double precision, "reason" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_a7363aae1bb8169d876ce29a456" PRIMARY KEY ("entry_key", "revision"))`,
  `CREATE TYPE "public"."evidence_kind" AS ENUM('FILE', 'LINK')`,
  `CREATE TABLE "evidence" ("key" uuid NOT NULL, "employee_key" uuid NOT NULL, "entry_key" uuid, "kind" "public"."evidence_kind" NOT NULL, "name" text NOT NULL, "url" text, "media_type" text, "size" integer, "sha256" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_23efc688f2202268b487780fe64" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_10e4f8e40050d10e5e58dcca3e" ON "evidence"  ("employee_key") `,
  `CREATE INDEX "IDX_8da28a158c589082370e705b8b" ON "evidence"  ("entry_key") `,
  `CREATE TABLE "indicator_realisation" ("report_key" uuid NOT NULL, "indicator_key" uuid NOT NULL, "value" double precision, "note" text, CONSTRAINT "PK_068a937ad1698962cea8406df64" PRIMARY KEY ("report_key", "indicator_key"))`,
  `CREATE INDEX "IDX_33e513178de1e763fe20e5a893" ON "indicator_realisation"  ("indicator_key") `,
  `ALTER TABLE "progress_entry" ADD "position_key" uuid`,
  `ALTER TABLE "progress_entry" ADD "planned_result_key" uuid`,
  `ALTER TABLE "progress_entry" ADD "revision" integer NOT NULL DEFAULT '1'`,
  `ALTER TABLE "performance_report" ADD "appraiser_note" text`,
  `ALTER TABLE "performance_report" ADD "first_read_at" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "performance_report" ADD "revision" integer NOT NULL DEFAULT '1'`,
  `CREATE INDEX "IDX_dd851d8bf3a07555dab408ec0f" ON "progress_entry"  ("planned_result_key") `,
  `ALTER TABLE "progress_entry" ADD CONSTRAINT "FK_6eb3235e910110767142860eed4" FOREIGN KEY ("position_key") REFERENCES "position"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "progress_entry" ADD CONSTRAINT "FK_dd851d8bf3a07555dab408ec0f5" FOREIGN KEY ("planned_result_key") REFERENCES "planned_result"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "progress_amendment" ADD CONSTRAINT "FK_5a40a5b96bf48e3e7aa122a215e" FOREIGN KEY ("entry_key") REFERENCES "progress_entry"("key") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "evidence" ADD CONSTRAINT "FK_10e4f8e40050d10e5e58dcca3eb" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "evidence" ADD CONSTRAINT "FK_8da28a158c589082370e705b8b8" FOREIGN KEY ("entry_key") REFERENCES "progress_entry"("key") ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE "indicator_realisation" ADD CONSTRAINT "FK_de5f804f993caa5e2fbc8c1327f" FOREIGN KEY ("report_key") REFERENCES "performance_report"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "indicator_realisation" ADD CONSTRAINT "FK_33e513178de1e763fe20e5a893b" FOREIGN KEY ("indicator_key") REFERENCES "indicator"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  // Entries that went into a report belong to its post.
  `UPDATE "progress_entry" n SET "position_key" = r."position_key" FROM "performance_report" r WHERE r."key" = n."report_key"`,
];

/** Entries have their post, their result, their evidence and a trace of amendments; reports what their indicators came to. */
export class ProgressAndReports1764760000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
