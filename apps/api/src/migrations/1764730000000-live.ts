import type { MigrationInterface, QueryRunner } from "typeorm";

const STATEMENTS = [
  `CREATE TABLE "audit_head" ("is_only" boolean NOT NULL DEFAULT true, "sequence" bigint NOT NULL, "digest" text NOT NULL, CONSTRAINT "PK_audit_head" PRIMARY KEY ("is_only"), CONSTRAINT "CHK_audit_head" CHECK (is_only))`,
  `INSERT INTO "audit_head" ("sequence", "digest")
     SELECT coalesce(max(sequence), 0), coalesce((SELECT digest FROM audit_event ORDER BY sequence DESC LIMIT 1), repeat('0', 64)) FROM audit_event`,

  `CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'The record of changes is append-only: % on % is refused.', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
   END $$`,
  `CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON "audit_event" FOR EACH ROW EXECUTE FUNCTION audit_refuse()`,
  `CREATE TRIGGER audit_event_not_emptied BEFORE TRUNCATE ON "audit_event" FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()`,
  `CREATE TRIGGER audit_payload_not_changed BEFORE UPDATE ON "audit_payload" FOR EACH ROW EXECUTE FUNCTION audit_refuse()`,
  `CREATE TRIGGER audit_payload_not_emptied BEFORE TRUNCATE ON "audit_payload" FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()`,
  `CREATE TRIGGER audit_head_stays BEFORE INSERT OR DELETE ON "audit_head" FOR EACH ROW EXECUTE FUNCTION audit_refuse()`,
  `CREATE TRIGGER audit_head_not_emptied BEFORE TRUNCATE ON "audit_head" FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()`,

  // What was said is erased for one former employee at a time, whom the transaction has to name.
  `CREATE FUNCTION audit_erase() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NOT EXISTS (SELECT 1 FROM employee e WHERE e.key::text = current_setting('andir.erasing', true) AND e.left_on IS NOT NULL) THEN
       RAISE EXCEPTION 'What an event says is erased with the name of a former employee, and not otherwise.' USING ERRCODE = 'insufficient_privilege';
     END IF;
     RETURN OLD;
   END $$`,
  `CREATE TRIGGER audit_payload_erased BEFORE DELETE ON "audit_payload" FOR EACH ROW EXECUTE FUNCTION audit_erase()`,

  `CREATE FUNCTION audit_head_moves_on() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.sequence <= OLD.sequence OR NOT EXISTS (SELECT 1 FROM audit_event v WHERE v.sequence = NEW.sequence AND v.digest = NEW.digest) THEN
       RAISE EXCEPTION 'The head of the record of changes moves on with its last event, and not otherwise.' USING ERRCODE = 'insufficient_privilege';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER audit_head_moves_on BEFORE UPDATE ON "audit_head" FOR EACH ROW EXECUTE FUNCTION audit_head_moves_on()`,

  // Sent when the transaction commits, and lost where nobody listens: the rows are the truth, this only wakes.
  `CREATE FUNCTION audit_ring() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM pg_notify('audit_event', (SELECT max(sequence)::text FROM added));
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER audit_event_rings AFTER INSERT ON "audit_event" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit_ring()`,
];

/** The record of changes can only grow, knows its own end, and wakes those who wait for what comes next. */
export class Live1764730000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error("Migrations are not undone: restore a backup, or use a new database.");
  }
}
