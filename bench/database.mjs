import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { createDataSource } from "../apps/api/dist/data-source.js";
import { demoPassword } from "../apps/api/dist/demo/accounts.js";
import { loadDemo } from "../apps/api/dist/demo/load-demo.js";
import { startEmbeddedPostgres } from "../apps/api/dist/platform/embedded-postgres/start-embedded-postgres.js";
import { databaseSettings } from "../apps/api/dist/start/database-settings.js";
import { hasPeople } from "../apps/api/dist/start/demo.js";
import { migrate } from "../apps/api/dist/start/migrate.js";
import { EMPLOYEES, TEAM_SIZE, TODAY } from "./settings.mjs";

const dataDir = fileURLToPath(new URL(".data", import.meta.url));

/** The product's own PostgreSQL with its demo at scale, kept for the next run. */
export async function openDatabase({ fresh, say }) {
  if (fresh) rmSync(dataDir, { recursive: true, force: true });
  const server = await startEmbeddedPostgres({ dataDir, settings: databaseSettings() });
  // The servers of the contenders end with this process, and the database would not.
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => void server.stop().finally(() => process.exit(1)));
  }
  try {
    const dataSource = await createDataSource(server.url).initialize();
    await migrate(dataSource);
    const isFilled = await hasPeople(dataSource);
    await dataSource.destroy();
    if (!isFilled) {
      say("Loading the demo at scale (a few minutes, once)");
      // Entries of progress are not read here, so two a month are enough.
      await loadDemo({ url: server.url, employees: EMPLOYEES, entriesPerMonth: 2, today: TODAY, say });
    }
    return {
      server,
      team: await withClient(server.url, findTeam),
      accounts: await withClient(server.url, roleAccounts),
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/**
 * A team in which nobody came or went: the contenders without a calendar of their own then mean the same people.
 * Only a few of the demo's people can sign in, so its appraiser gets an account.
 */
async function findTeam(client) {
  const { rows } = await client.query(
    `select s.appraiser_key as "appraiserKey", count(*)::int as members
     from appraiser_assignment s join position p on p.key = s.position_key join employee e on e.key = p.employee_key
     group by 1
     having bool_and(s.ends_on is null and p.ends_on is null and p.capacity = 'DEFINITIVE' and e.employment_type <> 'ELECTED_OFFICIAL')
     order by abs(count(*) - $1), max(s.starts_on), 1 limit 1`,
    [TEAM_SIZE],
  );
  const { appraiserKey, members } = rows[0];
  const identifier = "bench.appraiser";
  await client.query(
    `insert into account (key, employee_key, identifier, password_hash, is_demo)
     select gen_random_uuid(), $1, $2, password_hash, true from account where is_demo limit 1
     on conflict (identifier) do nothing`,
    [appraiserKey, identifier],
  );
  const accounts = await client.query("select key from account where identifier = $1", [identifier]);
  const version = await client.query("show server_version");
  return {
    appraiserKey,
    members,
    account: { key: accounts.rows[0].key, identifier, password: demoPassword },
    postgres: version.rows[0].server_version,
  };
}

/** The accounts of the demo that see everyone: the performance team by name, the analyst by pseudonym. */
async function roleAccounts(client) {
  const { rows } = await client.query(
    "select key, identifier from account where identifier in ('tim.kinerja', 'analis')",
  );
  return Object.fromEntries(
    rows.map(({ key, identifier }) => [identifier, { key, identifier, password: demoPassword }]),
  );
}

async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
