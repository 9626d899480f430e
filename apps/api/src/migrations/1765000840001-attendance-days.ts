import type { MigrationInterface, QueryRunner } from "typeorm";

const statements: string[] = [
  `ALTER TABLE "attendance_month" ADD "is_by_days" boolean NOT NULL DEFAULT false`,
  `CREATE TABLE "attendance_day" ("employee_key" uuid NOT NULL, "day" date NOT NULL, "arrived_at" text, "left_at" text, CONSTRAINT "PK_attendance_day" PRIMARY KEY ("employee_key", "day"))`,
  `ALTER TABLE "attendance_day" ADD CONSTRAINT "FK_ebdb413f797d40e380f8a07b7a6" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** Days that files told of: what a month is counted over. */
export class AttendanceDays1765000840001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
