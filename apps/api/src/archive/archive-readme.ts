import { getMetadataStorage } from "type-graphql";
import type { DataSource } from "typeorm";
import type { TableShape } from "./archived-tables.ts";
import { LEFT_OUT } from "./left-out.ts";
import { TABLE_WORDS } from "./table-words.ts";

/** The archive explained to who has nothing else: what its files are, and each table with its columns, in the words of the schema. */
export function readmeOf(dataSource: DataSource, tables: readonly TableShape[]): string {
  const words = wordsOf(dataSource);
  return [
    HEAD,
    "## Tables",
    ...tables.map((table) => describe(table, words.get(table.name))),
    "## Left out",
    ...Object.entries(LEFT_OUT).map(([table, reason]) => `- \`${table}\`: ${reason}`),
    "",
  ].join("\n\n");
}

const HEAD = `# Archive of an agency

Everything that Kinerja Andir keeps of one agency, to be kept or to be restored into an empty installation (\`pnpm restore FILE\`).

**Guard it like the database itself.** It holds personal data, the hashes of passwords and the agency's secret.

- \`manifest.json\`: when it was made, the schema's migrations, each table with its columns, its number of rows and the SHA-256 of its file, each stored file with its size and SHA-256.
- \`tables/NAME.csv\`: UTF-8, RFC 4180, columns with commas between, the first line names them. An empty value without quotes is NULL; \`""\` is an empty text. Booleans are \`t\` and \`f\`; days are
  \`2026-06-30\`; instants bear their offset from UTC; lists are written as PostgreSQL writes them (\`{a,b}\`); values inside a list or an object are JSON where the column is \`jsonb\`.
- \`files/…\`: what people sent, under the path that its record's key gives.
- A column named \`…_key\` holds the \`key\` of a row of the table that is named beside it. Keys are UUIDs and stay what they are.
- The rows of \`audit_event\` are a chain: each \`digest\` covers the row and the digest before it, so that a change of the past shows.`;

interface TableWords {
  readonly description: string | undefined;
  readonly columns: ReadonlyMap<string, string>;
}

function describe({ name, columns }: TableShape, words: TableWords | undefined): string {
  const rows = columns.map((column) => {
    const optional = column.isNullable ? ", may be NULL" : "";
    const meaning = words?.columns.get(column.name) ?? (column.references ? `Key of \`${column.references}\`.` : "");
    return `| \`${column.name}\` | ${column.type}${optional} | ${inCell(meaning)} |`;
  });
  const said = words?.description ? `${words.description}\n\n` : "";
  return `### ${name}\n\n${said}| column | type | meaning |\n| --- | --- | --- |\n${rows.join("\n")}`;
}

const inCell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/** One class is table and type of the schema at once, so the schema's words are the table's. */
function wordsOf(dataSource: DataSource): Map<string, TableWords> {
  const { objectTypes: types, fields } = getMetadataStorage();
  return new Map(
    dataSource.entityMetadatas.map(({ tableName, target, columns }) => {
      const own = fields.filter((field) => field.target === target || isAbove(field.target, target));
      const described = columns.flatMap(({ databaseName, propertyName }): [string, string][] => {
        const description = own.find(({ name }) => name === propertyName)?.description;
        return description ? [[databaseName, description]] : [];
      });
      const description = types.find((type) => type.target === target)?.description ?? TABLE_WORDS[tableName];
      return [tableName, { description, columns: new Map(described) }];
    }),
  );
}

const isAbove = (type: unknown, target: unknown): boolean =>
  typeof type === "function" && typeof target === "function" && target.prototype instanceof type;
