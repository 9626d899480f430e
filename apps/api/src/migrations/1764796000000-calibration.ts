import type { MigrationInterface, QueryRunner } from "typeorm";

const STATEMENTS = [
  `CREATE TYPE "public"."calibration_status" AS ENUM('PROPOSED', 'ACCEPTED', 'KEPT')`,
  `CREATE TABLE "calibration" ("key" uuid NOT NULL, "assessment_key" uuid NOT NULL, "employee_key" uuid NOT NULL, "status" "public"."calibration_status" NOT NULL, "office" text NOT NULL, "proposed_by_key" uuid, "work_result_before" "public"."rating" NOT NULL, "behaviour_before" "public"."rating" NOT NULL, "work_result" "public"."rating" NOT NULL, "behaviour" "public"."rating" NOT NULL, "reason" text NOT NULL, "proposed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "work_result_after" "public"."rating", "behaviour_after" "public"."rating", "answer_reason" text, "answered_by_key" uuid, "answered_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_f6bde3d6bc4b8d3e55c76602b5e" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_1811088d1d510a388975f0927e" ON "calibration"  ("assessment_key") `,
  `CREATE INDEX "IDX_e45a463e3220ad1e104fb3224e" ON "calibration"  ("employee_key") `,
  `ALTER TABLE "calibration" ADD CONSTRAINT "FK_1811088d1d510a388975f0927e5" FOREIGN KEY ("assessment_key") REFERENCES "assessment"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "calibration" ADD CONSTRAINT "FK_e45a463e3220ad1e104fb3224eb" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "calibration" ADD CONSTRAINT "FK_75299b04ac6f985547fe0050c8b" FOREIGN KEY ("proposed_by_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "calibration" ADD CONSTRAINT "FK_2229656705d26c8a17453fa3f70" FOREIGN KEY ("answered_by_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** Other ratings proposed for drafts, and the answers. */
export class Calibration1764796000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
