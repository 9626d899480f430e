// node bench/plan-assignment.mjs [rounds]: 30 results with two indicators each into the plans of 70 people, by the
// product's one operation over GraphQL and, as the peer, by the same rows inserted one by one as a form would, events included.
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDataSource } from "../apps/api/dist/data-source.js";
import { startEmbeddedPostgres } from "../apps/api/dist/platform/embedded-postgres/start-embedded-postgres.js";
import { createServer } from "../apps/api/dist/server.js";

const pg = createRequire(new URL("../apps/api/package.json", import.meta.url))("pg");
const PEOPLE = 70;
const RESULTS = 30;
const rounds = Number(process.argv[2] ?? 5);
const now = new Date("2026-01-10T03:00:00Z");
const dataDir = mkdtempSync(join(tmpdir(), "plan-assignment-"));
const id = (type, key) => Buffer.from(`${type}:${key}`).toString("base64url");

const server = await startEmbeddedPostgres({ dataDir });
const dataSource = await createDataSource(server.url).initialize();
try {
  await dataSource.runMigrations();
  const { unit, people, cookie } = await makeUnit();
  const app = await createServer({ dataSource, env: {}, clock: () => now });
  const results = Array.from({ length: RESULTS }, (_, i) => ({
    title: `Hasil ${i + 1}`,
    indicators: [
      { text: "Warga yang terlayani", target: 1_200, unitOfMeasure: "warga" },
      { text: "Waktu tunggu", target: 15, unitOfMeasure: "menit", pattern: "POSITION", direction: "LOWER_IS_BETTER" },
    ],
  }));
  const ask = async (query, input) => {
    const response = await app.inject({
      method: "POST",
      url: "/graphql",
      headers: { cookie },
      payload: { query, variables: { input } },
    });
    const { data, errors } = response.json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data.outcome;
  };
  const { planTemplate } = await ask(
    `mutation ($input: SavePlanTemplateInput!) { outcome: savePlanTemplate(input: $input) { planTemplate { id } } }`,
    { unitId: id("OrgUnit", unit), name: "Bench", results },
  );
  const assign = () =>
    ask(
      `mutation ($input: AssignPlanTemplateInput!) { outcome: assignPlanTemplate(input: $input) { problems { code } clashes { code } assignments { isNewPlan } } }`,
      { templateId: planTemplate.id, preview: false, unit: { id: id("OrgUnit", unit) } },
    );

  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  const seconds = { product: [], "row by row": [] };
  for (let round = -1; round < rounds; round += 1)
    for (const [name, work] of [
      ["product", assign],
      ["row by row", () => rowByRow(client, people, results)],
    ]) {
      await dataSource.query(
        "truncate indicator, planned_result, performance_plan, audit_payload, audit_event cascade",
      );
      const started = performance.now();
      await work();
      const took = (performance.now() - started) / 1_000;
      const [made] = await dataSource.query(
        "select (select count(*) from indicator) as indicators, (select count(*) from audit_event) as events",
      );
      if (made.indicators !== PEOPLE * RESULTS * 2 || made.events !== PEOPLE)
        throw new Error(`${name} made ${JSON.stringify(made)}`);
      if (round >= 0) seconds[name].push(took); // the first warms up
    }
  await client.end();
  await app.close();

  const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
  for (const [name, list] of Object.entries(seconds))
    console.log(`${name}: ${median(list).toFixed(2)} s (${list.map((s) => s.toFixed(2)).join(", ")})`);
  const ratios = seconds.product.map((s, i) => seconds["row by row"][i] / s);
  console.log(
    `row by row / product: ${median(ratios).toFixed(1)} (rounds ${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)})`,
  );
} finally {
  await dataSource.destroy();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** A unit with its head, who is signed in, and those whom the head appraises. */
async function makeUnit() {
  const unit = randomUUID();
  await dataSource.query(
    "insert into org_unit (key, code, name, starts_on) values ($1, 'BENCH', 'Unit', '2020-01-01')",
    [unit],
  );
  await dataSource.query("insert into org_unit_ancestor values ($1, $1, 0)", [unit]);
  const person = async (isHead) => {
    const [employee, position] = [randomUUID(), randomUUID()];
    await dataSource.query(
      "insert into employee (key, name, employment_type, joined_on) values ($1, 'Pegawai', 'CIVIL_SERVANT', '2020-01-01')",
      [employee],
    );
    await dataSource.query(
      `insert into position (key, employee_key, unit_key, title, kind, capacity, is_head, starts_on) values ($1, $2, $3, 'Jabatan', 'IMPLEMENTING', 'DEFINITIVE', $4, '2020-01-01')`,
      [position, employee, unit, isHead],
    );
    return { employee, position, unit };
  };
  const head = await person(true);
  const people = [];
  for (let i = 0; i < PEOPLE; i += 1) {
    const one = await person(false);
    people.push(one);
    await dataSource.query(
      "insert into appraiser_assignment (key, position_key, appraiser_key, starts_on) values (gen_random_uuid(), $1, $2, '2020-01-01')",
      [one.position, head.employee],
    );
  }
  const [account, token] = [randomUUID(), randomBytes(32).toString("base64url")];
  await dataSource.query(
    "insert into account (key, employee_key, identifier, password_hash, is_demo) values ($1, $2, 'bench', '', false)",
    [account, head.employee],
  );
  await dataSource.query(
    "insert into session (token_hash, account_key, created_at, expires_at) values ($1, $2, $3, $4)",
    [createHash("sha256").update(token).digest("base64url"), account, now, new Date(now.getTime() + 3_600_000)],
  );
  return { unit, people, cookie: `andir_session=${token}` };
}

async function rowByRow(client, people, results) {
  await client.query("begin");
  let sequence = 0;
  for (const { employee, position, unit } of people) {
    const plan = randomUUID();
    await client.query(
      `insert into performance_plan (key, employee_key, position_key, unit_key, year, starts_on, ends_on, form, status, due_on, resources, accountability, consequences, revision, version)
       values ($1, $2, $3, $4, 2026, '2026-01-01', '2026-12-31', 'QUANTITATIVE', 'DRAFT', '2026-01-31', '{}', '{}', '{}', 1, 0)`,
      [plan, employee, position, unit],
    );
    for (const [index, { title, indicators }] of results.entries()) {
      const result = randomUUID();
      await client.query(
        `insert into planned_result (key, plan_key, kind, ordinal, title, belonging) values ($1, $2, 'MAIN', $3, $4, 'ORGANISATION')`,
        [result, plan, index + 1, title],
      );
      for (const [i, indicator] of indicators.entries())
        await client.query(
          `insert into indicator (key, result_key, ordinal, aspect, text, target, unit_of_measure, pattern, direction) values ($1, $2, $3, 'QUANTITY', $4, $5, $6, $7, $8)`,
          [
            randomUUID(),
            result,
            i + 1,
            indicator.text,
            indicator.target,
            indicator.unitOfMeasure,
            indicator.pattern ?? "CUMULATIVE",
            indicator.direction ?? "HIGHER_IS_BETTER",
          ],
        );
    }
    sequence += 1;
    await client.query(
      `insert into audit_event (sequence, at, action, noun, noun_key, subject_key, payload_digest, digest) values ($1, now(), 'plan.assigned', 'performance_plan', $2, $3, '', '')`,
      [sequence, plan, employee],
    );
    await client.query(`insert into audit_payload (sequence, salt, payload) values ($1, '', '{}')`, [sequence]);
  }
  await client.query("commit");
}
