import type { MigrationInterface, QueryRunner } from "typeorm";

const statements: string[] = [
  `CREATE TYPE "public"."sanction_kind" AS ENUM('ORAL_REPRIMAND', 'WRITTEN_REPRIMAND', 'WRITTEN_DISSATISFACTION', 'ALLOWANCE_CUT_6', 'ALLOWANCE_CUT_9', 'ALLOWANCE_CUT_12', 'LOWER_POST_12', 'RELIEVED_12', 'DISMISSAL')`,
  `CREATE TABLE "disciplinary_sanction" ("key" uuid NOT NULL, "employee_key" uuid NOT NULL, "kind" "public"."sanction_kind" NOT NULL, "decree" text NOT NULL, "decided_on" date NOT NULL, "effective_on" date NOT NULL, "reason" text NOT NULL, "recorded_by_key" uuid, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, "withdrawn_at" TIMESTAMP WITH TIME ZONE, "withdrawn_by_key" uuid, "withdrawal_reason" text, CONSTRAINT "PK_f010aec43d633166b8fc3eca395" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_50497fa854b7ade548f9cbeae3" ON "disciplinary_sanction"  ("employee_key") `,
  `ALTER TABLE "disciplinary_sanction" ADD CONSTRAINT "FK_50497fa854b7ade548f9cbeae34" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "disciplinary_sanction" ADD CONSTRAINT "FK_214d4cc3a8456fc52730a44589d" FOREIGN KEY ("recorded_by_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "disciplinary_sanction" ADD CONSTRAINT "FK_81438c842fc119d944f98416290" FOREIGN KEY ("withdrawn_by_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  // Formulas that were set before name no sanction: they take nothing for any.
  `UPDATE "allowance_rule" SET "rules" = "rules" || '{"sanctions": {}, "sanctionsAfter": 1}'`,
];

/** Disciplinary sanctions as facts, which the allowance follows by its formula. */
export class Sanctions1765000910000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
