import type { MigrationInterface, QueryRunner } from "typeorm";
import { newKey } from "../platform/key.ts";

const STATEMENTS = [
  `CREATE TYPE "public"."unit_agreement_status" AS ENUM('DRAFT', 'AGREED')`,
  `CREATE TABLE "unit_agreement" ("key" uuid NOT NULL, "unit_key" uuid NOT NULL, "year" integer NOT NULL, "status" "public"."unit_agreement_status" NOT NULL, "agreed_at" TIMESTAMP WITH TIME ZONE, "agreed_by_key" uuid, CONSTRAINT "UQ_2a94c31a4aef78db7113fdb3dab" UNIQUE ("unit_key", "year"), CONSTRAINT "PK_18cdf971dfcc71e8297012bdafe" PRIMARY KEY ("key"))`,
  `CREATE TABLE "unit_indicator" ("key" uuid NOT NULL, "agreement_key" uuid NOT NULL, "ordinal" integer NOT NULL, "text" text NOT NULL, "target" double precision NOT NULL, "unit_of_measure" text NOT NULL, "pattern" "public"."indicator_pattern" NOT NULL, "direction" "public"."indicator_direction" NOT NULL, "measured_quarters" integer array, "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_3cd2e595e7d90c5132a548affa8" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_b3e4d1ed7b8dec013105935f96" ON "unit_indicator"  ("agreement_key") `,
  `CREATE TABLE "unit_action_plan" ("agreement_key" uuid NOT NULL, "quarter" integer NOT NULL, "activities" text array NOT NULL, CONSTRAINT "PK_2b4b64546aee4a706c39fcac616" PRIMARY KEY ("agreement_key", "quarter"))`,
  `CREATE TABLE "unit_action_target" ("indicator_key" uuid NOT NULL, "quarter" integer NOT NULL, "planned" double precision NOT NULL, CONSTRAINT "PK_446320d326d4f8855895c150dea" PRIMARY KEY ("indicator_key", "quarter"))`,
  `CREATE TYPE "public"."unit_rating_status" AS ENUM('DRAFT', 'PUBLISHED')`,
  `CREATE TYPE "public"."organisation_rating" AS ENUM('VERY_POOR', 'POOR', 'NEEDS_IMPROVEMENT', 'GOOD', 'OUTSTANDING')`,
  `CREATE TABLE "unit_rating" ("key" uuid NOT NULL, "unit_key" uuid NOT NULL, "period_key" uuid NOT NULL, "period_ends_on" date NOT NULL, "status" "public"."unit_rating_status" NOT NULL, "rating" "public"."organisation_rating" NOT NULL, "reason" text NOT NULL, "set_by_key" uuid, "published_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "UQ_72d25d525ea239af97acfa37cb8" UNIQUE ("unit_key", "period_key"), CONSTRAINT "PK_abb662d981fe5381969bebb31fd" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_cf144e74a5ce210ac133386409" ON "unit_rating"  ("unit_key", "period_ends_on", "key") `,
  `CREATE TABLE "unit_realisation" ("key" uuid NOT NULL, "indicator_key" uuid NOT NULL, "period_key" uuid NOT NULL, "value" double precision NOT NULL, "note" text, "reported_at" TIMESTAMP WITH TIME ZONE NOT NULL, "reported_by_key" uuid, "comment" text, "commented_at" TIMESTAMP WITH TIME ZONE, "commented_by_key" uuid, CONSTRAINT "UQ_8c70e5da6093f0d4afd547d5555" UNIQUE ("indicator_key", "period_key"), CONSTRAINT "PK_8e5990b52d97d846889897782b9" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_e7c35b4da776ff2af59bd498af" ON "unit_realisation"  ("period_key") `,
  `ALTER TABLE "unit_agreement" ADD CONSTRAINT "FK_ee3185e5573e470482697de1298" FOREIGN KEY ("unit_key") REFERENCES "org_unit"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "unit_agreement" ADD CONSTRAINT "FK_2a200408c63ad74dfe88db50fa1" FOREIGN KEY ("agreed_by_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "unit_indicator" ADD CONSTRAINT "FK_b3e4d1ed7b8dec013105935f96f" FOREIGN KEY ("agreement_key") REFERENCES "unit_agreement"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "unit_action_plan" ADD CONSTRAINT "FK_3bbcc8f0e9f4a83ca57f6a34852" FOREIGN KEY ("agreement_key") REFERENCES "unit_agreement"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "unit_action_target" ADD CONSTRAINT "FK_7af190f7e69d96473462bb9b294" FOREIGN KEY ("indicator_key") REFERENCES "unit_indicator"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "unit_rating" ADD CONSTRAINT "FK_9527b3b71bf48cb568f2f065b2f" FOREIGN KEY ("unit_key") REFERENCES "org_unit"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "unit_rating" ADD CONSTRAINT "FK_be2ba6e36640d282424d3812d3a" FOREIGN KEY ("set_by_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "unit_rating" ADD CONSTRAINT "FK_5ba8e6dddc9720a1104d320ed42" FOREIGN KEY ("period_key", "period_ends_on") REFERENCES "period"("key","ends_on") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "unit_realisation" ADD CONSTRAINT "FK_3454b0bc02d28db32b267c99a21" FOREIGN KEY ("indicator_key") REFERENCES "unit_indicator"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "unit_realisation" ADD CONSTRAINT "FK_e7c35b4da776ff2af59bd498af4" FOREIGN KEY ("period_key") REFERENCES "period"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "unit_realisation" ADD CONSTRAINT "FK_c20abe1135d19bfdc73ab2f4a22" FOREIGN KEY ("reported_by_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "unit_realisation" ADD CONSTRAINT "FK_16610bfe07d7888fecd6ee893f0" FOREIGN KEY ("commented_by_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE "distribution_setting" ("key" uuid NOT NULL, "unit_key" uuid, "unit_kind" text, "starts_on" date NOT NULL, "is_checked" boolean NOT NULL, "source" text NOT NULL, CONSTRAINT "PK_89f1afecd25567bebeaa91f7423" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_ab001bdfb412028eb540e09c4d" ON "distribution_setting"  ("unit_key") `,
  `ALTER TABLE "distribution_setting" ADD CONSTRAINT "FK_ab001bdfb412028eb540e09c4d3" FOREIGN KEY ("unit_key") REFERENCES "org_unit"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** What a unit's rating rests on (agreement, action plans, realisations), the rating, and where the distribution is held against it. */
export class OrganisationRatings1764741000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    for (const kind of ["KECAMATAN", "DINAS"])
      await runner.query(
        `INSERT INTO distribution_setting (key, unit_kind, starts_on, is_checked, source) VALUES ($1, $2, $3, true, $4)`,
        [
          newKey(),
          kind,
          "2020-01-01",
          "Default of this product (SE MenPANRB 3/2023); the agency replaces it by a dated setting of its own.",
        ],
      );
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
