import type { MigrationInterface, QueryRunner } from "typeorm";

const statements: string[] = [
  `CREATE TABLE "team_view" ("key" uuid NOT NULL, "account_key" uuid NOT NULL, "name" text NOT NULL, "search" text NOT NULL, CONSTRAINT "UQ_d5128d0f32d508d2ca890d44c63" UNIQUE ("account_key", "name"), CONSTRAINT "PK_71a6fcc7b951e6d4b88d7be57ab" PRIMARY KEY ("key"))`,
  `CREATE TABLE "reminder_sent" ("employee_key" uuid NOT NULL, "matter" text NOT NULL, "period_key" uuid NOT NULL, "day" date NOT NULL, "by_key" uuid, CONSTRAINT "PK_c86db27be41284bc546808d360f" PRIMARY KEY ("employee_key", "matter", "period_key", "day"))`,
  `CREATE INDEX "IDX_e312d94a9cfd4da7023b6b953b" ON "reminder_sent"  ("period_key") `,
  `ALTER TABLE "team_view" ADD CONSTRAINT "FK_570a4d6b10c8394e1e662e6b75c" FOREIGN KEY ("account_key") REFERENCES "account"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "reminder_sent" ADD CONSTRAINT "FK_b850befb31d0fccc0964bb26523" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "reminder_sent" ADD CONSTRAINT "FK_e312d94a9cfd4da7023b6b953bd" FOREIGN KEY ("period_key") REFERENCES "period"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "reminder_sent" ADD CONSTRAINT "FK_d5aa7cca7947ea42d34eabbb1b6" FOREIGN KEY ("by_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** Who was reminded by whom on which day, and the views of a team that people keep. */
export class TeamAtWork1764800200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
