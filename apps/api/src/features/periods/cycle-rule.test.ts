import { DEFAULT_CYCLE_RULES } from "@andir/domain/cycle-rules";
import { createDataSource } from "../../data-source.ts";
import { poolOf, type Scope } from "../../platform/scope.ts";
import { cloneDatabase } from "../../testing/database.ts";
import { cycleRulesOn } from "./cycle-rule.loaders.ts";

const database = await cloneDatabase();
const dataSource = await createDataSource(database.url).initialize();
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const scope = (): Scope => ({
  actor: null,
  db: dataSource.manager,
  sql: poolOf(dataSource),
  now: new Date("2026-11-24T03:00:00Z"),
  secret: Buffer.alloc(32),
  reads: new Set(),
});

test("until the agency sets its own, the default is in force, on days before it too", async () => {
  expect(await cycleRulesOn(scope(), "2026-01-01")).toEqual(DEFAULT_CYCLE_RULES);
  expect(await cycleRulesOn(scope(), "2001-01-01")).toEqual(DEFAULT_CYCLE_RULES);
});

test("a rule of the agency holds from its first day, and leaves the rest as it was", async () => {
  await dataSource.query(
    `insert into cycle_rule (version, starts_on, rules, source) values ('2026-2', '2026-07-01', '{"objection": {"windowDays": 10, "windowUnit": "WORKING", "answerDays": 5}}', 'Peraturan kepala daerah')`,
  );

  expect((await cycleRulesOn(scope(), "2026-06-30")).version).toBe(DEFAULT_CYCLE_RULES.version);
  expect(await cycleRulesOn(scope(), "2026-07-01")).toEqual({
    ...DEFAULT_CYCLE_RULES,
    version: "2026-2",
    objection: { windowDays: 10, windowUnit: "WORKING", answerDays: 5 },
  });
});
