import type { MigrationInterface, QueryRunner } from "typeorm";

const STATEMENTS = [
  `CREATE TYPE "public"."plan_form" AS ENUM('QUANTITATIVE', 'QUALITATIVE')`,
  `CREATE TYPE "public"."plan_status" AS ENUM('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'SUPERSEDED')`,
  `CREATE TABLE "performance_plan" ("key" uuid NOT NULL, "employee_key" uuid NOT NULL, "position_key" uuid NOT NULL, "unit_key" uuid NOT NULL, "year" integer NOT NULL, "starts_on" date NOT NULL, "ends_on" date NOT NULL, "form" "public"."plan_form" NOT NULL, "status" "public"."plan_status" NOT NULL, "due_on" date NOT NULL, "submitted_at" TIMESTAMP WITH TIME ZONE, "approved_at" TIMESTAMP WITH TIME ZONE, "approved_by_key" uuid, "return_note" text, "resources" text array NOT NULL, "accountability" text array NOT NULL, "consequences" text array NOT NULL, "version" integer NOT NULL, CONSTRAINT "UQ_b2c47d82d02f99b7a9bfda1dd4c" UNIQUE ("position_key", "starts_on"), CONSTRAINT "PK_1c1345c956596943465c894ccc4" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_07fc981fcedea2d12b7d45601f" ON "performance_plan"  ("unit_key", "year") `,
  `CREATE INDEX "IDX_bad99d186bb74b5a8fa0b69b59" ON "performance_plan"  ("employee_key", "ends_on", "key") `,
  `CREATE TYPE "public"."core_value" AS ENUM('SERVICE_ORIENTED', 'ACCOUNTABLE', 'COMPETENT', 'HARMONIOUS', 'LOYAL', 'ADAPTIVE', 'COLLABORATIVE')`,
  `CREATE TABLE "core_value_expectation" ("plan_key" uuid NOT NULL, "value" "public"."core_value" NOT NULL, "expectation" text NOT NULL, CONSTRAINT "PK_93ec0a34240f2ae45e3fcbda91a" PRIMARY KEY ("plan_key", "value"))`,
  `CREATE TABLE "plan_version" ("plan_key" uuid NOT NULL, "version" integer NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "by_key" uuid, "reason" text, "content" jsonb NOT NULL, CONSTRAINT "PK_fc0a3a6f2f32b75f70addc23190" PRIMARY KEY ("plan_key", "version"))`,
  `CREATE TYPE "public"."planned_result_kind" AS ENUM('MAIN', 'ADDITIONAL')`,
  `CREATE TYPE "public"."plan_perspective" AS ENUM('RECIPIENT', 'PROCESS', 'STRENGTHENING', 'BUDGET')`,
  `CREATE TYPE "public"."planned_result_belonging" AS ENUM('ORGANISATION', 'INDIVIDUAL')`,
  `CREATE TABLE "planned_result" ("key" uuid NOT NULL, "plan_key" uuid NOT NULL, "parent_key" uuid, "kind" "public"."planned_result_kind" NOT NULL, "ordinal" integer NOT NULL, "title" text NOT NULL, "perspective" "public"."plan_perspective", "belonging" "public"."planned_result_belonging" NOT NULL, "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_f2db067851732cabee37d378c65" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_3dbb31759b0ea7435aa3c08524" ON "planned_result"  ("plan_key") `,
  `CREATE INDEX "IDX_00583191ad4be6cebbc2f4c096" ON "planned_result"  ("parent_key") `,
  `CREATE TYPE "public"."indicator_aspect" AS ENUM('QUANTITY', 'QUALITY', 'TIME', 'COST')`,
  `CREATE TYPE "public"."indicator_pattern" AS ENUM('CUMULATIVE', 'POSITION', 'RELEASE')`,
  `CREATE TYPE "public"."indicator_direction" AS ENUM('HIGHER_IS_BETTER', 'LOWER_IS_BETTER')`,
  `CREATE TABLE "indicator" ("key" uuid NOT NULL, "result_key" uuid NOT NULL, "ordinal" integer NOT NULL, "aspect" "public"."indicator_aspect" NOT NULL, "text" text NOT NULL, "target" double precision, "unit_of_measure" text, "pattern" "public"."indicator_pattern" NOT NULL, "direction" "public"."indicator_direction" NOT NULL, "measured_months" integer array, "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_93bc95304fbdada4412719dea1e" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_a8cca67a034682cd98e0997841" ON "indicator"  ("result_key") `,
  `ALTER TABLE "performance_plan" ADD CONSTRAINT "FK_55ca07302370e71df77bec72cbe" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "performance_plan" ADD CONSTRAINT "FK_94e6de1aaafce618681caeaf546" FOREIGN KEY ("position_key") REFERENCES "position"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "performance_plan" ADD CONSTRAINT "FK_da8bdae2565b824b1cfe0a5cfe2" FOREIGN KEY ("unit_key") REFERENCES "org_unit"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "performance_plan" ADD CONSTRAINT "FK_3730a84046b427d8e98f0707a89" FOREIGN KEY ("approved_by_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "core_value_expectation" ADD CONSTRAINT "FK_e6fa0bce5ee4d28c9ef2db1ae1f" FOREIGN KEY ("plan_key") REFERENCES "performance_plan"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "plan_version" ADD CONSTRAINT "FK_0a6d500c7adc420845baa9c5a48" FOREIGN KEY ("plan_key") REFERENCES "performance_plan"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "planned_result" ADD CONSTRAINT "FK_3dbb31759b0ea7435aa3c085241" FOREIGN KEY ("plan_key") REFERENCES "performance_plan"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "planned_result" ADD CONSTRAINT "FK_00583191ad4be6cebbc2f4c096c" FOREIGN KEY ("parent_key") REFERENCES "planned_result"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "indicator" ADD CONSTRAINT "FK_a8cca67a034682cd98e09978413" FOREIGN KEY ("result_key") REFERENCES "planned_result"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** Performance plans with their results, indicators, expectations and versions. */
export class Plans1764710000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
