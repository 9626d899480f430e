import type { MigrationInterface, QueryRunner } from "typeorm";

const STATEMENTS = [
  `CREATE TYPE "public"."objection_status" AS ENUM('FILED', 'ANSWERED', 'DECIDED')`,
  `CREATE TABLE "objection" ("key" uuid NOT NULL, "assessment_key" uuid NOT NULL, "employee_key" uuid NOT NULL, "appraiser_key" uuid NOT NULL, "superior_key" uuid, "status" "public"."objection_status" NOT NULL, "reason" text NOT NULL, "filed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "answer_due_on" date NOT NULL, "answer" text, "answered_at" TIMESTAMP WITH TIME ZONE, "work_result_before" "public"."rating" NOT NULL, "behaviour_before" "public"."rating" NOT NULL, "work_result" "public"."rating", "behaviour" "public"."rating", "decision_reason" text, "decided_at" TIMESTAMP WITH TIME ZONE, "decided_by_key" uuid, CONSTRAINT "UQ_ccc47f4b9db80e9e168be89f6db" UNIQUE ("assessment_key"), CONSTRAINT "PK_652f9b4458fd66ee8419868206d" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_bee31d17ad2aa92665e270f956" ON "objection"  ("employee_key") `,
  `CREATE INDEX "IDX_29797be7f8be2f272a30595892" ON "objection"  ("appraiser_key") `,
  `CREATE INDEX "IDX_8c8fae6fb95b63af11048ffddc" ON "objection"  ("superior_key") `,
  `ALTER TABLE "objection" ADD CONSTRAINT "FK_ccc47f4b9db80e9e168be89f6db" FOREIGN KEY ("assessment_key") REFERENCES "assessment"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "objection" ADD CONSTRAINT "FK_bee31d17ad2aa92665e270f9568" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "objection" ADD CONSTRAINT "FK_29797be7f8be2f272a305958929" FOREIGN KEY ("appraiser_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "objection" ADD CONSTRAINT "FK_8c8fae6fb95b63af11048ffddce" FOREIGN KEY ("superior_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "objection" ADD CONSTRAINT "FK_b39e231a512f75a86c3d748dd66" FOREIGN KEY ("decided_by_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** Objections, the answer to each, and the decision. */
export class Objections1764790000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
