import type { MigrationInterface, QueryRunner } from "typeorm";

const STATEMENTS = [
  `CREATE TYPE "public"."follow_up_kind" AS ENUM('REWARD', 'COACHING', 'SANCTION')`,
  `CREATE TYPE "public"."follow_up_status" AS ENUM('PROPOSED', 'ACCEPTED', 'DECLINED')`,
  `CREATE TABLE "follow_up" ("key" uuid NOT NULL, "employee_key" uuid NOT NULL, "year" integer NOT NULL, "rule" text NOT NULL, "kind" "public"."follow_up_kind" NOT NULL, "text" text, "source" text NOT NULL, "rule_version" text NOT NULL, "inputs" jsonb NOT NULL, "status" "public"."follow_up_status" NOT NULL, "proposed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "decision_reason" text, "decided_by_key" uuid, "decided_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "UQ_75a9cb1b4b84853f28c567ee54a" UNIQUE ("employee_key", "year", "rule"), CONSTRAINT "PK_cdfbb98510f4b080771f316f5e8" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_9223a32086ee9e1de3443dc69c" ON "follow_up"  ("year", "key") `,
  `ALTER TABLE "follow_up" ADD CONSTRAINT "FK_92c9a4295231a31851ae3053b5a" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "follow_up" ADD CONSTRAINT "FK_bb99ce68ba501402cb02dd6c3ca" FOREIGN KEY ("decided_by_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE "coaching_note" ("key" uuid NOT NULL, "employee_key" uuid NOT NULL, "author_key" uuid NOT NULL, "text" text NOT NULL, "is_shared" boolean NOT NULL, "revision" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "changed_at" TIMESTAMP WITH TIME ZONE, "withdrawn_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_9dd16a1dbc24c6f4770876742c1" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_0fcbd5e25396ff1748e9ebb432" ON "coaching_note"  ("employee_key") `,
  `CREATE INDEX "IDX_70fe24c65c855329aa11546f41" ON "coaching_note"  ("author_key") `,
  `CREATE TABLE "coaching_note_version" ("note_key" uuid NOT NULL, "revision" integer NOT NULL, "text" text NOT NULL, "is_shared" boolean NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_149cc1660fb0d78587cc03617b1" PRIMARY KEY ("note_key", "revision"))`,
  `CREATE TABLE "performance_dialogue" ("key" uuid NOT NULL, "employee_key" uuid NOT NULL, "appraiser_key" uuid NOT NULL, "is_by_employee" boolean NOT NULL, "recorded_by_key" uuid NOT NULL, "plan_key" uuid, "assessment_key" uuid, "held_on" date NOT NULL, "agreed" text NOT NULL, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, "confirmed_at" TIMESTAMP WITH TIME ZONE, "confirmed_by_key" uuid, CONSTRAINT "PK_f551e880cd7e670a98e334db6cd" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_dae08edb9c08d7fdc3d9b02c2d" ON "performance_dialogue"  ("employee_key") `,
  `CREATE INDEX "IDX_7a5e669427fd2205ba61505b28" ON "performance_dialogue"  ("appraiser_key") `,
  `CREATE TABLE "dialogue_person" ("dialogue_key" uuid NOT NULL, "employee_key" uuid NOT NULL, CONSTRAINT "PK_2a802d1a61bd611d3d1660ed0f3" PRIMARY KEY ("dialogue_key", "employee_key"))`,
  `CREATE INDEX "IDX_f86e4f1a38145154b90941fbff" ON "dialogue_person"  ("employee_key") `,
  `ALTER TABLE "coaching_note" ADD CONSTRAINT "FK_0fcbd5e25396ff1748e9ebb4328" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "coaching_note" ADD CONSTRAINT "FK_70fe24c65c855329aa11546f41f" FOREIGN KEY ("author_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "coaching_note_version" ADD CONSTRAINT "FK_68583bc030c6297badd77e944c0" FOREIGN KEY ("note_key") REFERENCES "coaching_note"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "performance_dialogue" ADD CONSTRAINT "FK_dae08edb9c08d7fdc3d9b02c2d3" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "performance_dialogue" ADD CONSTRAINT "FK_7a5e669427fd2205ba61505b28c" FOREIGN KEY ("appraiser_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "performance_dialogue" ADD CONSTRAINT "FK_ba4a169fe56ea42e68b7757de04" FOREIGN KEY ("recorded_by_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "performance_dialogue" ADD CONSTRAINT "FK_62fa17c5010609a5187857d666c" FOREIGN KEY ("plan_key") REFERENCES "performance_plan"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "performance_dialogue" ADD CONSTRAINT "FK_76e674f76a4e2ccff8d32e9e00e" FOREIGN KEY ("assessment_key") REFERENCES "assessment"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "performance_dialogue" ADD CONSTRAINT "FK_2dd399df86a72cc87dac727a77a" FOREIGN KEY ("confirmed_by_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "dialogue_person" ADD CONSTRAINT "FK_dd829dbd0edf4910f327f6a74ef" FOREIGN KEY ("dialogue_key") REFERENCES "performance_dialogue"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "dialogue_person" ADD CONSTRAINT "FK_f86e4f1a38145154b90941fbffb" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** What follows an assessment: proposals to the authorised official, coaching notes, records of dialogues. */
export class FollowUp1764795000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
