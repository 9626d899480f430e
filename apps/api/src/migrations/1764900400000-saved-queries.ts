import type { MigrationInterface, QueryRunner } from "typeorm";

const statements: string[] = [
  `CREATE TYPE "query_visibility" AS ENUM('PRIVATE', 'UNIT', 'AGENCY')`,
  `CREATE TABLE "saved_query" ("key" uuid NOT NULL, "account_key" uuid NOT NULL, "name" text NOT NULL, "description" text NOT NULL, "visibility" "query_visibility" NOT NULL, "unit_key" uuid, "shared_from" integer, "version" integer NOT NULL, "revision" integer NOT NULL DEFAULT '1', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_0e02ace57825b706c18abd3d96d" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_51aed0200dff46e242e5ae0219" ON "saved_query"  ("account_key") `,
  `CREATE INDEX "IDX_b63e3f0cf8672e9933a47a9d6b" ON "saved_query"  ("unit_key") `,
  `CREATE INDEX "IDX_5dbbc751c62bbc92498475739e" ON "saved_query"  ("changed_at", "key") `,
  `CREATE TABLE "saved_query_version" ("query_key" uuid NOT NULL, "version" integer NOT NULL, "account_key" uuid NOT NULL, "text" text NOT NULL, "variables" text NOT NULL, "parameters" jsonb NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_14ba8745a67d61af2f4d40d8529" PRIMARY KEY ("query_key", "version"))`,
  `CREATE INDEX "IDX_8221221034e75514b46e24e2c4" ON "saved_query_version"  ("account_key") `,
  `CREATE TYPE "mail_interval" AS ENUM('DAY', 'WEEK', 'MONTH')`,
  `CREATE TABLE "query_mail" ("query_key" uuid NOT NULL, "account_key" uuid NOT NULL, "every" "mail_interval" NOT NULL, "last_on" date NOT NULL, "sent_on" date, CONSTRAINT "PK_1d89a3eb6c5cf856c0fb4bbada9" PRIMARY KEY ("query_key", "account_key"))`,
  `CREATE INDEX "IDX_923459dfb5a2a10d0cf348c7ae" ON "query_mail"  ("account_key") `,
  `CREATE TYPE "tile_display" AS ENUM('CHART', 'TABLE')`,
  `CREATE TABLE "query_tile" ("key" uuid NOT NULL, "query_key" uuid NOT NULL, "account_key" uuid, "place" integer NOT NULL, "display" "tile_display" NOT NULL, "variables" text NOT NULL, CONSTRAINT "PK_0011f315d5f3cbf63a04f9c6078" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_e3ce37e21fdb297de92a367f87" ON "query_tile"  ("query_key") `,
  `CREATE INDEX "IDX_a00dd10dc61b491bd58b86996f" ON "query_tile"  ("account_key") `,
  `ALTER TABLE "saved_query" ADD CONSTRAINT "FK_51aed0200dff46e242e5ae02193" FOREIGN KEY ("account_key") REFERENCES "account"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "saved_query" ADD CONSTRAINT "FK_b63e3f0cf8672e9933a47a9d6bb" FOREIGN KEY ("unit_key") REFERENCES "org_unit"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "saved_query_version" ADD CONSTRAINT "FK_37efc49c079a05ec86ffb3e3267" FOREIGN KEY ("query_key") REFERENCES "saved_query"("key") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "saved_query_version" ADD CONSTRAINT "FK_8221221034e75514b46e24e2c4d" FOREIGN KEY ("account_key") REFERENCES "account"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "query_mail" ADD CONSTRAINT "FK_58fdde9c4a0dd70648822f70389" FOREIGN KEY ("query_key") REFERENCES "saved_query"("key") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "query_mail" ADD CONSTRAINT "FK_923459dfb5a2a10d0cf348c7ae0" FOREIGN KEY ("account_key") REFERENCES "account"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "query_tile" ADD CONSTRAINT "FK_e3ce37e21fdb297de92a367f87d" FOREIGN KEY ("query_key") REFERENCES "saved_query"("key") ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE "query_tile" ADD CONSTRAINT "FK_a00dd10dc61b491bd58b86996f7" FOREIGN KEY ("account_key") REFERENCES "account"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** Queries that are kept under a name, their versions, the pages that they are pinned to and the mails that they come by. */
export class SavedQueries1764900400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
