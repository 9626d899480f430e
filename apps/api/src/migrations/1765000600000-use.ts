import type { MigrationInterface, QueryRunner } from "typeorm";

const statements: string[] = [
  `CREATE TABLE "first_use" ("employee_key" uuid NOT NULL, "day" date NOT NULL, CONSTRAINT "PK_fc91959eb10359ebcd75218de38" PRIMARY KEY ("employee_key"))`,
  `CREATE TABLE "week_of_use" ("employee_key" uuid NOT NULL, "starts_on" date NOT NULL, "on_phone" boolean NOT NULL, "on_computer" boolean NOT NULL, CONSTRAINT "PK_775e9986ab0306e596244a2954a" PRIMARY KEY ("employee_key", "starts_on"))`,
  `CREATE INDEX "IDX_44d79ef055d10782ca8d939aca" ON "week_of_use"  ("starts_on") `,
  `ALTER TABLE "first_use" ADD CONSTRAINT "FK_fc91959eb10359ebcd75218de38" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "week_of_use" ADD CONSTRAINT "FK_64139b713d9d8eeb92203600ef8" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** Who has begun: the earliest signing in that is still known of those who have an account. Weeks begin with this version. */
const begun = `INSERT INTO "first_use" ("employee_key", "day")
  SELECT c.employee_key, (least(c.last_sign_in_at, (
    SELECT min(e.at) FROM audit_event e WHERE e.subject_key = c.employee_key AND e.action = 'account.signed_in')) AT TIME ZONE 'Asia/Jakarta')::date
  FROM account c WHERE c.employee_key IS NOT NULL AND c.last_sign_in_at IS NOT NULL`;

/** Which weeks people were here in, and since when: what adoption is counted from. */
export class Use1765000600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
    await runner.query(begun);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
