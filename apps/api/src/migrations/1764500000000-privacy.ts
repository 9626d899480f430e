import type { MigrationInterface, QueryRunner } from "typeorm";

const STATEMENTS = [
  `CREATE TABLE "access_log" ("key" uuid NOT NULL, "reader_account_key" uuid NOT NULL, "reader_key" uuid, "pseudonymous" boolean NOT NULL, "on_behalf_of_key" uuid, "subject_key" uuid NOT NULL, "day" date NOT NULL, "source" text NOT NULL, "count" integer NOT NULL, "last_read_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_243b1f860d428cebe40c057ba81" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_65ae05ad9578612f47d1e2f186" ON "access_log" ("subject_key", "day", "key")`,
  `CREATE TABLE "retention_rule" ("starts_on" date NOT NULL, "years" integer NOT NULL, "source" text NOT NULL, CONSTRAINT "PK_97e23eb2ef23f87d3ac3389179e" PRIMARY KEY ("starts_on"))`,
  `ALTER TABLE "access_log" ADD CONSTRAINT "FK_d6e683b7947b41b46043c3b1e26" FOREIGN KEY ("reader_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "access_log" ADD CONSTRAINT "FK_23cd47a11de59a0c5092c8e4d6e" FOREIGN KEY ("on_behalf_of_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "access_log" ADD CONSTRAINT "FK_fbe13b0d2be9443121d8eee61cc" FOREIGN KEY ("subject_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  // UU 27/2022 binds retention to its purpose and names no years; the agency confirms them by a row of its own.
  `INSERT INTO "retention_rule" ("starts_on", "years", "source") VALUES ('2022-10-17', 10, 'Default until the agency confirms it by its archive schedule (jadwal retensi arsip, UU 43/2009; UU 27/2022)')`,
];

/** Who has read whom, and for how long a person's record keeps its name. */
export class Privacy1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
