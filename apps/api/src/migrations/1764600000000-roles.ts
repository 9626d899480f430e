import type { MigrationInterface, QueryRunner } from "typeorm";

const STATEMENTS = [
  `CREATE TABLE "delegation" ("key" uuid NOT NULL, "from_key" uuid NOT NULL, "to_key" uuid NOT NULL, "starts_on" date NOT NULL, "ends_on" date NOT NULL, "reason" text NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_5f807e28b52e5b92f304c98ea13" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_d922f2e190bba9fffc8cfa6c2c" ON "delegation" ("from_key")`,
  `CREATE INDEX "IDX_3f7a5c942cfc0880610e695e86" ON "delegation" ("to_key")`,
  `ALTER TABLE "delegation" ADD CONSTRAINT "FK_d922f2e190bba9fffc8cfa6c2ce" FOREIGN KEY ("from_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "delegation" ADD CONSTRAINT "FK_3f7a5c942cfc0880610e695e869" FOREIGN KEY ("to_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,

  `ALTER TABLE "role_grant" ADD "unit_key" uuid`,
  `ALTER TABLE "role_grant" ADD "with_identity" boolean NOT NULL DEFAULT false`,
  `ALTER TABLE "role_grant" ADD CONSTRAINT "FK_7e4d04fa7e5db5ca3e31acad43f" FOREIGN KEY ("unit_key") REFERENCES "org_unit"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** Duties can be delegated; an administrator's role can be for one unit, an analyst's with identity. */
export class Roles1764600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
