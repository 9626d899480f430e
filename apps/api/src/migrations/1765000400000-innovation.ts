import type { MigrationInterface, QueryRunner } from "typeorm";

const STATEMENTS = [
  `CREATE TABLE "innovation_effect" ("key" uuid NOT NULL, "innovation_key" uuid NOT NULL, "ordinal" integer NOT NULL, "name" text NOT NULL, "unit_of_measure" text NOT NULL, "direction" "public"."indicator_direction" NOT NULL, "before" double precision NOT NULL, "before_on" date NOT NULL, "after" double precision, "after_on" date, "source" text NOT NULL, "indicator_key" uuid, "service_key" uuid, CONSTRAINT "PK_ac5d734ced4a354d1ea46028e50" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_101fae626cf5ed1414a0741dba" ON "innovation_effect"  ("innovation_key") `,
  `CREATE INDEX "IDX_82920a8a251228fa9e458e19ee" ON "innovation_effect"  ("indicator_key") `,
  `CREATE INDEX "IDX_d2cc2d0a9c073c3c58c551b04c" ON "innovation_effect"  ("service_key") `,
  `CREATE TABLE "innovation_evidence" ("key" uuid NOT NULL, "innovation_key" uuid NOT NULL, "ordinal" integer NOT NULL, "name" text NOT NULL, "url" text NOT NULL, CONSTRAINT "PK_e3148555ec56094c2966f212685" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_8b8b521b2918490c9c7ac8d99f" ON "innovation_evidence"  ("innovation_key") `,
  `CREATE TABLE "innovation_step" ("key" uuid NOT NULL, "innovation_key" uuid NOT NULL, "stage" "public"."innovation_stage" NOT NULL, "reached_on" date NOT NULL, "note" text, CONSTRAINT "PK_325eced5e105633091e46ca4d23" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_216315fc8c685da83c6cf4612f" ON "innovation_step"  ("innovation_key") `,
  `CREATE TYPE "public"."innovation_reviewer" AS ENUM('APPRAISER', 'PERFORMANCE_TEAM')`,
  `CREATE TABLE "innovation_review" ("key" uuid NOT NULL, "innovation_key" uuid NOT NULL, "round" integer NOT NULL, "reviewer" "public"."innovation_reviewer" NOT NULL, "stage" "public"."innovation_stage" NOT NULL, "is_confirmed" boolean NOT NULL, "reason" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "by_key" uuid, CONSTRAINT "PK_e1d32ae4bb50b5974c0fa5337f4" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_95a3f447afc1ecd0b28b31d30c" ON "innovation_review"  ("innovation_key") `,
  `CREATE INDEX "IDX_b03e761fdcafbc350adc2e3fca" ON "innovation_review"  ("by_key") `,
  `ALTER TABLE "innovation" ADD "trial_validated_on" date`,
  `ALTER TABLE "innovation" ADD "adoption_validated_on" date`,
  `ALTER TABLE "innovation" ADD "closed_on" date`,
  `CREATE TYPE "public"."innovation_review_status" AS ENUM('OPEN', 'SUBMITTED', 'RETURNED', 'VALIDATED')`,
  `ALTER TABLE "innovation" ADD "review_status" "public"."innovation_review_status" NOT NULL DEFAULT 'OPEN'`,
  `ALTER TABLE "innovation" ADD "round" integer NOT NULL DEFAULT '0'`,
  `ALTER TABLE "innovation" ADD "submitted_at" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "innovation" ADD "lead_key" uuid`,
  `ALTER TABLE "innovation" ADD "origin_key" uuid`,
  `ALTER TABLE "innovation" ADD "revision" integer NOT NULL DEFAULT '1'`,
  `CREATE INDEX "IDX_cf908058bbdf60e4b18f6d14fd" ON "innovation"  ("lead_key") `,
  `CREATE INDEX "IDX_7e6d69db188d429bde79dcd71e" ON "innovation"  ("origin_key") `,
  `ALTER TABLE "innovation" ADD CONSTRAINT "FK_cf908058bbdf60e4b18f6d14fd7" FOREIGN KEY ("lead_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "innovation" ADD CONSTRAINT "FK_7e6d69db188d429bde79dcd71e9" FOREIGN KEY ("origin_key") REFERENCES "innovation"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "innovation_effect" ADD CONSTRAINT "FK_101fae626cf5ed1414a0741dba8" FOREIGN KEY ("innovation_key") REFERENCES "innovation"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "innovation_effect" ADD CONSTRAINT "FK_82920a8a251228fa9e458e19eeb" FOREIGN KEY ("indicator_key") REFERENCES "indicator"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "innovation_effect" ADD CONSTRAINT "FK_d2cc2d0a9c073c3c58c551b04c5" FOREIGN KEY ("service_key") REFERENCES "service"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "innovation_evidence" ADD CONSTRAINT "FK_8b8b521b2918490c9c7ac8d99fb" FOREIGN KEY ("innovation_key") REFERENCES "innovation"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "innovation_step" ADD CONSTRAINT "FK_216315fc8c685da83c6cf4612f0" FOREIGN KEY ("innovation_key") REFERENCES "innovation"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "innovation_review" ADD CONSTRAINT "FK_95a3f447afc1ecd0b28b31d30c8" FOREIGN KEY ("innovation_key") REFERENCES "innovation"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "innovation_review" ADD CONSTRAINT "FK_b03e761fdcafbc350adc2e3fca8" FOREIGN KEY ("by_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** What was there before: it was confirmed at the stage that it had reached, by whoever has the largest share. */
const KEPT = [
  `UPDATE "innovation" i SET
     "review_status" = CASE WHEN i."validated_on" IS NULL THEN 'OPEN' ELSE 'VALIDATED' END::"public"."innovation_review_status",
     "round" = CASE WHEN i."validated_on" IS NULL THEN 0 ELSE 1 END,
     "trial_validated_on" = CASE WHEN i."validated_on" IS NOT NULL THEN i."trial_on" + greatest(i."validated_on" - i."trial_on", 0) END,
     "adoption_validated_on" = CASE WHEN i."validated_on" IS NOT NULL THEN i."adopted_on" + greatest(i."validated_on" - i."adopted_on", 0) END,
     "lead_key" = (SELECT m."employee_key" FROM "innovation_member" m WHERE m."innovation_key" = i."key" ORDER BY m."share" DESC, m."employee_key" LIMIT 1)`,
  `INSERT INTO "innovation_step" ("key", "innovation_key", "stage", "reached_on")
     SELECT gen_random_uuid(), i."key", step.stage::"public"."innovation_stage", step.day FROM "innovation" i
     CROSS JOIN LATERAL (VALUES ('IDEA', i."started_on"), ('TRIAL', i."trial_on"), ('ADOPTED', i."adopted_on"), ('REPLICATED', i."replicated_on")) AS step(stage, day)
     WHERE step.day IS NOT NULL`,
];

/** Innovations from reading to writing: their stages with days, effects, evidence, and who confirmed them and why. */
export class Innovation1765000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...STATEMENTS, ...KEPT]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
