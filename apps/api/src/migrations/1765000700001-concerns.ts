import type { MigrationInterface, QueryRunner } from "typeorm";

const statements: string[] = [
  `CREATE TYPE "public"."concern_subject" AS ENUM('WORK', 'RATING', 'RECORD', 'CYCLE', 'PROGRAM')`,
  `CREATE TYPE "public"."concern_addressee" AS ENUM('APPRAISER', 'ADMINISTRATOR', 'PERFORMANCE_TEAM')`,
  `CREATE TYPE "public"."concern_status" AS ENUM('OPEN', 'ANSWERED', 'WITHDRAWN')`,
  `CREATE TABLE "concern" ("key" uuid NOT NULL, "employee_key" uuid NOT NULL, "unit_key" uuid, "subject" "public"."concern_subject" NOT NULL, "addressee" "public"."concern_addressee" NOT NULL, "appraiser_key" uuid, "place" text NOT NULL, "place_name" text NOT NULL, "seen" text NOT NULL, "expected" text, "status" "public"."concern_status" NOT NULL, "raised_at" TIMESTAMP WITH TIME ZONE NOT NULL, "closed_at" TIMESTAMP WITH TIME ZONE, "answer" text, "answered_by_key" uuid, CONSTRAINT "PK_e78708d3bca85649337c135c23d" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_67415707ea106b02699426b6de" ON "concern"  ("employee_key") `,
  `CREATE INDEX "IDX_b45c1d96e8ca9308c560f7155a" ON "concern"  ("appraiser_key") `,
  `CREATE INDEX "IDX_bc7e01a939565b441795722b69" ON "concern"  ("addressee", "unit_key") WHERE status = 'OPEN'`,
  `CREATE INDEX "IDX_242631742e80f9735e0bd3ad80" ON "concern"  ("raised_at", "key") `,
  `ALTER TABLE "concern" ADD CONSTRAINT "FK_67415707ea106b02699426b6de3" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "concern" ADD CONSTRAINT "FK_9f290a38cb429030b87ced9a100" FOREIGN KEY ("unit_key") REFERENCES "org_unit"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "concern" ADD CONSTRAINT "FK_b45c1d96e8ca9308c560f7155a4" FOREIGN KEY ("appraiser_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "concern" ADD CONSTRAINT "FK_61b78c69806c74c42645d0db3d2" FOREIGN KEY ("answered_by_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** What people say is wrong. */
export class Concerns1765000700001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
