import type { MigrationInterface, QueryRunner } from "typeorm";

const statements: string[] = [
  `CREATE TYPE "survey_channel" AS ENUM('FORM', 'PAPER')`,
  `CREATE TYPE "age_band" AS ENUM('UNDER_18', 'FROM_18', 'FROM_26', 'FROM_36', 'FROM_46', 'FROM_60')`,
  `CREATE TYPE "respondent_sex" AS ENUM('FEMALE', 'MALE')`,
  `CREATE TYPE "education" AS ENUM('PRIMARY', 'JUNIOR_SECONDARY', 'SENIOR_SECONDARY', 'BACHELOR', 'MASTER', 'DOCTOR')`,
  `CREATE TABLE "satisfaction_response" ("key" uuid NOT NULL, "service_key" uuid NOT NULL, "answered_on" date NOT NULL, "channel" "survey_channel" NOT NULL, "requirements" smallint, "procedure" smallint, "time" smallint, "fee" smallint, "product" smallint, "competence" smallint, "conduct" smallint, "complaints" smallint, "facilities" smallint, "comment" text, "age_band" "age_band", "sex" "respondent_sex", "education" "education", "has_ticket" boolean NOT NULL DEFAULT false, "import_key" uuid, CONSTRAINT "satisfaction_response_answers" CHECK ("requirements" between 1 and 4 and "procedure" between 1 and 4 and "time" between 1 and 4 and "fee" between 1 and 4 and "product" between 1 and 4 and "competence" between 1 and 4 and "conduct" between 1 and 4 and "complaints" between 1 and 4 and "facilities" between 1 and 4), CONSTRAINT "PK_f947b70eafd3fe4832d9399dfc9" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_f48182746504217efa404e1a96" ON "satisfaction_response"  ("import_key") `,
  `CREATE INDEX "IDX_f9815f8f82923c8c27b3f63da5" ON "satisfaction_response"  ("service_key", "answered_on") `,
  `CREATE TABLE "survey_import" ("key" uuid NOT NULL, "service_key" uuid NOT NULL, "digest" text NOT NULL, "row_count" integer NOT NULL, "account_key" uuid NOT NULL, "imported_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_93716cd1cc258f2f20adaa1da55" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_73d0c2eab92c8cd206be4bb454" ON "survey_import"  ("account_key") `,
  `CREATE UNIQUE INDEX "IDX_eba76327621c78953c8eac49fe" ON "survey_import"  ("service_key", "digest") `,
  `CREATE TABLE "service_survey" ("service_key" uuid NOT NULL, "code" text NOT NULL, "opened_at" TIMESTAMP WITH TIME ZONE NOT NULL, "closed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "UQ_b1613f00af172899a9245f6f0d3" UNIQUE ("code"), CONSTRAINT "PK_0f8f8f0c4cd3dadb04852e1e08a" PRIMARY KEY ("service_key"))`,
  `ALTER TABLE "satisfaction_response" ADD CONSTRAINT "FK_167ad945979c711c18325f350e1" FOREIGN KEY ("service_key") REFERENCES "service"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "satisfaction_response" ADD CONSTRAINT "FK_f48182746504217efa404e1a96e" FOREIGN KEY ("import_key") REFERENCES "survey_import"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "survey_import" ADD CONSTRAINT "FK_08f3614adfdc0bdc6cacf960212" FOREIGN KEY ("service_key") REFERENCES "service"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "survey_import" ADD CONSTRAINT "FK_73d0c2eab92c8cd206be4bb4547" FOREIGN KEY ("account_key") REFERENCES "account"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "service_survey" ADD CONSTRAINT "FK_0f8f8f0c4cd3dadb04852e1e08a" FOREIGN KEY ("service_key") REFERENCES "service"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** Satisfaction surveys: the public form of a service, what its users answered, and the spreadsheets that brought paper in. */
export class SatisfactionSurveys1765000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
