import type { MigrationInterface, QueryRunner } from "typeorm";

const STATEMENTS = [
  `ALTER TABLE "training_certificate" ADD "withdrawn_at" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "training_certificate" ADD "withdrawn_reason" text`,
  `DROP INDEX "IDX_9ecd518756d69cbd54085153fd"`,
  `CREATE INDEX "IDX_9ecd518756d69cbd54085153fd" ON "training_certificate"  ("registration_key") `,
  `ALTER TABLE "innovation" ADD "first_origin_key" uuid`,
  `CREATE INDEX "IDX_3eb8b64cc94782192d732e7965" ON "innovation"  ("first_origin_key") `,
  `ALTER TABLE "innovation" ADD CONSTRAINT "FK_3eb8b64cc94782192d732e79657" FOREIGN KEY ("first_origin_key") REFERENCES "innovation"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "innovation_evidence" ADD "kind" "public"."evidence_kind" NOT NULL DEFAULT 'LINK'`,
  `ALTER TABLE "innovation_evidence" ALTER COLUMN "kind" DROP DEFAULT`,
  `ALTER TABLE "innovation_evidence" ALTER COLUMN "url" DROP NOT NULL`,
  `ALTER TABLE "innovation_evidence" ALTER COLUMN "innovation_key" DROP NOT NULL`,
  `ALTER TABLE "innovation_evidence" ADD "media_type" text`,
  `ALTER TABLE "innovation_evidence" ADD "size" integer`,
  `ALTER TABLE "innovation_evidence" ADD "sha256" text`,
  `ALTER TABLE "innovation_evidence" ADD "sent_by_key" uuid`,
  `ALTER TABLE "innovation_evidence" ADD "loose_since" TIMESTAMP WITH TIME ZONE`,
  `CREATE INDEX "IDX_eaabcfa50fabfa3fec27a505fa" ON "innovation_evidence"  ("sent_by_key") `,
  `CREATE INDEX "IDX_404f29764f7c26a963f3d75de3" ON "innovation_evidence"  ("loose_since") WHERE innovation_key IS NULL`,
  `ALTER TABLE "innovation_evidence" ADD CONSTRAINT "FK_eaabcfa50fabfa3fec27a505fae" FOREIGN KEY ("sent_by_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  // Whatever takes the record away takes the file too: innovationFilePath.
  `CREATE FUNCTION innovation_file_unneeded() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO doomed_file (path, not_before) VALUES ('innovations/' || right(OLD.key::text, 2) || '/' || OLD.key, '-infinity')
     ON CONFLICT (path) DO UPDATE SET not_before = '-infinity';
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER innovation_file_removed AFTER DELETE ON "innovation_evidence" FOR EACH ROW
   WHEN (OLD.sha256 IS NOT NULL) EXECUTE FUNCTION innovation_file_unneeded()`,
];

/** What was there before: an idea goes back to the first of its line. */
const KEPT = [
  `WITH RECURSIVE line AS (
     SELECT i."key", i."origin_key" AS first FROM "innovation" i WHERE i."origin_key" IS NOT NULL
     UNION ALL
     SELECT l."key", o."origin_key" FROM line l JOIN "innovation" o ON o."key" = l.first WHERE o."origin_key" IS NOT NULL)
   UPDATE "innovation" i SET "first_origin_key" = l.first FROM line l JOIN "innovation" f ON f."key" = l.first
   WHERE l."key" = i."key" AND f."origin_key" IS NULL`,
];

/** Certificates that are withdrawn, innovations that go back to their first origin, and files that show an innovation. */
export class PapersAndOrigins1765000820000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...STATEMENTS, ...KEPT]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
