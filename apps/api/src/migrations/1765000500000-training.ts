import type { MigrationInterface, QueryRunner } from "typeorm";

const statements: string[] = [
  `CREATE TYPE "training_kind" AS ENUM('SOCIALISATION', 'COMPETENCE')`,
  `CREATE TABLE "training_programme" ("key" uuid NOT NULL, "title" text NOT NULL, "kind" "training_kind" NOT NULL, "description" text NOT NULL, "lesson_hours" double precision NOT NULL, "audience" "position_kind" array, "pass_mark" integer NOT NULL DEFAULT '70', "created_by_key" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "closed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_d3078e71bdc5ca1807fd1084de1" PRIMARY KEY ("key"))`,
  `CREATE TABLE "training_question" ("key" uuid NOT NULL, "programme_key" uuid NOT NULL, "ordinal" integer NOT NULL, "text" text NOT NULL, "options" text array NOT NULL, "correct" integer NOT NULL, "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_d3eb077bd5101ffef4bcb1c7ade" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_9749ea3c108dafd80e944aac78" ON "training_question"  ("programme_key") `,
  `CREATE TYPE "training_material_kind" AS ENUM('FILE', 'LINK')`,
  `CREATE TABLE "training_material" ("key" uuid NOT NULL, "programme_key" uuid NOT NULL, "kind" "training_material_kind" NOT NULL, "name" text NOT NULL, "url" text, "media_type" text, "size" integer, "sha256" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_fbad020f72ca1d1f3c2d2b5cf98" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_5bf2578fdae4ac909e85c0b8e3" ON "training_material"  ("programme_key") `,
  `CREATE TYPE "training_mode" AS ENUM('ON_SITE', 'ONLINE')`,
  `CREATE TABLE "training_session" ("key" uuid NOT NULL, "programme_key" uuid NOT NULL, "mode" "training_mode" NOT NULL, "place" text, "link" text, "starts_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ends_at" TIMESTAMP WITH TIME ZONE NOT NULL, "capacity" integer, "revision" integer NOT NULL DEFAULT '0', "cancelled_at" TIMESTAMP WITH TIME ZONE, "cancel_reason" text, CONSTRAINT "PK_f186ec82e2d2dea750a60284b69" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_e93940dc6bedcad65715999d2e" ON "training_session"  ("programme_key") `,
  `CREATE INDEX "IDX_167d9afed18ea27710e4f8d75f" ON "training_session"  ("starts_at") `,
  `CREATE TYPE "training_registration_status" AS ENUM('INVITED', 'REGISTERED', 'WAITING', 'DECLINED', 'CANCELLED')`,
  `CREATE TYPE "training_attendance_means" AS ENUM('CODE', 'LIST')`,
  `CREATE TABLE "training_registration" ("key" uuid NOT NULL, "session_key" uuid NOT NULL, "employee_key" uuid NOT NULL, "unit_key" uuid, "status" "training_registration_status" NOT NULL, "since" TIMESTAMP WITH TIME ZONE NOT NULL, "asked_by_key" uuid, "attended_at" TIMESTAMP WITH TIME ZONE, "attended_by" "training_attendance_means", "reminded_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_17a7ba5cb14d82bf37a39dbe69b" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_dc92cc35b73dbbb9db252f262c" ON "training_registration"  ("employee_key") `,
  `CREATE INDEX "IDX_da075c8618887586abef41b31d" ON "training_registration"  ("unit_key") `,
  `CREATE UNIQUE INDEX "IDX_6b72b2bdf187656b1a72864b14" ON "training_registration"  ("session_key", "employee_key") `,
  `CREATE TABLE "training_attempt" ("key" uuid NOT NULL, "registration_key" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "score" integer NOT NULL, "is_passed" boolean NOT NULL, CONSTRAINT "PK_c1aac89f7fa293cab95c5971d40" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_99c78b3e0e43dddc706c349e5a" ON "training_attempt"  ("registration_key") `,
  `CREATE TABLE "training_certificate" ("key" uuid NOT NULL, "registration_key" uuid NOT NULL, "code" text NOT NULL, "holder_name" text NOT NULL, "programme_title" text NOT NULL, "lesson_hours" double precision NOT NULL, "held_on" date NOT NULL, "score" integer, "issued_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_a3ffb59dda22836bad0e00f3955" PRIMARY KEY ("key"))`,
  `CREATE UNIQUE INDEX "IDX_9ecd518756d69cbd54085153fd" ON "training_certificate"  ("registration_key") `,
  `CREATE UNIQUE INDEX "IDX_eb5237bbdb1d2642bb9e80ddd9" ON "training_certificate"  ("code") `,
  `ALTER TABLE "training_programme" ADD CONSTRAINT "FK_0194be09b0cf6751f6531b76ef4" FOREIGN KEY ("created_by_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "training_question" ADD CONSTRAINT "FK_9749ea3c108dafd80e944aac785" FOREIGN KEY ("programme_key") REFERENCES "training_programme"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "training_material" ADD CONSTRAINT "FK_5bf2578fdae4ac909e85c0b8e39" FOREIGN KEY ("programme_key") REFERENCES "training_programme"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "training_session" ADD CONSTRAINT "FK_e93940dc6bedcad65715999d2ec" FOREIGN KEY ("programme_key") REFERENCES "training_programme"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "training_registration" ADD CONSTRAINT "FK_2ab384f6639ab180e7cf177bfbf" FOREIGN KEY ("session_key") REFERENCES "training_session"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "training_registration" ADD CONSTRAINT "FK_dc92cc35b73dbbb9db252f262c4" FOREIGN KEY ("employee_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "training_registration" ADD CONSTRAINT "FK_da075c8618887586abef41b31d1" FOREIGN KEY ("unit_key") REFERENCES "org_unit"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "training_registration" ADD CONSTRAINT "FK_c45c7d67031d667098b0e9addfc" FOREIGN KEY ("asked_by_key") REFERENCES "employee"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "training_attempt" ADD CONSTRAINT "FK_99c78b3e0e43dddc706c349e5ad" FOREIGN KEY ("registration_key") REFERENCES "training_registration"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "training_certificate" ADD CONSTRAINT "FK_9ecd518756d69cbd54085153fdc" FOREIGN KEY ("registration_key") REFERENCES "training_registration"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** Programmes of training, their sessions, who registered and came, the quiz and the certificates. */
export class Training1765000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
