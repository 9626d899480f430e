import type { MigrationInterface, QueryRunner } from "typeorm";

const statements: string[] = [
  `ALTER TABLE "agency" ADD "national_code" text`,
  `CREATE TABLE "national_rating" ("key" uuid NOT NULL, "employee_key" uuid NOT NULL, "position_key" uuid NOT NULL, "unit_key" uuid NOT NULL, "period_key" uuid NOT NULL, "work_result" "public"."rating" NOT NULL, "behaviour" "public"."rating" NOT NULL, "predicate" "public"."predicate" NOT NULL, "imported_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "UQ_340c794204b1f8e7631ed0fdb72" UNIQUE ("position_key", "period_key"), CONSTRAINT "PK_e18b0eadff0e3f04ffa9ac9bccd" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_4226798a099c9629122dd6c6bb" ON "national_rating"  ("employee_key") `,
  `CREATE INDEX "IDX_d068498afc562d2ea7aa04b52f" ON "national_rating"  ("period_key", "unit_key") `,
  `ALTER TABLE "national_rating" ADD CONSTRAINT "FK_4226798a099c9629122dd6c6bb8" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "national_rating" ADD CONSTRAINT "FK_6423fea3084814a6a0a49684197" FOREIGN KEY ("position_key") REFERENCES "position"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "national_rating" ADD CONSTRAINT "FK_c13181001e61f2810c0c33160d4" FOREIGN KEY ("unit_key") REFERENCES "org_unit"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "national_rating" ADD CONSTRAINT "FK_1e33abb1a1cad13871fa701342c" FOREIGN KEY ("period_key") REFERENCES "period"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "attendance_month" ADD "is_by_days" boolean NOT NULL DEFAULT false`,
  `CREATE TABLE "attendance_day" ("employee_key" uuid NOT NULL, "day" date NOT NULL, "arrived_at" text, "left_at" text, CONSTRAINT "PK_attendance_day" PRIMARY KEY ("employee_key", "day"))`,
  `ALTER TABLE "attendance_day" ADD CONSTRAINT "FK_ebdb413f797d40e380f8a07b7a6" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** The official ratings of the national e-Kinerja, beside the assessments made here. */
export class NationalRatings1765000840000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
