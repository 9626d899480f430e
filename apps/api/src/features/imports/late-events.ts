import sql from "sql-template-tag";
import { recordEvents, type AuditFact } from "../../platform/audit.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";

/**
 * Events of a long transaction, put aside as they come and recorded at its end: the chain has one end, and whoever holds it makes everyone
 * else's changes wait. They stand in a table of the transaction's own, so that their number costs no memory.
 */
export class LateEvents {
  private constructor(private readonly tx: Scope) {}

  static async in(tx: Scope): Promise<LateEvents> {
    await rows(
      tx,
      sql`create temporary table late_event (ordinal bigserial primary key, fact jsonb not null) on commit drop`,
    );
    return new LateEvents(tx);
  }

  async add(facts: readonly AuditFact[]): Promise<void> {
    if (facts.length === 0) return;
    await rows(
      this.tx,
      sql`insert into late_event (fact) select value from jsonb_array_elements(${JSON.stringify(facts)}::jsonb) with ordinality order by ordinality`,
    );
  }

  async record(): Promise<void> {
    for (let after = 0; ;) {
      const found = await rows<{ ordinal: number; fact: AuditFact }>(
        this.tx,
        sql`select ordinal, fact from late_event where ordinal > ${after}::bigint order by ordinal limit 1000`,
      );
      const last = found.at(-1);
      if (!last) return;
      await recordEvents(
        this.tx,
        found.map(({ fact }) => fact),
      );
      after = last.ordinal;
    }
  }
}
