import type { MigrationInterface, QueryRunner } from "typeorm";

const statements: string[] = [
  `CREATE TYPE "document_kind" AS ENUM('PLAN', 'EVALUATION', 'EVALUATION_DOCUMENT', 'FEEDBACK', 'ROLE_MATRIX', 'CREDIT_POINTS')`,
  `CREATE TYPE "document_withdrawal_reason" AS ENUM('SUPERSEDED', 'WITHDRAWN')`,
  `CREATE TABLE "issued_document" ("key" uuid NOT NULL, "kind" "document_kind" NOT NULL, "employee_key" uuid NOT NULL, "plan_key" uuid, "assessment_key" uuid, "year" integer NOT NULL, "sequence" integer NOT NULL, "number" text NOT NULL, "code" text NOT NULL, "facts" jsonb NOT NULL, "facts_digest" text NOT NULL, "issued_at" TIMESTAMP WITH TIME ZONE NOT NULL, "issued_by_key" uuid, "withdrawn_at" TIMESTAMP WITH TIME ZONE, "withdrawal_reason" "document_withdrawal_reason", CONSTRAINT "UQ_f1447f6441d5ffc19ac09eb8b08" UNIQUE ("number"), CONSTRAINT "UQ_d8382bc8761c501c2f077732c50" UNIQUE ("code"), CONSTRAINT "UQ_88ad95a299e3c07e6349e0d2787" UNIQUE ("kind", "year", "sequence"), CONSTRAINT "PK_e5b3d44a81db1c9a760b880835f" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_bf6f9b95730451cf548c0cbd89" ON "issued_document"  ("employee_key")`,
  `CREATE INDEX "IDX_5a02affb41b2f98e2c22beed4c" ON "issued_document"  ("issued_at", "key")`,
  `CREATE INDEX "IDX_13b89a0f468732a42c5fd08aff" ON "issued_document"  ("assessment_key", "kind")`,
  `CREATE INDEX "IDX_dfc541c616695e1590a2352426" ON "issued_document"  ("plan_key", "kind")`,
  `CREATE TABLE "document_counter" ("kind" "document_kind" NOT NULL, "year" integer NOT NULL, "last" integer NOT NULL, CONSTRAINT "PK_41e758feb55f8a84d844bf88799" PRIMARY KEY ("kind", "year"))`,
  `CREATE TYPE "document_run_status" AS ENUM('QUEUED', 'RUNNING', 'DONE', 'CANCELLED')`,
  `CREATE TABLE "document_run" ("key" uuid NOT NULL, "account_key" uuid NOT NULL, "kind" "document_kind" NOT NULL, "year" integer, "period_key" uuid, "unit_key" uuid, "status" "document_run_status" NOT NULL, "started_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_e1a7c96c00ea74befad6311fd76" PRIMARY KEY ("key"))`,
  `CREATE UNIQUE INDEX "IDX_19ca9b1e1e370e9b1adf3d7073" ON "document_run"  ("account_key") WHERE status in ('QUEUED', 'RUNNING')`,
  `CREATE INDEX "IDX_9cadb691303855b6e9c64fd3e7" ON "document_run"  ("account_key", "started_at", "key")`,
  `CREATE TYPE "document_outcome" AS ENUM('ISSUED', 'STANDING', 'REFUSED')`,
  `CREATE TABLE "document_run_item" ("key" uuid NOT NULL, "run_key" uuid NOT NULL, "ordinal" integer NOT NULL, "record_key" uuid NOT NULL, "outcome" "document_outcome", "document_key" uuid, CONSTRAINT "UQ_0c61db9037240e5734a9e38596e" UNIQUE ("run_key", "ordinal"), CONSTRAINT "PK_92c519058b7845099b3b5790c09" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_878ebeb080749c4193a721a11a" ON "document_run_item"  ("document_key")`,
  `ALTER TABLE "issued_document" ADD CONSTRAINT "FK_bf6f9b95730451cf548c0cbd89e" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "issued_document" ADD CONSTRAINT "FK_47036a3b56fe8592f97db3216b2" FOREIGN KEY ("plan_key") REFERENCES "performance_plan"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "issued_document" ADD CONSTRAINT "FK_e51b13660ad834723f0a247854f" FOREIGN KEY ("assessment_key") REFERENCES "assessment"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "issued_document" ADD CONSTRAINT "FK_9661947eb70ff0573544dd0f5b0" FOREIGN KEY ("issued_by_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "document_run" ADD CONSTRAINT "FK_f1f0ceb8dd83a8ef4354234b8d5" FOREIGN KEY ("account_key") REFERENCES "account"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "document_run" ADD CONSTRAINT "FK_4d109537c03ccecc68722752551" FOREIGN KEY ("period_key") REFERENCES "period"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "document_run" ADD CONSTRAINT "FK_569cf4aba0c2fbeac8addc89b7c" FOREIGN KEY ("unit_key") REFERENCES "org_unit"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "document_run_item" ADD CONSTRAINT "FK_fb6bbb5cdd12b82a8bedcfc951b" FOREIGN KEY ("run_key") REFERENCES "document_run"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "document_run_item" ADD CONSTRAINT "FK_878ebeb080749c4193a721a11ad" FOREIGN KEY ("document_key") REFERENCES "issued_document"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** Official papers as they were issued, the numbers they bear, and runs that issue many. */
export class Documents1765000860000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
