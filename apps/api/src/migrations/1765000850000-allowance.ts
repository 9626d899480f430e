import type { MigrationInterface, QueryRunner } from "typeorm";

const statements: string[] = [
  `CREATE TABLE "allowance_rule" ("version" text NOT NULL, "starts_on" date NOT NULL, "rules" jsonb NOT NULL, "source" text NOT NULL, CONSTRAINT "UQ_ecfcfe68f3465e4e3711025861f" UNIQUE ("starts_on"), CONSTRAINT "PK_f76fae1dffef7ed5733dfe1ab0d" PRIMARY KEY ("version"))`,
  `CREATE TABLE "allowance_month" ("key" uuid NOT NULL, "month" date NOT NULL, "rule_version" text NOT NULL, "computed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "locked_at" TIMESTAMP WITH TIME ZONE, "locked_by_key" uuid, "note" text, CONSTRAINT "UQ_e5ff51948cdb5e593685e022233" UNIQUE ("month"), CONSTRAINT "PK_ce42e3bb3b0330a0497d7dcfc24" PRIMARY KEY ("key"))`,
  `CREATE TYPE "public"."allowance_state" AS ENUM('READY', 'PENDING', 'NOT_ENTITLED')`,
  `CREATE TYPE "public"."allowance_gap" AS ENUM('NO_BASE', 'ATTENDANCE_MISSING', 'ASSESSMENT_NOT_DUE', 'ASSESSMENT_UNDER_WAY', 'ASSESSMENT_MISSING', 'NOT_IN_RULE')`,
  `CREATE TABLE "allowance_figure" ("key" uuid NOT NULL, "month_key" uuid NOT NULL, "month" date NOT NULL, "employee_key" uuid NOT NULL, "position_key" uuid NOT NULL, "unit_key" uuid NOT NULL, "state" "public"."allowance_state" NOT NULL, "gaps" "public"."allowance_gap" array NOT NULL, "job_class" text, "base" bigint, "amount" bigint, "corrected" bigint NOT NULL, "total" bigint, "facts" jsonb NOT NULL, "corrections" jsonb NOT NULL, CONSTRAINT "UQ_f77a56921189534ada59da98e0f" UNIQUE ("employee_key", "month"), CONSTRAINT "PK_7fd757e42050f5640033b8586fe" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_16fc269e555b813c0c07232906" ON "allowance_figure"  ("month_key") `,
  `CREATE INDEX "IDX_20292296fa9cf6b08845f807d8" ON "allowance_figure"  ("unit_key", "month") `,
  `CREATE INDEX "IDX_aa02b647906d1d178e413f7b6f" ON "allowance_figure"  ("month", "key") `,
  `ALTER TABLE "allowance_month" ADD CONSTRAINT "FK_29a1a5ce55483c257c4cf54f9d8" FOREIGN KEY ("rule_version") REFERENCES "allowance_rule"("version") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "allowance_month" ADD CONSTRAINT "FK_b449319ec0d3a9eb506366bb9b9" FOREIGN KEY ("locked_by_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "allowance_figure" ADD CONSTRAINT "FK_16fc269e555b813c0c072329061" FOREIGN KEY ("month_key") REFERENCES "allowance_month"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "allowance_figure" ADD CONSTRAINT "FK_f8fc2be00a544bd7cd3a429b90f" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "allowance_figure" ADD CONSTRAINT "FK_8176eca450f809e639717e49f27" FOREIGN KEY ("position_key") REFERENCES "position"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "allowance_figure" ADD CONSTRAINT "FK_959405b4dff58bbba077198c32d" FOREIGN KEY ("unit_key") REFERENCES "org_unit"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  // A locked month never changes, whoever writes: what is found later is made good in a later month.
  `CREATE FUNCTION allowance_month_stays() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF OLD.locked_at IS NOT NULL AND (TG_OP = 'DELETE' OR (OLD.month, OLD.rule_version, OLD.computed_at, OLD.locked_at) IS DISTINCT FROM (NEW.month, NEW.rule_version, NEW.computed_at, NEW.locked_at))
     THEN RAISE EXCEPTION 'A locked month of the allowance never changes.'; END IF;
     RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
   END $$`,
  `CREATE TRIGGER allowance_month_stays BEFORE UPDATE OR DELETE ON "allowance_month" FOR EACH ROW EXECUTE FUNCTION allowance_month_stays()`,
  // An archive is restored into months that are locked already, and a person who was met twice may still become one: which row stood is then told by the event of the merging.
  `CREATE FUNCTION allowance_figure_stays() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT 1 FROM allowance_month m WHERE m.key = OLD.month_key AND m.locked_at IS NOT NULL)
       AND (OLD.month_key, OLD.state, OLD.base, OLD.amount, OLD.corrected, OLD.total, OLD.facts, OLD.corrections)
         IS DISTINCT FROM (NEW.month_key, NEW.state, NEW.base, NEW.amount, NEW.corrected, NEW.total, NEW.facts, NEW.corrections)
     THEN RAISE EXCEPTION 'A figure of a locked month never changes.'; END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER allowance_figure_stays BEFORE UPDATE ON "allowance_figure" FOR EACH ROW EXECUTE FUNCTION allowance_figure_stays()`,
];

/** What performance and discipline are worth by a local formula, as advice to the treasurer. */
export class Allowance1765000850000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
