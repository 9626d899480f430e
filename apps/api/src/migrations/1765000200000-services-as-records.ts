import { SERVICE_ALERT } from "@andir/domain/service-alert";
import type { MigrationInterface, QueryRunner } from "typeorm";

const statements: string[] = [
  `ALTER TABLE "service" ADD "starts_on" date`,
  // What was there before days were kept has been given for as long as its unit is there.
  `UPDATE "service" SET "starts_on" = u."starts_on" FROM "org_unit" u WHERE u."key" = "service"."unit_key"`,
  `ALTER TABLE "service" ALTER COLUMN "starts_on" SET NOT NULL`,
  `ALTER TABLE "service" ADD "ends_on" date`,
  `ALTER TABLE "service" ADD "code" text`,
  `UPDATE "service" SET "code" = numbered."code" FROM (SELECT v."key", u."code" || '-' || row_number() OVER (PARTITION BY v."unit_key" ORDER BY v."key") AS "code" FROM "service" v JOIN "org_unit" u ON u."key" = v."unit_key") numbered WHERE numbered."key" = "service"."key"`,
  `ALTER TABLE "service" ALTER COLUMN "code" SET NOT NULL`,
  `ALTER TABLE "service" ADD CONSTRAINT "UQ_4cb3cf237c83885cc5046348293" UNIQUE ("code")`,
  `CREATE TABLE "service_standard" ("service_key" uuid NOT NULL, "starts_on" date NOT NULL, "ends_on" date, "wait_minutes" integer NOT NULL, "reason" text, CONSTRAINT "PK_a7755048732adbff25d69828e78" PRIMARY KEY ("service_key", "starts_on"))`,
  `ALTER TABLE "service_standard" ADD CONSTRAINT "FK_96147ea894ff6be128ba88761d5" FOREIGN KEY ("service_key") REFERENCES "service"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `INSERT INTO "service_standard" ("service_key", "starts_on", "wait_minutes") SELECT v."key", least(v."starts_on", (SELECT min(q."arrived_at")::date - 1 FROM "queue_ticket" q WHERE q."service_key" = v."key")), v."standard_wait_minutes" FROM "service" v`,
  `ALTER TABLE "service" DROP COLUMN "standard_wait_minutes"`,
  `ALTER TABLE "queue_ticket" ADD "number" text`,
  `ALTER TABLE "queue_ticket" ADD "day" date`,
  `ALTER TABLE "queue_ticket" ALTER COLUMN "arrived_at" DROP NOT NULL`,
  `CREATE UNIQUE INDEX "IDX_953ba62d179bbba75998cc3a5c" ON "queue_ticket"  ("service_key", "day", "number") WHERE "number" IS NOT NULL`,
  // What was written before may hold a clock that was wrong: it stays, and nothing like it is added.
  `ALTER TABLE "queue_ticket" ADD CONSTRAINT "CHK_57e594566d1053d33fda16bb62" CHECK ("called_at" >= "arrived_at" AND "done_at" >= "called_at" AND "done_at" >= "arrived_at") NOT VALID`,
  `CREATE TABLE "queue_machine" ("key" uuid NOT NULL, "unit_key" uuid NOT NULL, "service_key" uuid, "name" text NOT NULL, "token_hash" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "last_heard_at" TIMESTAMP WITH TIME ZONE, "revoked_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "UQ_ddcf7e76948401fc42337353d3a" UNIQUE ("token_hash"), CONSTRAINT "PK_42a5264828d3cd49437069872eb" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_8a9ca0d2aab6e10f5be3cf8e75" ON "queue_machine"  ("unit_key") `,
  `ALTER TABLE "queue_machine" ADD CONSTRAINT "FK_8a9ca0d2aab6e10f5be3cf8e75f" FOREIGN KEY ("unit_key") REFERENCES "org_unit"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "queue_machine" ADD CONSTRAINT "FK_3e189b02ebc4ecf719e3a57079e" FOREIGN KEY ("service_key") REFERENCES "service"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE "service_alert" ("key" uuid NOT NULL, "service_key" uuid NOT NULL, "kind" text NOT NULL, "month" date NOT NULL, "before" double precision NOT NULL, "after" double precision NOT NULL, "count" integer NOT NULL, "threshold" double precision NOT NULL, "rule_version" text NOT NULL, "found_at" TIMESTAMP WITH TIME ZONE NOT NULL, "answer" text, "answered_at" TIMESTAMP WITH TIME ZONE, "answered_by_key" uuid, CONSTRAINT "PK_a5240352bc8b5b1c41585ca0776" PRIMARY KEY ("key"))`,
  `CREATE UNIQUE INDEX "IDX_8032eba9d6774245e64555e81d" ON "service_alert"  ("service_key", "kind", "month") `,
  `ALTER TABLE "service_alert" ADD CONSTRAINT "FK_7919b67c1dbefeea13745b47313" FOREIGN KEY ("service_key") REFERENCES "service"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "service_alert" ADD CONSTRAINT "FK_6429f14005a7688acde0dfc599e" FOREIGN KEY ("answered_by_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** Services that are opened, renamed and closed, standards with their days, machines that tell of tickets, and what got worse. */
export class ServicesAsRecords1765000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
    await runner.query(
      `UPDATE cycle_rule SET rules = rules || jsonb_build_object('serviceAlert', $1::jsonb) WHERE NOT rules ? 'serviceAlert'`,
      [JSON.stringify(SERVICE_ALERT)],
    );
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
