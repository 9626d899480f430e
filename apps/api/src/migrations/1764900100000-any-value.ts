import type { MigrationInterface, QueryRunner } from "typeorm";

/** PostgreSQL has any_value since version 16; for 15 it is made, and is not looked at any more once that is upgraded. */
export class AnyValue1764900100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const [{ version }] = await runner.query("select current_setting('server_version_num')::int as version");
    if (version >= 160_000) return;
    await runner.query(
      `CREATE FUNCTION "first_of"(anyelement, anyelement) RETURNS anyelement LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'select $1'`,
    );
    await runner.query(
      `CREATE AGGREGATE "any_value"(anyelement) (SFUNC = "first_of", STYPE = anyelement, COMBINEFUNC = "first_of", PARALLEL = SAFE)`,
    );
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
