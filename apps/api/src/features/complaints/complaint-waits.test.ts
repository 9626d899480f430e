import { systemScope } from "../../platform/jobs/system-scope.ts";
import { newKey } from "../../platform/key.ts";
import { TestApi } from "../../testing/api.ts";
import { does } from "../../testing/story.ts";
import type { OrgUnit } from "../org-units/org-unit.entity.ts";
import { followEvents } from "../notices/follow.service.ts";

let api: TestApi;
let village: OrgUnit;
let as: Record<"lurah" | "camat" | "siti" | "team", string>;

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-24T03:00:00Z"));
  const { world } = api;
  const district = await world.unit("KEC");
  const office = await world.unit("ORG");
  village = await world.unit("KEL.A", district);
  await api.dataSource.query("update org_unit set kind = 'KELURAHAN' where code = 'KEL.A'");
  const camat = await world.employee({ in: district, name: "Camat", heads: true });
  const lurah = await world.employee({ in: village, name: "Lurah", heads: true, appraisedBy: camat });
  as = {
    lurah: await world.session(lurah),
    camat: await world.session(camat),
    siti: await world.session(await world.employee({ in: village, name: "Siti", appraisedBy: lurah })),
    team: await world.session(await world.employee({ in: office, name: "Tim" }), "PERFORMANCE_TEAM"),
  };
});
afterEach(() => api.stop());

async function complain(): Promise<string> {
  const page = await api.app.inject("/public/aduan");
  api.pass(1);
  const pass = /name="pass"\s+value="([^"]+)"/.exec(page.body)?.[1] ?? "";
  const { body } = await post("/public/aduan", { pass, target: `u-${village.key}`, text: "Lampu jalan mati." });
  await followEvents(systemScope(api.dataSource, Buffer.alloc(32), api.now));
  return /class="code"[^>]*>([^<]+)</.exec(body)?.[1] ?? "";
}
const post = (url: string, fields: Record<string, string>) =>
  api.app.inject({
    method: "POST",
    url,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams(fields).toString(),
  });

/** Who has it as a task, and who was told. */
async function waiting(): Promise<Record<"tasks" | "notices", string[]>> {
  const found = { tasks: [] as string[], notices: [] as string[] };
  for (const [who, session] of Object.entries(as)) {
    const { data } = await api.ask(
      session,
      "{ viewer { tasks { kind } notices(first: 9) { nodes { kind record { __typename } } } } }",
    );
    const { tasks, notices } = data!["viewer"];
    if (tasks.some(({ kind }: any) => kind === "COMPLAINTS_TO_ANSWER")) found.tasks.push(who);
    for (const { kind, record } of notices.nodes)
      if (kind.startsWith("COMPLAINT")) found.notices.push(`${who} ${kind} ${record.__typename}`);
  }
  return found;
}
const noLongerHeaded = (code: string) =>
  api.dataSource.query(
    "update position set ends_on = '2026-11-20' where is_head and unit_key = (select key from org_unit where code = $1)",
    [code],
  );
const answer = async (who: keyof typeof as) => {
  const { data } = await api.ask(as[who], "{ complaints { nodes { id viewerMayAnswer } } }");
  const [{ id, viewerMayAnswer }] = data!["complaints"].nodes;
  const { problems } = await does(
    api,
    as[who],
    "answerComplaint",
    { complaintId: id, answer: "Sudah diganti." },
    "complaint { id }",
  );
  return { viewerMayAnswer, problems: problems.map(({ code }: any) => code) };
};

test("the head of the unit is told of a new complaint, and of one that is opened again", async () => {
  const code = await complain();
  expect(await waiting()).toEqual({ tasks: ["lurah"], notices: ["lurah COMPLAINT_RECEIVED Complaint"] });

  await answer("lurah");
  const page = await post("/public/aduan/ikuti", { code });
  api.pass(1);
  const pass = /name="pass"\s+value="([^"]+)"/.exec(page.body)?.[1] ?? "";
  await post("/public/aduan/ikuti/lagi", { code, pass, note: "Masih gelap di gang sebelah." });
  await followEvents(systemScope(api.dataSource, Buffer.alloc(32), api.now));

  expect(await waiting()).toEqual({
    tasks: ["lurah"],
    notices: ["lurah COMPLAINT_REOPENED Complaint", "lurah COMPLAINT_RECEIVED Complaint"],
  });
});

test("of a unit without a head it waits for the nearest head above, and is told there", async () => {
  await noLongerHeaded("KEL.A");
  await complain();

  expect(await waiting()).toEqual({ tasks: ["camat"], notices: ["camat COMPLAINT_RECEIVED Complaint"] });
  expect(await answer("camat")).toEqual({ viewerMayAnswer: true, problems: [] });
});

test("where nobody heads any unit up the line the performance team answers, and only then", async () => {
  await complain();
  expect(await answer("team")).toEqual({ viewerMayAnswer: false, problems: ["NOT_FOUND"] });

  await noLongerHeaded("KEL.A");
  await noLongerHeaded("KEC");
  await complain();

  const found = await waiting();
  expect(found.tasks).toEqual(["team"]);
  expect(found.notices).toContain("team COMPLAINT_RECEIVED Complaint");
  expect(await answer("team")).toEqual({ viewerMayAnswer: true, problems: [] });
});

test("a service that got worse waits for the nearest head above in the same way", async () => {
  const service = newKey();
  await api.dataSource.query(
    `insert into service (key, unit_key, code, name, starts_on) values ($1, $2, 'KEL.A-1', 'Surat pengantar', '2026-01-01')`,
    [service, village.key],
  );
  await api.dataSource.query(
    `insert into service_alert (key, service_key, kind, month, before, after, count, threshold, rule_version, found_at)
     values (gen_random_uuid(), $1, 'WAITING', '2026-10-01', 10, 30, 50, 25, 'uji', now())`,
    [service],
  );
  const whose = async () => {
    const found: string[] = [];
    for (const [who, session] of Object.entries(as)) {
      const { data } = await api.ask(session, "{ viewer { tasks { kind } } }");
      if (data?.["viewer"].tasks.some(({ kind }: any) => kind === "SERVICES_TO_MEND")) found.push(who);
    }
    return found;
  };

  expect(await whose()).toEqual(["lurah"]);
  await noLongerHeaded("KEL.A");
  expect(await whose()).toEqual(["camat"]);
  await noLongerHeaded("KEC");
  expect(await whose()).toEqual(["team"]);
});
