import fastify from "fastify";
import pg from "pg";
import { periodLabel } from "../../packages/domain/dist/period.js";
import { answerRunner } from "./side-channel.mjs";

const { DATABASE_URL, POOL_SIZE, TODAY } = process.env;

pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: Number(POOL_SIZE) });

const members = `
  select p.employee_key as key, e.name, p.title, u.name as unit
  from appraiser_assignment s
  join position p on p.key = s.position_key
  join employee e on e.key = p.employee_key
  join org_unit u on u.key = p.unit_key
  where s.appraiser_key = $1 and s.starts_on <= $2 and (s.ends_on is null or s.ends_on >= $2)
    and p.capacity = 'DEFINITIVE' and p.starts_on <= $2 and (p.ends_on is null or p.ends_on >= $2)
  order by e.name`;

const reports = `
  select m.key as member, r.* from unnest($1::uuid[]) as m(key) cross join lateral (
    select r.status, r.days_late as "daysLate", d.kind, d.starts_on as "startsOn"
    from performance_report r join period d on d.key = r.period_key
    where r.employee_key = m.key order by r.period_ends_on desc, r.key desc limit 3
  ) r`;

const assessments = `
  select m.key as member, a.* from unnest($1::uuid[]) as m(key) cross join lateral (
    select a.predicate, a.discipline, a.work_quality as "workQuality", a.innovation, d.kind, d.starts_on as "startsOn"
    from assessment a join period d on d.key = a.period_key
    where a.employee_key = m.key order by a.period_ends_on desc, a.key desc limit 3
  ) a`;

// A named statement is prepared once per connection.
const query = async (name, text, ...values) => (await pool.query({ name, text, values })).rows;

async function team(appraiserKey) {
  const people = await query("members", members, appraiserKey, TODAY);
  const keys = people.map(({ key }) => key);
  const [reportRows, assessmentRows] = await Promise.all([
    query("reports", reports, keys),
    query("assessments", assessments, keys),
  ]);

  const byKey = new Map();
  for (const { key, name, title, unit } of people) {
    byKey.set(key, { employee: { name, reports: [], assessments: [] }, position: { title, unit: { name: unit } } });
  }
  for (const row of reportRows) {
    const { status, daysLate } = row;
    byKey.get(row.member).employee.reports.push({ status, daysLate, period: { label: periodLabel(row, "id") } });
  }
  for (const row of assessmentRows) {
    const aspects = [
      { aspect: "DISCIPLINE", score: row.discipline },
      { aspect: "WORK_QUALITY", score: row.workQuality },
      { aspect: "INNOVATION", score: row.innovation },
    ];
    const { predicate } = row;
    byKey.get(row.member).employee.assessments.push({ predicate, aspects, period: { label: periodLabel(row, "id") } });
  }
  return { members: [...byKey.values()] };
}

const app = fastify();
app.post("/team", (request) => team(request.body.appraiserKey));
await app.listen({ host: "127.0.0.1", port: 0 });

answerRunner({ port: app.server.address().port, stop: () => app.close().then(() => pool.end()) });
