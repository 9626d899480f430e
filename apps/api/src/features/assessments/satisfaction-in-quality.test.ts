import { SERVICE_ELEMENTS } from "@andir/domain/service-element";
import { newKey } from "../../platform/key.ts";
import { TestApi } from "../../testing/api.ts";

let api: TestApi;
beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-24T03:00:00Z"));
});
afterEach(() => api.stop());

test("a dated rule that weighs the index of the unit's services shows it beside the wait, of the days of the period", async () => {
  const { world, dataSource } = api;
  const village = await world.unit("KEL.A");
  const lurah = await world.employee({ in: village, name: "Lurah", heads: true });
  const siti = await world.employee({ in: village, name: "Siti", appraisedBy: lurah });
  const october = await world.month(2026, 10);
  await world.assessment(siti, lurah, october, { status: "DRAFT", ruleVersion: "2026-2", publishedAt: null });
  const service = newKey();
  await dataSource.query(
    `insert into service (key, unit_key, code, name, starts_on) values ($1, $2, 'KEL.A-1', 'Surat pengantar', '2026-01-01')`,
    [service, village.key],
  );
  const columns = SERVICE_ELEMENTS.map((element) => element.toLowerCase()).join();
  const answers = (day: string, each: number, count: number) =>
    dataSource.query(
      `insert into satisfaction_response (key, service_key, answered_on, channel, ${columns})
       select gen_random_uuid(), $1, $2::date, 'PAPER', ${SERVICE_ELEMENTS.map(() => "$3::int").join()} from generate_series(1, $4)`,
      [service, day, each, count],
    );
  await answers("2026-10-01", 4, 5);
  await answers("2026-10-31", 3, 5);
  await answers("2026-11-01", 1, 50); // of the month after
  const asHead = await world.session(lurah);
  const parts = async () => {
    const { data } = await api.ask(
      asHead,
      `{ assessments(first: 1, filter: { status: { in: [DRAFT] } }) { nodes { aspects { aspect explanation { parts { name weight score lines { name count amount } } } } } } }`,
    );
    const quality = data?.["assessments"].nodes[0].aspects.find(({ aspect }: any) => aspect === "WORK_QUALITY");
    return quality.explanation.parts.filter(({ name }: any) => name === "SATISFACTION");
  };

  expect(await parts()).toEqual([]);
  await dataSource.query(
    `update scoring_rule set rules = jsonb_set(jsonb_set(rules, '{workQuality,weights,satisfaction}', '0.2'), '{workQuality,satisfaction}', '{"minResponses": 10}') where version = '2026-2'`,
  );
  expect(await parts()).toEqual([
    {
      name: "SATISFACTION",
      weight: 0.2,
      score: 87.5,
      lines: [
        { name: "RESPONDENTS", count: 10, amount: 0 },
        { name: "SATISFACTION_INDEX", count: 87.5, amount: 87.5 },
      ],
    },
  ]);
});
