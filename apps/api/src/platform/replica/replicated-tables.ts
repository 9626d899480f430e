/** A table that is copied out of PostgreSQL into columns. */
export interface ReplicatedTable {
  /** Types of DuckDB; the names of enums are PostgreSQL's. */
  readonly columns: Readonly<Record<string, string>>;
  /** The column by which changed rows are found, as the triggers note it; null: they are few, and all copied anew when one of them changes. */
  readonly by: "key" | "employee_key" | null;
}

/** By their names. */
export type ReplicatedTables = Readonly<Record<string, ReplicatedTable>>;

const PLAIN = new Set(["uuid", "date", "double", "text", "timestamptz", "boolean", "integer"]);

/** The enums of PostgreSQL that the columns are of. */
export const enumsOf = (tables: ReplicatedTables): readonly string[] => [
  ...new Set(
    Object.values(tables)
      .flatMap(({ columns }) => Object.values(columns))
      .filter((type) => !PLAIN.has(type)),
  ),
];
