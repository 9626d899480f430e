import sql, { raw, type Sql } from "sql-template-tag";

/** What is stored about a person in one table, for the export and for pseudonymising. */
export interface PersonalTable {
  readonly table: string;
  /** Under which name the export has it, where a table tells of a person in two ways; its own otherwise. */
  readonly as?: string;
  /** Which rows, of the table as t, are about the employee. */
  readonly about: (employeeKey: string) => Sql;
  /** Which of them the person may read on a day; all without it. */
  readonly told?: (today: string) => Sql;
  /** Field of the export, and the expression over t that it shows. */
  readonly fields: Readonly<Record<string, string>>;
  readonly order: string;
  /** Where a field needs more than SQL. */
  readonly shown?: (row: Record<string, unknown>) => object;
  /** Texts that pseudonymising replaces; a row without any of its own is kept for the statistics. */
  readonly erased?: Readonly<Record<string, (former: Former) => Sql>>;
  /** Texts that stay, and why. */
  readonly kept?: Readonly<Record<string, string>>;
  /** Rows that pseudonymising takes away whole. */
  readonly isRemoved?: true;
}

export interface Former {
  readonly pseudonym: string;
  /** A password that nobody knows. */
  readonly passwordHash: string;
}

export const own = (column: string) => (employeeKey: string) => sql`${raw(`t.${column}`)} = ${employeeKey}::uuid`;

export const ofAccount =
  (column = "account_key") =>
  (employeeKey: string) =>
    sql`${raw(`t.${column}`)} in (select key from account where employee_key = ${employeeKey}::uuid)`;

export const nameOf = (column: string) => `(select e.name from employee e where e.key = t.${column})`;
export const unit = "(select u.name from org_unit u where u.key = t.unit_key)";
export const period = "(select d.starts_on || ' ' || d.ends_on from period d where d.key = t.period_key)";
export const post = "(select p.title from position p where p.key = t.position_key)";
/** As assessment.policy.ts has it: what stands in a draft is not yet its subject's to read. */
export const published = (column: string) => `case when t.status <> 'DRAFT' then t.${column} end`;

export const emptied = () => sql`''`;
export const nulled = () => sql`null`;
