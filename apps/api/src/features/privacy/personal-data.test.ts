import { createDataSource } from "../../data-source.ts";
import { sharedDatabaseUrl } from "../../testing/database.ts";
import { LEFT_OUT, PERSONAL_DATA } from "./personal-data.ts";

const dataSource = createDataSource(sharedDatabaseUrl());
beforeAll(() => dataSource.initialize());
afterAll(() => dataSource.destroy());

const declared = new Set(PERSONAL_DATA.map(({ table }) => table));
const declaredAs = (name: string) => PERSONAL_DATA.filter(({ table }) => table === name);

const shows = (table: string, column: string): boolean => {
  const says = declaredAs(table)
    .flatMap(({ fields, about }) => [...Object.values(fields), about("00000000-0000-0000-0000-000000000000").sql])
    .join(" ");
  return new RegExp(`\\bt\\.${column}\\b`).test(says);
};

/** Columns that lead to a person: by a foreign key to a person or an account, or by a key that no foreign key holds. */
function references(): string[] {
  return dataSource.entityMetadatas.flatMap(({ tableName, foreignKeys, columns }) => {
    const bound = new Set(foreignKeys.flatMap((f) => f.columns.map((c) => c.databaseName)));
    const personal = foreignKeys
      .filter((f) => ["employee", "account"].includes(f.referencedEntityMetadata.tableName))
      .flatMap((f) => f.columns.map((c) => c.databaseName));
    const free = columns
      .filter((c) => c.type === "uuid" && !c.isPrimary && !bound.has(c.databaseName))
      .map((c) => c.databaseName);
    return [...personal, ...free].map((column) => `${tableName}.${column}`);
  });
}

test("every table that leads to a person is in that person's export, or is left out for a reason", () => {
  const missing = references().filter((name) => {
    const [table = "", column = ""] = name.split(".");
    return !shows(table, column) && !(name in LEFT_OUT);
  });

  expect(references()).toContain("assessment.employee_key");
  expect(missing).toEqual([]);
});

test("an exported table is exported whole: a new column is shown, or left out for a reason", () => {
  const missing = dataSource.entityMetadatas
    .filter(({ tableName }) => declared.has(tableName))
    .flatMap(({ tableName, columns }) =>
      columns.filter((c) => !shows(tableName, c.databaseName)).map((c) => `${tableName}.${c.databaseName}`),
    );

  expect(missing.filter((name) => !(name in LEFT_OUT))).toEqual([]);
});

test("every text about a person is erased with the name, or stays for a reason", () => {
  const undecided = dataSource.entityMetadatas.flatMap(({ tableName, columns }) => {
    const personal = declaredAs(tableName);
    if (personal.length === 0 || personal.some(({ isRemoved }) => isRemoved)) return [];
    const decided = Object.assign({}, ...personal.map(({ erased, kept }) => ({ ...erased, ...kept }))) as object;
    return columns
      .filter((c) => ["text", "varchar", "json", "jsonb"].includes(String(c.type)) && !(c.databaseName in decided))
      .map((c) => `${tableName}.${c.databaseName}`);
  });

  expect(undecided).toEqual([]);
});

test("nothing is declared that is not there", () => {
  const columns = new Set(
    dataSource.entityMetadatas.flatMap((e) => e.columns.map((c) => `${e.tableName}.${c.databaseName}`)),
  );
  const named = PERSONAL_DATA.flatMap(({ table, erased, kept }) =>
    Object.keys({ ...erased, ...kept }).map((column) => `${table}.${column}`),
  );

  expect([...named, ...Object.keys(LEFT_OUT)].filter((name) => !columns.has(name))).toEqual([]);
});
