import type { MigrationInterface, QueryRunner } from "typeorm";

const STATEMENTS = [
  `CREATE TABLE "api_token" ("key" uuid NOT NULL, "account_key" uuid NOT NULL, "name" text NOT NULL, "scopes" text[] NOT NULL, "token_hash" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_on" date NOT NULL, "last_used_at" TIMESTAMP WITH TIME ZONE, "revoked_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "UQ_bafaa5aab5957cd193fb2da8f24" UNIQUE ("token_hash"), CONSTRAINT "PK_0c7940d22da6d909e5386594425" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_b69e84913da2d08cd4f1903f71" ON "api_token" ("account_key")`,
  `CREATE TABLE "attempt_limit" ("bucket" text NOT NULL, "attempts" integer NOT NULL, "last_at" TIMESTAMP WITH TIME ZONE NOT NULL, "free_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_7a31d2fb611f509f6264beb8353" PRIMARY KEY ("bucket"))`,
  `CREATE INDEX "IDX_a4a89ef0e01c5d8bc21b8e5758" ON "attempt_limit" ("last_at")`,
  `CREATE TABLE "invitation" ("key" uuid NOT NULL, "account_key" uuid NOT NULL, "token_hash" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "UQ_b827d3749ffbb3b5ab5099afd64" UNIQUE ("token_hash"), CONSTRAINT "PK_0f2dd8058e72fbc6a7fbb037214" PRIMARY KEY ("key"))`,
  `CREATE INDEX "IDX_a7543cd8aef552b8c15d74c11a" ON "invitation" ("account_key")`,
  `CREATE TABLE "second_factor" ("account_key" uuid NOT NULL, "secret" text NOT NULL, "confirmed_at" TIMESTAMP WITH TIME ZONE, "last_step" bigint, CONSTRAINT "PK_646a384d32357fce4b5227d0eb0" PRIMARY KEY ("account_key"))`,
  `CREATE TABLE "recovery_code" ("account_key" uuid NOT NULL, "code_hash" text NOT NULL, CONSTRAINT "PK_edb1d56e60caa4aae8c18ce231b" PRIMARY KEY ("account_key", "code_hash"))`,
  `ALTER TABLE "account" ADD "email" text`,
  `ALTER TABLE "account" ADD CONSTRAINT "UQ_4c8f96ccf523e9a3faefd5bdd4c" UNIQUE ("email")`,
  `ALTER TABLE "account" ADD "password_changed_at" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "account" ADD "last_sign_in_at" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "account" ADD "is_active" boolean NOT NULL DEFAULT true`,
  `ALTER TABLE "agency" ADD "second_factor_required_roles" "role"[] NOT NULL DEFAULT '{}'`,
  `ALTER TABLE "session" ADD "key" uuid NOT NULL DEFAULT gen_random_uuid()`,
  `ALTER TABLE "session" ADD CONSTRAINT "UQ_07206149f979a0c6cb8b20c9833" UNIQUE ("key")`,
  `ALTER TABLE "session" ADD "last_seen_at" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "session" ADD "awaits_second_factor" boolean NOT NULL DEFAULT false`,
  `ALTER TABLE "session" ADD "address" text`,
  `ALTER TABLE "session" ADD "user_agent" text`,
  `ALTER TABLE "account" ALTER COLUMN "password_hash" DROP NOT NULL`,
  `ALTER TABLE "api_token" ADD CONSTRAINT "FK_b69e84913da2d08cd4f1903f714" FOREIGN KEY ("account_key") REFERENCES "account"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "invitation" ADD CONSTRAINT "FK_a7543cd8aef552b8c15d74c11a1" FOREIGN KEY ("account_key") REFERENCES "account"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "second_factor" ADD CONSTRAINT "FK_646a384d32357fce4b5227d0eb0" FOREIGN KEY ("account_key") REFERENCES "account"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE "recovery_code" ADD CONSTRAINT "FK_0534fa8c5cbf3debdb242d2f6a4" FOREIGN KEY ("account_key") REFERENCES "account"("key") ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** Sessions and API tokens that their owner sees, invitations, second factors, and limits on guessing. */
export class SigningIn1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
