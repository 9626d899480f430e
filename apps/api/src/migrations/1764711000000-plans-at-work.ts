import type { MigrationInterface, QueryRunner } from "typeorm";

const STATEMENTS = [
  `CREATE TYPE "public"."amendment_status" AS ENUM('PROPOSED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')`,
  `CREATE TABLE "plan_amendment" ("key" uuid NOT NULL, "plan_key" uuid NOT NULL, "status" "public"."amendment_status" NOT NULL, "proposed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "reason" text NOT NULL, "base_version" integer NOT NULL, "content" jsonb NOT NULL, "decided_at" TIMESTAMP WITH TIME ZONE, "decided_by_key" uuid, "decision_note" text, CONSTRAINT "PK_0c4cb3f0bdd79a46273f6aa8a4c" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_9350466a9653bdb930018f00b3" ON "plan_amendment"  ("plan_key", "proposed_at") `,
  `CREATE UNIQUE INDEX "IDX_ec645efad71f9e92459f7a8b09" ON "plan_amendment"  ("plan_key") WHERE "status" = 'PROPOSED'`,
  `CREATE TABLE "plan_template" ("key" uuid NOT NULL, "unit_key" uuid NOT NULL, "name" text NOT NULL, "results" jsonb NOT NULL, "by_key" uuid, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "archived_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_2ede70a963a3937c541e3fbb071" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_893740d040f60711765aa87a6e" ON "plan_template"  ("unit_key", "name") `,
  `ALTER TABLE "performance_plan" ADD "first_submitted_at" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "performance_plan" ADD "revision" integer NOT NULL DEFAULT 0`,
  `ALTER TABLE "performance_plan" ALTER COLUMN "revision" DROP DEFAULT`,
  `ALTER TABLE "planned_result" ADD "continues_key" uuid`,
  `ALTER TABLE "planned_result" ADD "template_key" uuid`,
  `CREATE INDEX "IDX_0850760271ef8c6ea1b7ab62a4" ON "performance_plan"  ("ends_on", "key") `,
  `CREATE INDEX "IDX_134c4b0d729473e14e5c680c59" ON "planned_result"  ("continues_key") `,
  `ALTER TABLE "plan_amendment" ADD CONSTRAINT "FK_15826ede737be234738b42ab1aa" FOREIGN KEY ("plan_key") REFERENCES "performance_plan"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "plan_amendment" ADD CONSTRAINT "FK_91741b695d31801dba6b8e95038" FOREIGN KEY ("decided_by_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "plan_template" ADD CONSTRAINT "FK_e1cd12d82955df6e25edff3c6c2" FOREIGN KEY ("unit_key") REFERENCES "org_unit"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "plan_template" ADD CONSTRAINT "FK_8f7d8dc4b7e7fd613d1886dbd08" FOREIGN KEY ("by_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "planned_result" ADD CONSTRAINT "FK_134c4b0d729473e14e5c680c590" FOREIGN KEY ("continues_key") REFERENCES "planned_result"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "planned_result" ADD CONSTRAINT "FK_1f90760274461df6730ba671e8e" FOREIGN KEY ("template_key") REFERENCES "plan_template"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** What working with plans needs: revisions, proposals to amend, templates, and what goes on from one holder of a post to the next. */
export class PlansAtWork1764711000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
