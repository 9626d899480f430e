import type { FieldNode } from "graphql";
import sql, { raw, type Sql } from "sql-template-tag";
import type { PageRequest } from "../page.ts";
import type { Scope } from "../scope.ts";
import type { Shown } from "../selection.ts";
import { rows } from "../sql.ts";

/**
 * A list that is read to its end, some rows at a time, through one cursor of one transaction: what it shows is what was there when it
 * began, and no row is sorted twice. Only the server puts one into a scope, so no request gets a page of more than a hundred.
 */
export class LongReading {
  private isOpen = false;
  private wasShort = false;
  private coming: Promise<unknown[]> | null = null;

  constructor(
    private readonly field: FieldNode,
    readonly size: number,
  ) {}

  /** Whether the list was asked for at all; a reading that nobody took up has read nothing. */
  get isTakenUp(): boolean {
    return this.isOpen;
  }

  get isAtEnd(): boolean {
    return this.wasShort;
  }

  isOf({ field }: Shown): boolean {
    return field === this.field;
  }

  /** The next rows. The statement is the same each time and is sent once. */
  async next<R>(scope: Scope, statement: Sql): Promise<R[]> {
    if (!this.isOpen) await rows(scope, sql`declare exported no scroll cursor for ${statement}`);
    this.isOpen = true;
    const found = await (this.coming ?? this.fetch(scope));
    this.coming = null;
    this.wasShort = found.length < this.size;
    return found as R[];
  }

  /** Lets the database look for the next rows while these are written. */
  ahead(scope: Scope): void {
    if (!this.isOpen || this.wasShort) return;
    this.coming = this.fetch(scope);
    // Whoever takes them hears of it, and nobody may.
    this.coming.catch(() => {});
  }

  private fetch(scope: Scope): Promise<unknown[]> {
    return rows(scope, sql`fetch ${raw(String(this.size))} from exported`);
  }
}

/** No page at all: what is read to its end comes in pieces of a size of its own. */
const WHOLE: PageRequest = { size: Number.POSITIVE_INFINITY, backward: false, after: null, before: null };

interface Asked {
  readonly page: PageRequest;
  readonly shown: Shown;
}

export const readToItsEnd = ({ reading }: Scope, asked: Asked): Asked =>
  reading?.isOf(asked.shown) ? { ...asked, page: WHOLE } : asked;

export const rowsOf = <R>(scope: Scope, { shown }: Asked, statement: Sql): Promise<R[]> =>
  scope.reading?.isOf(shown) ? scope.reading.next<R>(scope, statement) : rows<R>(scope, statement);
