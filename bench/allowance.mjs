// node bench/allowance.mjs [--people 20000]
// How long a month of the allowance takes for everyone: worked out with its corrections of three locked months, again, locked (which works it out once more)
// and a formula tried on it; beside what PostgreSQL alone needs for a bare sum of the same facts, without arithmetic, corrections or anything kept.
// Wants the API built; makes a database of its own with the demo at that size.
import "../apps/api/dist/schema.js";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createDataSource } from "../apps/api/dist/data-source.js";
import { loadDemo } from "../apps/api/dist/demo/load-demo.js";
import { actorOfAccount } from "../apps/api/dist/features/access/actor.loaders.js";
import {
  computeAllowanceMonth,
  lockAllowanceMonth,
} from "../apps/api/dist/features/allowance/allowance-month.service.js";
import { listAllowanceRules } from "../apps/api/dist/features/allowance/allowance-rule.loaders.js";
import { writtenRules } from "../apps/api/dist/features/allowance/allowance-rule.values.js";
import { previewAllowanceRule } from "../apps/api/dist/features/allowance/allowance-preview.service.js";
import { jobs } from "../apps/api/dist/jobs.js";
import { agencySecret } from "../apps/api/dist/platform/agency-secret.js";
import { startEmbeddedPostgres } from "../apps/api/dist/platform/embedded-postgres/start-embedded-postgres.js";
import { globalId } from "../apps/api/dist/platform/global-id.js";
import { installJobs } from "../apps/api/dist/platform/jobs/start-jobs.js";
import { systemScope } from "../apps/api/dist/platform/jobs/system-scope.js";
import { databaseSettings } from "../apps/api/dist/start/database-settings.js";
import { migrate } from "../apps/api/dist/start/migrate.js";

const { values } = parseArgs({ options: { people: { type: "string", default: "20000" } } });
const TODAY = "2026-11-24";

/** The same month in one statement: a class by kind, codes at one percent, a predicate's share; no rounding by parts, no explanation, nothing kept. */
const PLAIN = `
  select count(*)::int as people, sum(round(worth.base * (0.4 * greatest(0, 1 - coalesce(codes.days, 0) * 0.01) + 0.6 * coalesce(judged.share, 1))))::bigint as total
  from employee e
  join lateral (select p.* from position p where p.employee_key = e.key and p.capacity = 'DEFINITIVE' and p.starts_on <= $2 and (p.ends_on is null or p.ends_on >= $1)
    order by p.starts_on desc limit 1) post on true
  cross join lateral (select case post.kind when 'HIGH_LEADER' then 16750000 when 'ADMINISTRATIVE' then 11250000 when 'SUPERVISORY' then 7400000
    when 'FUNCTIONAL' then 5600000 else 3350000 end as base) worth
  left join (select v.employee_key, count(*) as days from attendance_event v where v.day between $1 and $2 group by 1) codes on codes.employee_key = e.key
  left join (select a.employee_key, max(case a.predicate when 'VERY_GOOD' then 1 when 'GOOD' then 1 when 'NEEDS_IMPROVEMENT' then 0.75 when 'POOR' then 0.5 else 0.25 end) as share
    from assessment a join period d on d.key = a.period_key and d.kind = 'MONTH' and d.starts_on = ($1::date - interval '1 month')::date group by 1) judged on judged.employee_key = e.key
  where e.employment_type <> 'ELECTED_OFFICIAL'`;

const folder = await mkdtemp(join(tmpdir(), "andir-allowance-bench-"));
const database = await startEmbeddedPostgres({ dataDir: join(folder, "postgres"), settings: databaseSettings() });
let peak = 0;
const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
try {
  const dataSource = await createDataSource(database.url).initialize();
  await migrate(dataSource);
  await installJobs(dataSource, jobs);
  console.log(`${cpus()[0].model}, ${cpus().length} cores, Node ${process.version}, load ${loadavg()[0].toFixed(1)}`);
  const people = Number(values.people);
  await loadDemo({ url: database.url, employees: people, entriesPerMonth: 1, today: TODAY, say: console.log });
  const secret = await agencySecret(dataSource);
  const [team] = await dataSource.query("select key from account where identifier = 'tim.kinerja'");
  const [open] = await dataSource.query("select key, month::text from allowance_month where locked_at is null");
  const now = new Date(`${TODAY}T03:00:00Z`);
  const asked = async () => {
    const scope = systemScope(dataSource, secret, now);
    return { ...scope, actor: await actorOfAccount({ sql: scope.sql, now }, team.key) };
  };
  globalThis.gc?.();
  const base = process.memoryUsage().rss;
  const took = new Map();
  const timed = async (what, work) => {
    peak = process.memoryUsage().rss;
    const [begin, cpu] = [performance.now(), process.cpuUsage()];
    const result = await work();
    const used = process.cpuUsage(cpu);
    took.set(what, (performance.now() - begin) / 1000);
    console.log(
      `${what.padEnd(34)} ${took.get(what).toFixed(2).padStart(7)} s  cpu ${((used.user + used.system) / 1e6).toFixed(1).padStart(5)} s  peak +${((peak - base) / 1e6).toFixed(0)} MB`,
    );
    if (Array.isArray(result) && result[0]?.code) throw new Error(JSON.stringify(result));
    return result;
  };
  const last = (
    await dataSource.query("select ($1::date + interval '1 month' - interval '1 day')::date::text as day", [open.month])
  )[0].day;
  const bare = async () => console.log(await dataSource.query(PLAIN, [open.month, last]));
  const work = async () => computeAllowanceMonth(await asked(), { month: open.month });
  await timed("a bare sum, by PostgreSQL alone", bare);
  await timed("a bare sum, again", bare);
  await timed("worked out, with corrections", work);
  await timed("worked out again", work);
  const [{ pending, figures }] = await dataSource.query(
    "select count(*) filter (where state = 'PENDING')::int as pending, count(*)::int as figures from allowance_figure where month_key = $1",
    [open.key],
  );
  const [rule] = await listAllowanceRules(await asked());
  await timed("another formula, tried on it", async () =>
    previewAllowanceRule(await asked(), { startsOn: "2027-01-01", formula: writtenRules(rule.rules) }),
  );
  await timed("locked: worked out once more", async () =>
    lockAllowanceMonth(await asked(), { monthId: globalId("AllowanceMonth", open.key), pending }),
  );
  console.log(
    `${figures} figures; worked out again takes ${(took.get("worked out again") / took.get("a bare sum, again")).toFixed(1)} times a bare sum, over four months instead of one.`,
  );
  await dataSource.destroy();
} finally {
  clearInterval(watch);
  await database.stop();
  await rm(folder, { recursive: true, force: true });
}
