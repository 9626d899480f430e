import type { MigrationInterface, QueryRunner } from "typeorm";

const STATEMENTS = [
  `ALTER TABLE "assessment" ADD "distribution_reason" text`,
  `ALTER TABLE "assessment" ADD "finalised_at" TIMESTAMP WITH TIME ZONE`,
  `CREATE TYPE "public"."publish_run_status" AS ENUM('QUEUED', 'RUNNING', 'DONE', 'CANCELLED')`,
  `CREATE TABLE "publish_run" ("key" uuid NOT NULL, "account_key" uuid NOT NULL, "employee_key" uuid NOT NULL, "period_key" uuid NOT NULL, "status" "public"."publish_run_status" NOT NULL, "reason" text, "distribution_reason" text, "started_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_fe90addd4c728a2cb0338278d1a" PRIMARY KEY ("key"))`,
  `CREATE UNIQUE INDEX "IDX_50871bc8d62bd9e1d3c463543b" ON "publish_run"  ("employee_key", "period_key") WHERE status in ('QUEUED', 'RUNNING')`,
  `CREATE INDEX "IDX_64ff184578f72686f019c67433" ON "publish_run"  ("employee_key", "started_at", "key") `,
  `CREATE TYPE "public"."publish_outcome" AS ENUM('PUBLISHED', 'REFUSED')`,
  `CREATE TABLE "publish_run_item" ("key" uuid NOT NULL, "run_key" uuid NOT NULL, "ordinal" integer NOT NULL, "assessment_key" uuid NOT NULL, "outcome" "public"."publish_outcome", "problems" jsonb NOT NULL DEFAULT '[]', CONSTRAINT "UQ_94b5db09fdd2913f6e51e62bc84" UNIQUE ("run_key", "ordinal"), CONSTRAINT "PK_8191b381a3a49c22d36fc738336" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_25664d5f01f7d9a39dd4d12455" ON "publish_run_item"  ("assessment_key") `,
  `CREATE INDEX "IDX_3c5889d30de9847a6fde41d79d" ON "assessment"  ("published_at") WHERE status in ('PUBLISHED', 'ACKNOWLEDGED', 'DECIDED')`,
  `ALTER TABLE "publish_run" ADD CONSTRAINT "FK_76304db2baa7de99259f8c5e523" FOREIGN KEY ("account_key") REFERENCES "account"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "publish_run" ADD CONSTRAINT "FK_935d2cf1b5cd8d6b20883630ecd" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "publish_run" ADD CONSTRAINT "FK_a1daf297e3476ecb83e248309bd" FOREIGN KEY ("period_key") REFERENCES "period"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "publish_run_item" ADD CONSTRAINT "FK_7c33a9f2b2803ee09244bd8c6f9" FOREIGN KEY ("run_key") REFERENCES "publish_run"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "publish_run_item" ADD CONSTRAINT "FK_25664d5f01f7d9a39dd4d12455a" FOREIGN KEY ("assessment_key") REFERENCES "assessment"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** Why a unit's distribution was departed from, when an assessment became final, and publishing many at once. */
export class Publishing1764782000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
