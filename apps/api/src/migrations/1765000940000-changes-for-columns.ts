import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Written beside each change and read by processes that live no longer than the server: after a crash, when it is empty, they all read anew.
 * So it needs no log of its own (unlogged).
 */
const TABLE = `CREATE UNLOGGED TABLE "replica_change" (
  "id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  "table_name" text NOT NULL,
  "record_key" uuid,
  "transaction" bigint NOT NULL,
  "at" TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY ("id"))`;
const INDEX = `CREATE INDEX "IDX_b7ef509e5985a6fed94cee7a6f" ON "replica_change" ("transaction")`;

/** Of so many rows at once the whole table is read anew sooner. */
const MANY = 10_000;

/** By which column changed rows are found; null where all rows are read anew. */
const TABLES = {
  assessment: "key",
  performance_report: "key",
  attendance_event: "employee_key",
  feedback: "key",
  employee: "key",
  position: "key",
  period: "key",
  org_unit: "key",
  org_unit_ancestor: null,
};

const functionOf = (by: string | null): string => `note_replica_change${by ? `_by_${by}` : ""}`;

const NOTE_ALL =
  "INSERT INTO replica_change (table_name, transaction, at) VALUES (TG_TABLE_NAME, pg_current_xact_id()::text::bigint, clock_timestamp());";

/** Rows that were and rows that are: either may be whose the other no longer is. */
const noteOf = (by: string, rows: string): string => `
      INSERT INTO replica_change (table_name, record_key, transaction, at)
        SELECT TG_TABLE_NAME, k, pg_current_xact_id()::text::bigint, clock_timestamp() FROM (${rows.replaceAll("KEY", by)}) x(k);`;

const bodyOf = (by: string | null): string =>
  by === null
    ? `BEGIN ${NOTE_ALL} RETURN NULL; END`
    : `BEGIN
    IF TG_OP = 'TRUNCATE' THEN ${NOTE_ALL}
    ELSIF TG_OP = 'DELETE' THEN
      IF EXISTS (SELECT FROM was OFFSET ${MANY}) THEN ${NOTE_ALL}
      ELSE ${noteOf(by, "SELECT DISTINCT KEY FROM was")}
      END IF;
    ELSIF EXISTS (SELECT FROM now_is OFFSET ${MANY}) THEN ${NOTE_ALL}
    ELSIF TG_OP = 'INSERT' THEN ${noteOf(by, "SELECT DISTINCT KEY FROM now_is")}
    ELSE ${noteOf(by, "SELECT KEY FROM now_is UNION SELECT KEY FROM was")}
    END IF;
    RETURN NULL; END`;

const functions = [...new Set(Object.values(TABLES))].map(
  (by) => `CREATE FUNCTION ${functionOf(by)}() RETURNS trigger LANGUAGE plpgsql AS $$ ${bodyOf(by)} $$`,
);

const REFERENCING = {
  INSERT: "REFERENCING NEW TABLE AS now_is",
  UPDATE: "REFERENCING OLD TABLE AS was NEW TABLE AS now_is",
  DELETE: "REFERENCING OLD TABLE AS was",
  TRUNCATE: "",
};

/** Also where triggers are switched off for a load (ALWAYS): a copy that missed a change would tell wrong numbers. */
const triggers = Object.entries(TABLES).flatMap(([table, by]) =>
  Object.entries(REFERENCING).flatMap(([operation, rows]) => {
    const name = `note_${operation.toLowerCase()}`;
    return [
      `CREATE TRIGGER ${name} AFTER ${operation} ON "${table}" ${rows} FOR EACH STATEMENT EXECUTE FUNCTION ${functionOf(by)}()`,
      `ALTER TABLE "${table}" ENABLE ALWAYS TRIGGER ${name}`,
    ];
  }),
);

/** What changes in the records that questions sum is noted, so that a copy of them in columns is never behind. */
export class ChangesForColumns1765000940000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLE, INDEX, ...functions, ...triggers]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
