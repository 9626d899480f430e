import type { MigrationInterface, QueryRunner } from "typeorm";

const statements: string[] = [
  `CREATE TABLE "guide_mark" ("account_key" uuid NOT NULL, "put_away_at" TIMESTAMP WITH TIME ZONE, "changes_seen_on" date, CONSTRAINT "PK_5d637bfce334231110afe637de0" PRIMARY KEY ("account_key"))`,
  `ALTER TABLE "guide_mark" ADD CONSTRAINT "FK_5d637bfce334231110afe637de0" FOREIGN KEY ("account_key") REFERENCES "account"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** What one has put away or seen of the guide. */
export class Guide1765000700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
