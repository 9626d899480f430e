import { DEFAULT_SCORING_RULES } from "@andir/domain/scoring-rules";
import { randomBytes } from "node:crypto";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { newKey } from "../platform/key.ts";

const TABLES = [
  `CREATE TYPE "employment_type" AS ENUM('CIVIL_SERVANT', 'CANDIDATE', 'CONTRACT', 'CONTRACT_PART_TIME', 'ELECTED_OFFICIAL')`,
  `CREATE TABLE "employee" ("key" uuid NOT NULL, "name" text NOT NULL, "nip" text, "employment_type" "employment_type" NOT NULL, "joined_on" date NOT NULL, "left_on" date, CONSTRAINT "UQ_c55fca410d775d2c1861f910c7e" UNIQUE ("nip"), CONSTRAINT "PK_7277620fb7b96dc47b1d4504a70" PRIMARY KEY ("key"))`,
  `CREATE TABLE "account" ("key" uuid NOT NULL, "employee_key" uuid, "identifier" text NOT NULL, "password_hash" text NOT NULL, "is_demo" boolean NOT NULL DEFAULT false, CONSTRAINT "UQ_bbe065fa46f2cb3491e6d6d29e6" UNIQUE ("employee_key"), CONSTRAINT "UQ_11680b1390517ec44d686d57e51" UNIQUE ("identifier"), CONSTRAINT "PK_e34f582e0733a0c024889a512a6" PRIMARY KEY ("key"))`,
  `CREATE TYPE "role" AS ENUM('EMPLOYEE', 'APPRAISER', 'UNIT_HEAD', 'PERFORMANCE_TEAM', 'ANALYST', 'ADMINISTRATOR', 'AUTHORISED_OFFICIAL')`,
  `CREATE TABLE "role_grant" ("key" uuid NOT NULL, "account_key" uuid NOT NULL, "role" "role" NOT NULL, "reason" text NOT NULL, "starts_on" date NOT NULL, "ends_on" date NOT NULL, CONSTRAINT "PK_684586d7eebe391618ae62a206c" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_46274cef559d87024c98414d0d" ON "role_grant" ("account_key")`,
  `CREATE TABLE "session" ("token_hash" text NOT NULL, "account_key" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_a83507eb0338ac037780e02f2b9" PRIMARY KEY ("token_hash"))`,
  `CREATE INDEX "IDX_c23aaa35521eff5b885c509b91" ON "session" ("account_key")`,
  `CREATE TABLE "agency" ("key" uuid NOT NULL, "name" text NOT NULL, "is_demo" boolean NOT NULL DEFAULT false, "secret" text NOT NULL, CONSTRAINT "PK_48b502092ed4861b3607a1a46bc" PRIMARY KEY ("key"))`,
  `CREATE TABLE "org_unit" ("key" uuid NOT NULL, "code" text NOT NULL, "name" text NOT NULL, "kind" text, "parent_key" uuid, "starts_on" date NOT NULL, "ends_on" date, CONSTRAINT "UQ_b030ad27296e9df74659dcb8ec6" UNIQUE ("code"), CONSTRAINT "PK_f7aa986b8cd88e3426fb8d11bd9" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_e4437f03ebf6fd533c91cdd240" ON "org_unit" ("parent_key")`,
  `CREATE TABLE "org_unit_ancestor" ("unit_key" uuid NOT NULL, "ancestor_key" uuid NOT NULL, "distance" integer NOT NULL, CONSTRAINT "PK_6646c1f613841883ae0abb72a9e" PRIMARY KEY ("unit_key", "ancestor_key"))`,
  `CREATE INDEX "IDX_11f58c239751417b9a9901e6df" ON "org_unit_ancestor" ("ancestor_key")`,
  `CREATE TYPE "position_kind" AS ENUM('HIGH_LEADER', 'ADMINISTRATIVE', 'SUPERVISORY', 'FUNCTIONAL', 'IMPLEMENTING')`,
  `CREATE TYPE "capacity" AS ENUM('DEFINITIVE', 'PLT', 'PLH')`,
  `CREATE TABLE "position" ("key" uuid NOT NULL, "employee_key" uuid NOT NULL, "unit_key" uuid NOT NULL, "title" text NOT NULL, "kind" "position_kind" NOT NULL, "capacity" "capacity" NOT NULL, "grade" text, "is_head" boolean NOT NULL, "starts_on" date NOT NULL, "ends_on" date, CONSTRAINT "PK_eeceff0e58d6e35baa47b2826be" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_bd385eb7cc8d43db1d62bc6c34" ON "position" ("employee_key")`,
  `CREATE INDEX "IDX_c190ad388f39ce513904bcfc4e" ON "position" ("unit_key")`,
  `CREATE TABLE "appraiser_assignment" ("key" uuid NOT NULL, "position_key" uuid NOT NULL, "appraiser_key" uuid NOT NULL, "starts_on" date NOT NULL, "ends_on" date, CONSTRAINT "PK_381b2497a7ca381e4ea4a209e56" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_cdb654cb79ff59d5d7d0b2f24b" ON "appraiser_assignment" ("position_key")`,
  `CREATE INDEX "IDX_57ec7a765158d6e9d8aef3eec7" ON "appraiser_assignment" ("appraiser_key")`,
  `CREATE TYPE "period_kind" AS ENUM('MONTH', 'QUARTER', 'YEAR')`,
  `CREATE TABLE "period" ("key" uuid NOT NULL, "kind" "period_kind" NOT NULL, "starts_on" date NOT NULL, "ends_on" date NOT NULL, "report_due_on" date NOT NULL, "assessment_due_on" date NOT NULL, "is_open" boolean NOT NULL, CONSTRAINT "UQ_22e2d913fa087001399c1c3710b" UNIQUE ("kind", "starts_on"), CONSTRAINT "PK_cd314592b81763598cc620c620b" PRIMARY KEY ("key"))`,
  `CREATE TYPE "assessment_status" AS ENUM('DRAFT', 'PUBLISHED', 'ACKNOWLEDGED', 'OBJECTED', 'DECIDED', 'FINAL')`,
  `CREATE TYPE "assessment_source" AS ENUM('LOCAL', 'IMPORT')`,
  `CREATE TYPE "rating" AS ENUM('BELOW', 'MEETS', 'ABOVE')`,
  `CREATE TYPE "predicate" AS ENUM('VERY_POOR', 'POOR', 'NEEDS_IMPROVEMENT', 'GOOD', 'VERY_GOOD')`,
  `CREATE TABLE "assessment" ("key" uuid NOT NULL, "employee_key" uuid NOT NULL, "position_key" uuid NOT NULL, "unit_key" uuid NOT NULL, "appraiser_key" uuid, "period_key" uuid NOT NULL, "status" "assessment_status" NOT NULL, "source" "assessment_source" NOT NULL, "discipline" double precision, "work_quality" double precision, "innovation" double precision, "rule_version" text NOT NULL, "work_result" "rating", "behaviour" "rating", "predicate" "predicate", "reason" text, "published_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "UQ_70d2ca414da8c614636bbd7e848" UNIQUE ("position_key", "period_key"), CONSTRAINT "PK_a583d79c4b30bbcfb90cb71b661" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_9775efa685b3ced534a6f37483" ON "assessment" ("employee_key")`,
  `CREATE INDEX "IDX_15081f8a7673de991a70bc739e" ON "assessment" ("appraiser_key")`,
  `CREATE INDEX "IDX_23206ba0a69431f7a2a3175620" ON "assessment" ("period_key", "unit_key")`,
  `CREATE TABLE "scoring_rule" ("version" text NOT NULL, "starts_on" date NOT NULL, "ends_on" date, "rules" jsonb NOT NULL, "source" text NOT NULL, CONSTRAINT "PK_a91b26ba476cc641d44fa76e07f" PRIMARY KEY ("version"))`,
  `CREATE TABLE "attendance_month" ("employee_key" uuid NOT NULL, "month" date NOT NULL, "scheduled_days" integer NOT NULL, "attended_days" integer NOT NULL, CONSTRAINT "PK_0b8a6128ceb58ff61fbd42d6207" PRIMARY KEY ("employee_key", "month"))`,
  `CREATE TYPE "attendance_code" AS ENUM('TL1', 'TL2', 'TL3', 'TL4', 'PSW1', 'PSW2', 'PSW3', 'PSW4', 'TK', 'CUTI', 'DL', 'IZIN', 'SAKIT')`,
  `CREATE TABLE "attendance_event" ("employee_key" uuid NOT NULL, "day" date NOT NULL, "code" "attendance_code" NOT NULL, CONSTRAINT "PK_eb95511063e10e4ed0ecb53c48b" PRIMARY KEY ("employee_key", "day", "code"))`,
  `CREATE TABLE "holiday" ("day" date NOT NULL, "name" text NOT NULL, "source" text NOT NULL, CONSTRAINT "PK_69a30a3d801b624a1e6845468ac" PRIMARY KEY ("day"))`,
  `CREATE TYPE "leave_kind" AS ENUM('ANNUAL', 'SICK', 'MATERNITY', 'STUDY', 'UNPAID')`,
  `CREATE TABLE "leave" ("key" uuid NOT NULL, "employee_key" uuid NOT NULL, "kind" "leave_kind" NOT NULL, "starts_on" date NOT NULL, "ends_on" date NOT NULL, CONSTRAINT "PK_1c70a21b1dae88f91a09f3a74a4" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_34481b02763ad1f3a4eeb9cfc2" ON "leave" ("employee_key")`,
  `CREATE TYPE "innovation_stage" AS ENUM('IDEA', 'TRIAL', 'ADOPTED', 'REPLICATED', 'CLOSED')`,
  `CREATE TABLE "innovation" ("key" uuid NOT NULL, "unit_key" uuid NOT NULL, "title" text NOT NULL, "problem" text NOT NULL, "change" text NOT NULL, "stage" "innovation_stage" NOT NULL, "started_on" date NOT NULL, "trial_on" date, "adopted_on" date, "replicated_on" date, "validated_on" date, CONSTRAINT "PK_ab2745064712eebced30920a05c" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_0df0fff12e8e2ff4775d6ee664" ON "innovation" ("unit_key")`,
  `CREATE TABLE "innovation_member" ("innovation_key" uuid NOT NULL, "employee_key" uuid NOT NULL, "share" double precision NOT NULL, CONSTRAINT "PK_b8ef53f206591e3c0f66d632170" PRIMARY KEY ("innovation_key", "employee_key"))`,
  `CREATE INDEX "IDX_1afd36998bcd88a9f7b7d2be12" ON "innovation_member" ("employee_key")`,
  `CREATE TABLE "progress_entry" ("key" uuid NOT NULL, "employee_key" uuid NOT NULL, "report_key" uuid, "day" date NOT NULL, "text" text NOT NULL, "quantity" double precision, "is_verified" boolean NOT NULL, CONSTRAINT "PK_517f00c85c4e6586f3e2e88a4a5" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_24b479f8642c051c13efd76f9e" ON "progress_entry" ("report_key")`,
  `CREATE INDEX "IDX_e75b9440a2ee0f9bb64cc4ba56" ON "progress_entry" ("employee_key", "day")`,
  `CREATE TYPE "report_status" AS ENUM('DRAFT', 'SUBMITTED', 'RETURNED', 'VERIFIED')`,
  `CREATE TABLE "performance_report" ("key" uuid NOT NULL, "employee_key" uuid NOT NULL, "position_key" uuid NOT NULL, "unit_key" uuid NOT NULL, "period_key" uuid NOT NULL, "status" "report_status" NOT NULL, "due_on" date NOT NULL, "submitted_at" TIMESTAMP WITH TIME ZONE, "days_late" integer NOT NULL, "narrative" text, "verified_at" TIMESTAMP WITH TIME ZONE, "verified_by_key" uuid, CONSTRAINT "UQ_2b26e1084c5c4932feca2310af8" UNIQUE ("position_key", "period_key"), CONSTRAINT "PK_a2ff16b3575e9b3a16927d09187" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_303c5dabe78356d3f13ccf7dd9" ON "performance_report" ("employee_key")`,
  `CREATE INDEX "IDX_9b6e601c404a145ef4aaea601a" ON "performance_report" ("period_key", "unit_key")`,
  `CREATE TABLE "service" ("key" uuid NOT NULL, "unit_key" uuid NOT NULL, "name" text NOT NULL, "standard_wait_minutes" integer NOT NULL, CONSTRAINT "PK_1aeb70fe805c6b77ce65f2b2c13" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_93e858a4798a5fa32c75c550ba" ON "service" ("unit_key")`,
  `CREATE TABLE "queue_ticket" ("key" uuid NOT NULL, "service_key" uuid NOT NULL, "arrived_at" TIMESTAMP WITH TIME ZONE NOT NULL, "called_at" TIMESTAMP WITH TIME ZONE, "done_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_9d9d73d61d5973c82d6445a632f" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_c56681df2009a95be8b8520d6d" ON "queue_ticket" ("service_key", "arrived_at")`,
  `ALTER TABLE "account" ADD CONSTRAINT "FK_bbe065fa46f2cb3491e6d6d29e6" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "role_grant" ADD CONSTRAINT "FK_46274cef559d87024c98414d0d6" FOREIGN KEY ("account_key") REFERENCES "account"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "session" ADD CONSTRAINT "FK_c23aaa35521eff5b885c509b91c" FOREIGN KEY ("account_key") REFERENCES "account"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "org_unit" ADD CONSTRAINT "FK_e4437f03ebf6fd533c91cdd2402" FOREIGN KEY ("parent_key") REFERENCES "org_unit"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "org_unit_ancestor" ADD CONSTRAINT "FK_c1616e8ccdfc44b4a8d6c763ca0" FOREIGN KEY ("unit_key") REFERENCES "org_unit"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "org_unit_ancestor" ADD CONSTRAINT "FK_11f58c239751417b9a9901e6dfa" FOREIGN KEY ("ancestor_key") REFERENCES "org_unit"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "position" ADD CONSTRAINT "FK_bd385eb7cc8d43db1d62bc6c34e" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "position" ADD CONSTRAINT "FK_c190ad388f39ce513904bcfc4e7" FOREIGN KEY ("unit_key") REFERENCES "org_unit"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "appraiser_assignment" ADD CONSTRAINT "FK_cdb654cb79ff59d5d7d0b2f24b3" FOREIGN KEY ("position_key") REFERENCES "position"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "appraiser_assignment" ADD CONSTRAINT "FK_57ec7a765158d6e9d8aef3eec7e" FOREIGN KEY ("appraiser_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "assessment" ADD CONSTRAINT "FK_9775efa685b3ced534a6f37483d" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "assessment" ADD CONSTRAINT "FK_831b774766c6d2e6b27485e2cb4" FOREIGN KEY ("position_key") REFERENCES "position"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "assessment" ADD CONSTRAINT "FK_3f77520cc072ec3dcc7ff888de5" FOREIGN KEY ("unit_key") REFERENCES "org_unit"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "assessment" ADD CONSTRAINT "FK_15081f8a7673de991a70bc739ee" FOREIGN KEY ("appraiser_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "assessment" ADD CONSTRAINT "FK_b10a12c48e691e2ca091f241f16" FOREIGN KEY ("period_key") REFERENCES "period"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "attendance_month" ADD CONSTRAINT "FK_4c21e2f2777b6cd68f5f3091ef9" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "attendance_event" ADD CONSTRAINT "FK_9e6f3c9aa687f6e73ac419b6f7e" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "leave" ADD CONSTRAINT "FK_34481b02763ad1f3a4eeb9cfc21" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "innovation" ADD CONSTRAINT "FK_0df0fff12e8e2ff4775d6ee664c" FOREIGN KEY ("unit_key") REFERENCES "org_unit"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "innovation_member" ADD CONSTRAINT "FK_be54b587780d61a4d2612b4bc87" FOREIGN KEY ("innovation_key") REFERENCES "innovation"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "innovation_member" ADD CONSTRAINT "FK_1afd36998bcd88a9f7b7d2be124" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "progress_entry" ADD CONSTRAINT "FK_e027d6cd885dfecde2a684a5930" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "progress_entry" ADD CONSTRAINT "FK_24b479f8642c051c13efd76f9eb" FOREIGN KEY ("report_key") REFERENCES "performance_report"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "performance_report" ADD CONSTRAINT "FK_303c5dabe78356d3f13ccf7dd9a" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "performance_report" ADD CONSTRAINT "FK_74e9bee2f6a97c1032e533eb71a" FOREIGN KEY ("position_key") REFERENCES "position"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "performance_report" ADD CONSTRAINT "FK_6b8ba0de00ea76335453aed0748" FOREIGN KEY ("unit_key") REFERENCES "org_unit"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "performance_report" ADD CONSTRAINT "FK_25e115b557f3ec124104369b751" FOREIGN KEY ("period_key") REFERENCES "period"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "performance_report" ADD CONSTRAINT "FK_848465aad70f1418d608e9a04c0" FOREIGN KEY ("verified_by_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "service" ADD CONSTRAINT "FK_93e858a4798a5fa32c75c550ba3" FOREIGN KEY ("unit_key") REFERENCES "org_unit"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "queue_ticket" ADD CONSTRAINT "FK_c291a66dc7bb5d50ebbbf6ecb0c" FOREIGN KEY ("service_key") REFERENCES "service"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** Organisation, people, periods, reports, assessments and what their aspects are computed from. */
export class Foundation1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);

    await runner.query(`INSERT INTO agency (key, name, secret) VALUES ($1, $2, $3)`, [
      newKey(),
      "Pemerintah Daerah Andir",
      randomBytes(32).toString("base64"),
    ]);
    await runner.query(`INSERT INTO scoring_rule (version, starts_on, rules, source) VALUES ($1, $2, $3, $4)`, [
      DEFAULT_SCORING_RULES.version,
      "2020-01-01",
      JSON.stringify(DEFAULT_SCORING_RULES),
      "Default of this product; the agency replaces it by a dated rule of its own.",
    ]);
  }

  /** Nothing acknowledged is lost: there is no way back below the first tables but a new database. */
  async down(): Promise<void> {
    throw new Error("The first migration is not undone: use a new database.");
  }
}
