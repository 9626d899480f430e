import pg from "pg";
import { cloneDatabase, sharedDatabaseUrl } from "./database.ts";

async function tablesOf(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public'",
  );
  await client.end();
  return rows.map((row) => row.name);
}

test("a clone has the tables of the newest migration, and is gone after drop", async () => {
  const [first, second] = await Promise.all([cloneDatabase(), cloneDatabase()]);

  expect(await tablesOf(first.url)).toContain("employee");
  expect(await tablesOf(second.url)).toEqual(await tablesOf(sharedDatabaseUrl()));

  await Promise.all([first.drop(), second.drop()]);
  await expect(tablesOf(first.url)).rejects.toMatchObject({ code: "3D000" });
});
