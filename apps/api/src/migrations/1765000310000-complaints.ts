import type { MigrationInterface, QueryRunner } from "typeorm";

const statements: string[] = [
  `CREATE TYPE "service_element" AS ENUM('REQUIREMENTS', 'PROCEDURE', 'TIME', 'FEE', 'PRODUCT', 'COMPETENCE', 'CONDUCT', 'COMPLAINTS', 'FACILITIES')`,
  `CREATE TYPE "complaint_status" AS ENUM('RECEIVED', 'ANSWERED', 'REOPENED')`,
  `CREATE TABLE "complaint" ("key" uuid NOT NULL, "code_hash" text NOT NULL, "unit_key" uuid NOT NULL, "service_key" uuid, "about" "service_element", "text" text NOT NULL, "contact" text, "status" "complaint_status" NOT NULL DEFAULT 'RECEIVED', "received_at" TIMESTAMP WITH TIME ZONE NOT NULL, "due_on" date NOT NULL, "forward_note" text, "answer" text, "answered_at" TIMESTAMP WITH TIME ZONE, "answered_by_key" uuid, "reopen_note" text, "change" text, "changed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "UQ_25d4fb99ee0877edbedd5d5a239" UNIQUE ("code_hash"), CONSTRAINT "PK_e083e0bf78ffb5eb64fac37504e" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_27f231b24a70e8402cad0c460b" ON "complaint"  ("service_key") `,
  `CREATE INDEX "IDX_0a392c43111375f1cd2531625a" ON "complaint"  ("answered_by_key") `,
  `CREATE INDEX "IDX_3bd36be6c9f6a0432a374dd73e" ON "complaint"  ("received_at", "key") `,
  `CREATE INDEX "IDX_c69a52be53fcd927c6206cb726" ON "complaint"  ("unit_key", "status") `,
  `CREATE TABLE "complaint_rule" ("starts_on" date NOT NULL, "answer_days" integer NOT NULL, "contact_days" integer NOT NULL, "source" text NOT NULL, CONSTRAINT "PK_4ebfbb421c469a0dc6bc06f46d0" PRIMARY KEY ("starts_on"))`,
  `ALTER TABLE "complaint" ADD CONSTRAINT "FK_8e69e0ea203336b7dd1b294c464" FOREIGN KEY ("unit_key") REFERENCES "org_unit"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "complaint" ADD CONSTRAINT "FK_27f231b24a70e8402cad0c460b8" FOREIGN KEY ("service_key") REFERENCES "service"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "complaint" ADD CONSTRAINT "FK_0a392c43111375f1cd2531625ad" FOREIGN KEY ("answered_by_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  // UU 25/2009, article 44: an answer within 14 days of the receipt. An agency adds a row of a later day to set itself fewer.
  `INSERT INTO "complaint_rule" ("starts_on", "answer_days", "contact_days", "source") VALUES ('2000-01-01', 14, 90, 'UU 25/2009 tentang Pelayanan Publik')`,
];

/** What citizens complain of, and by when they are answered. */
export class Complaints1765000310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
