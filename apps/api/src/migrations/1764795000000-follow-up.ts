import type { MigrationInterface, QueryRunner } from "typeorm";

const STATEMENTS = [
  `CREATE TYPE "public"."follow_up_kind" AS ENUM('REWARD', 'COACHING', 'SANCTION')`,
  `CREATE TYPE "public"."follow_up_status" AS ENUM('PROPOSED', 'ACCEPTED', 'DECLINED')`,
  `CREATE TABLE "follow_up" ("key" uuid NOT NULL, "employee_key" uuid NOT NULL, "year" integer NOT NULL, "rule" text NOT NULL, "kind" "public"."follow_up_kind" NOT NULL, "text" text, "source" text NOT NULL, "rule_version" text NOT NULL, "inputs" jsonb NOT NULL, "status" "public"."follow_up_status" NOT NULL, "proposed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "decision_reason" text, "decided_by_key" uuid, "decided_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "UQ_75a9cb1b4b84853f28c567ee54a" UNIQUE ("employee_key", "year", "rule"), CONSTRAINT "PK_cdfbb98510f4b080771f316f5e8" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_9223a32086ee9e1de3443dc69c" ON "follow_up"  ("year", "key") `,
  `ALTER TABLE "follow_up" ADD CONSTRAINT "FK_92c9a4295231a31851ae3053b5a" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "follow_up" ADD CONSTRAINT "FK_bb99ce68ba501402cb02dd6c3ca" FOREIGN KEY ("decided_by_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** What the rules propose to the authorised official. */
export class FollowUp1764795000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
