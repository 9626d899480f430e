import type { MigrationInterface, QueryRunner } from "typeorm";

const statements: string[] = [
  `CREATE TABLE "merged_employee" ("key" uuid NOT NULL, "into_key" uuid NOT NULL, "name" text NOT NULL, "nip" text, "merged_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_3fe37818681cbf177db71ba8dec" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_ff85c145a83aa0183f6d8347b3" ON "merged_employee"  ("into_key") `,
  `ALTER TABLE "merged_employee" ADD CONSTRAINT "FK_ff85c145a83aa0183f6d8347b34" FOREIGN KEY ("into_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** Where the records of persons who stood in the files twice have gone. */
export class MergedEmployees1764910000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
