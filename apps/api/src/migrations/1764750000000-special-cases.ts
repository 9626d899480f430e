import type { MigrationInterface, QueryRunner } from "typeorm";

const STATEMENTS = [
  `CREATE TYPE "public"."work_week_kind" AS ENUM('FIVE_DAY', 'SIX_DAY', 'SHIFT')`,
  `CREATE TABLE "work_week" ("key" uuid NOT NULL, "unit_key" uuid NOT NULL, "kind" "public"."work_week_kind" NOT NULL, "starts_on" date NOT NULL, "ends_on" date, CONSTRAINT "UQ_0b08600b798ee41370d39e8d660" UNIQUE ("unit_key", "starts_on"), CONSTRAINT "PK_0a0c17117c3d425fe5d4fc27f60" PRIMARY KEY ("key"))`,
  `CREATE TABLE "duty_day" ("employee_key" uuid NOT NULL, "day" date NOT NULL, CONSTRAINT "PK_c8427b97542d7709a162cb87075" PRIMARY KEY ("employee_key", "day"))`,
  `CREATE INDEX "IDX_849d64f5e86c0907c9b3cd2ddc" ON "duty_day"  ("day") `,
  `CREATE TYPE "public"."correction_status" AS ENUM('OPEN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')`,
  `CREATE TABLE "appraiser_correction" ("key" uuid NOT NULL, "employee_key" uuid NOT NULL, "position_key" uuid NOT NULL, "recorded_appraiser_key" uuid, "claimed_appraiser_key" uuid NOT NULL, "note" text NOT NULL, "status" "public"."correction_status" NOT NULL, "requested_at" TIMESTAMP WITH TIME ZONE NOT NULL, "closed_at" TIMESTAMP WITH TIME ZONE, "decision_note" text, CONSTRAINT "PK_cf05a0d67798c22dedeaf9786c4" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_214dbc75a57f4c61f5871acac1" ON "appraiser_correction"  ("employee_key") `,
  `CREATE INDEX "IDX_5347e59ff719e5f985d5c53b55" ON "appraiser_correction"  ("requested_at", "key") `,
  `CREATE UNIQUE INDEX "IDX_49fd8b8e49c3a2b56ceb81eee8" ON "appraiser_correction"  ("position_key") WHERE status = 'OPEN'`,
  `CREATE TABLE "period_reopening" ("key" uuid NOT NULL, "period_key" uuid NOT NULL, "reopened_at" TIMESTAMP WITH TIME ZONE NOT NULL, "reason" text NOT NULL, "closed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_b283df9cf601e0bfe6e3466493a" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_6a0e9c7e8e9132a466f78af9ac" ON "period_reopening"  ("period_key") `,
  `CREATE TABLE "assessed_period_setting" ("starts_on" date NOT NULL, "kind" "public"."period_kind" NOT NULL, "reason" text NOT NULL, CONSTRAINT "PK_025a7a0dda43be22880ef1b206d" PRIMARY KEY ("starts_on"))`,
  `ALTER TABLE "position" ADD "hours_share" double precision NOT NULL DEFAULT '1'`,
  `ALTER TABLE "period" ADD "was_closed" boolean NOT NULL DEFAULT false`,
  `CREATE TYPE "public"."holiday_kind" AS ENUM('NATIONAL', 'COLLECTIVE_LEAVE')`,
  `ALTER TABLE "holiday" ADD "kind" "public"."holiday_kind" NOT NULL DEFAULT 'NATIONAL'`,
  `ALTER TABLE "work_week" ADD CONSTRAINT "FK_a9822158ca882c41e0b324020ea" FOREIGN KEY ("unit_key") REFERENCES "org_unit"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "duty_day" ADD CONSTRAINT "FK_508c487310852deb269a9ad2019" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "appraiser_correction" ADD CONSTRAINT "FK_214dbc75a57f4c61f5871acac10" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "appraiser_correction" ADD CONSTRAINT "FK_06332c7e30347584b41c4b20ff6" FOREIGN KEY ("position_key") REFERENCES "position"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "appraiser_correction" ADD CONSTRAINT "FK_59300b2350dc6e272382424879b" FOREIGN KEY ("recorded_appraiser_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "appraiser_correction" ADD CONSTRAINT "FK_9a62f7d976e895c1d8d264d5a55" FOREIGN KEY ("claimed_appraiser_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "period_reopening" ADD CONSTRAINT "FK_6a0e9c7e8e9132a466f78af9ac5" FOREIGN KEY ("period_key") REFERENCES "period"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  // Kept in memory like units and periods, so counted like them.
  ...["holiday", "work_week", "assessed_period_setting"].map(
    (table) =>
      `CREATE TRIGGER directory_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "${table}" FOR EACH STATEMENT EXECUTE FUNCTION directory_changed()`,
  ),
  // What was closed before is opened again only as a reopening.
  `UPDATE "period" SET "was_closed" = true WHERE NOT "is_open"`,
  `INSERT INTO "assessed_period_setting" ("starts_on", "kind", "reason") VALUES ('2020-01-01', 'MONTH', 'Default of this product; the agency sets its own from a day on.')`,
];

/** What special cases need: corrections of appraisers, periods opened again, working weeks, duty rosters, hours of a post. */
export class SpecialCases1764750000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
