import type { MigrationInterface, QueryRunner } from "typeorm";

const STATEMENTS = [
  `CREATE TABLE "doomed_file" ("path" text NOT NULL, "not_before" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_9edc24663f21c0728b26ea5f010" PRIMARY KEY ("path"))`,
  `CREATE INDEX "IDX_91d01ab2a8aca6e132e298e30d" ON "doomed_file"  ("not_before") `,
  `ALTER TABLE "evidence" ADD "loose_since" TIMESTAMP WITH TIME ZONE`,
  `UPDATE "evidence" SET "loose_since" = now() WHERE "entry_key" IS NULL`,
  `CREATE INDEX "IDX_b3cc6e882bcbfa738963424769" ON "evidence"  ("loose_since") WHERE entry_key IS NULL`,
  // Whatever takes the record away, or the digest with the name of a former employee, takes the file too: evidencePath.
  `CREATE FUNCTION evidence_file_unneeded() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     INSERT INTO doomed_file (path, not_before) VALUES ('evidence/' || right(OLD.key::text, 2) || '/' || OLD.key, '-infinity')
     ON CONFLICT (path) DO UPDATE SET not_before = '-infinity';
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER evidence_removed AFTER DELETE ON "evidence" FOR EACH ROW
   WHEN (OLD.sha256 IS NOT NULL) EXECUTE FUNCTION evidence_file_unneeded()`,
  `CREATE TRIGGER evidence_erased AFTER UPDATE OF sha256 ON "evidence" FOR EACH ROW
   WHEN (OLD.sha256 IS NOT NULL AND NEW.sha256 IS NULL) EXECUTE FUNCTION evidence_file_unneeded()`,
];

/** Files as evidence: since when one stands with no entry, and which stored ones are to go. */
export class Files1764765000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
