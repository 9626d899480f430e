import type { Sql } from "sql-template-tag";

/** What can be asked of all rows of a list at once, whatever its page. */
export interface Whole {
  /**
   * The rows of a statement over all that the reader may see and the filter lets through. Lists that hang on several parents and ask
   * the same share one statement; `signature` says what is the same.
   */
  summed<R extends object>(question: Summing, signature: string): Promise<R[]>;
}

export interface Summing {
  /** Tables that are needed beside those of the list. */
  readonly joins: Sql;
  /** A select that ends, or has a part that ends, in `from ... where ...`. */
  readonly statement: (fromWhere: Sql) => Sql;
  /** The same for a copy in columns; without it PostgreSQL alone is asked. */
  readonly inColumns?: (fromWhere: Sql) => Sql;
}
