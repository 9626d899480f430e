import type { MigrationInterface, QueryRunner } from "typeorm";

const statements: string[] = [
  `CREATE TYPE "public"."webhook_endpoint_status" AS ENUM('ACTIVE', 'PAUSED', 'DISABLED')`,
  `CREATE TABLE "webhook_endpoint" ("key" uuid NOT NULL, "name" text NOT NULL, "purpose" text NOT NULL, "url" text NOT NULL, "events" text array NOT NULL, "tells_people" boolean NOT NULL, "status" "public"."webhook_endpoint_status" NOT NULL, "secret" text NOT NULL, "former_secret" text, "former_secret_until" TIMESTAMP WITH TIME ZONE, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "created_by_key" uuid NOT NULL, "last_delivered_at" TIMESTAMP WITH TIME ZONE, "failing_since" TIMESTAMP WITH TIME ZONE, "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_abc492a09bf36579fcc214d38b5" PRIMARY KEY ("key"))`,
  `CREATE TABLE "webhook_state" ("is_only" boolean NOT NULL DEFAULT true, "last_sequence" bigint NOT NULL, CONSTRAINT "PK_209ddf8e763a1fd814a1b10a527" PRIMARY KEY ("is_only"))`,
  `CREATE TABLE "webhook_host" ("key" uuid NOT NULL, "host" text NOT NULL, "allows_http" boolean NOT NULL, "starts_on" date NOT NULL, "ends_on" date NOT NULL, "reason" text NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, "created_by_key" uuid NOT NULL, CONSTRAINT "PK_b7b32c1ce3f9c1d2bbcc6cb6c8f" PRIMARY KEY ("key"))`,
  `CREATE TYPE "public"."webhook_delivery_status" AS ENUM('PENDING', 'DELIVERED', 'FAILED')`,
  `CREATE TABLE "webhook_delivery" ("key" uuid NOT NULL, "endpoint_key" uuid NOT NULL, "sequence" bigint, "event" text NOT NULL, "record_type" text, "record_key" uuid, "occurred_at" TIMESTAMP WITH TIME ZONE NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "status" "public"."webhook_delivery_status" NOT NULL, "attempts" jsonb NOT NULL DEFAULT '[]', "failures" integer NOT NULL DEFAULT '0', "next_attempt_at" TIMESTAMP WITH TIME ZONE, "settled_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_af0075205f23ca8436f613dfe03" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_27c07c6df5b4365f784aa6ee92" ON "webhook_delivery"  ("endpoint_key", "next_attempt_at") WHERE status = 'PENDING'`,
  `CREATE INDEX "IDX_32d1af49cce8371f2664e102d1" ON "webhook_delivery"  ("endpoint_key", "created_at", "key") `,
  `CREATE UNIQUE INDEX "IDX_bcfcf5d9f24b2b112a4a3d24c8" ON "webhook_delivery"  ("endpoint_key", "sequence") WHERE sequence is not null`,
  `CREATE TABLE "calendar_feed" ("account_key" uuid NOT NULL, "token_hash" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "last_read_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "UQ_3a0b1d1c7619ea19ff1affaaf70" UNIQUE ("token_hash"), CONSTRAINT "PK_586e1bc0c7e4de80e70b71b3ae8" PRIMARY KEY ("account_key"))`,
  `ALTER TABLE "webhook_endpoint" ADD CONSTRAINT "FK_b160d15a61db316c630e3fe7426" FOREIGN KEY ("created_by_key") REFERENCES "account"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "webhook_host" ADD CONSTRAINT "FK_a30e1ee3fba05e6dce95a607e7e" FOREIGN KEY ("created_by_key") REFERENCES "account"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "webhook_delivery" ADD CONSTRAINT "FK_725fbf56fc6924491bd2d46bbad" FOREIGN KEY ("endpoint_key") REFERENCES "webhook_endpoint"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "calendar_feed" ADD CONSTRAINT "FK_586e1bc0c7e4de80e70b71b3ae8" FOREIGN KEY ("account_key") REFERENCES "account"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `INSERT INTO "webhook_state" ("last_sequence") SELECT coalesce(max(sequence), 0) FROM "audit_event"`,
];

/** Other systems that are told of what happens, and calendars that fetch what is due. */
export class Outbound1765000870000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
