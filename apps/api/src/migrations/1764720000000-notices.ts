import type { MigrationInterface, QueryRunner } from "typeorm";

const STATEMENTS = [
  `CREATE TABLE "notice" ("key" uuid NOT NULL, "recipient_key" uuid NOT NULL, "on_behalf_of_key" uuid, "kind" text NOT NULL, "noun" text NOT NULL, "record_key" uuid NOT NULL, "cause" text NOT NULL, "subject_key" uuid, "period_key" uuid, "count" integer, "due_on" date, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "read_at" TIMESTAMP WITH TIME ZONE, "mailed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "UQ_a175c0a25932321b894c661010f" UNIQUE ("recipient_key", "kind", "record_key", "cause"), CONSTRAINT "PK_43898a6214ce37d47986055113d" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_3a6f03fd7fc9008984e6d61b7d" ON "notice"  ("recipient_key", "kind") WHERE read_at is null and mailed_at is null`,
  `CREATE INDEX "IDX_0d2d9bdc80a0830664b9d3e62c" ON "notice"  ("recipient_key") WHERE read_at is null`,
  `CREATE INDEX "IDX_dcbc878053650520ee78bcd14c" ON "notice"  ("recipient_key", "created_at", "key") `,
  `CREATE TABLE "notice_preference" ("employee_key" uuid NOT NULL, "kind" text NOT NULL, "mail" boolean NOT NULL, CONSTRAINT "PK_4e2683549e38cb128df8d5cb490" PRIMARY KEY ("employee_key", "kind"))`,
  `CREATE TABLE "notice_mail" ("employee_key" uuid NOT NULL, "day" date NOT NULL, "sent_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_a9861a86ea91a1e995aff23b473" PRIMARY KEY ("employee_key", "day"))`,
  `CREATE TABLE "notice_state" ("only" boolean NOT NULL DEFAULT true, "last_sequence" bigint NOT NULL, "reminded_on" date, CONSTRAINT "PK_ddcd19fad4194049acf72f14a24" PRIMARY KEY ("only"))`,
  `CREATE TABLE "reminder_rule" ("starts_on" date NOT NULL, "report_kinds" text array NOT NULL, "assessment_kinds" text array NOT NULL, "days_before" integer array NOT NULL, "repeat_every" integer NOT NULL, "escalate_after" integer NOT NULL, "escalate_to_head_after" integer NOT NULL, "ends_after" integer NOT NULL, "hour" integer NOT NULL, "source" text NOT NULL, CONSTRAINT "PK_c043902530e4ff949f58aabbbfd" PRIMARY KEY ("starts_on"))`,
  `CREATE TYPE "public"."language" AS ENUM('ID', 'EN')`,
  `ALTER TABLE "account" ADD "language" "public"."language" NOT NULL DEFAULT 'ID'`,
  `ALTER TABLE "notice" ADD CONSTRAINT "FK_e13c97ae1962ec4eb6e46754ee7" FOREIGN KEY ("recipient_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "notice" ADD CONSTRAINT "FK_f564eca8853972922c5b9162077" FOREIGN KEY ("on_behalf_of_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "notice" ADD CONSTRAINT "FK_530a0695f93a74d78dd93745535" FOREIGN KEY ("subject_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "notice" ADD CONSTRAINT "FK_70e29a98b9ef755c041d7424c14" FOREIGN KEY ("period_key") REFERENCES "period"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "notice_preference" ADD CONSTRAINT "FK_33e23d71ce4e134dec0e7eef259" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "notice_mail" ADD CONSTRAINT "FK_67958535128f0242ce48a181872" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  // What happened before there were notices is told to nobody.
  `INSERT INTO "notice_state" ("last_sequence") SELECT coalesce(max(sequence), 0) FROM "audit_event"`,
  // PermenPANRB 6/2022 names no days of reminding; the agency sets its own by a row of a later day.
  `INSERT INTO "reminder_rule" ("starts_on", "report_kinds", "assessment_kinds", "days_before", "repeat_every", "escalate_after", "escalate_to_head_after", "ends_after", "hour", "source") VALUES ('2022-02-01', '{MONTH}', '{MONTH,YEAR}', '{7,1}', 3, 3, 6, 30, 6, 'Default until the agency sets its own (PermenPANRB 6/2022 leaves reminders to the agency)')`,
];

/** Notices, what of them goes by mail, when people are reminded, and in which language each account reads. */
export class Notices1764720000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
