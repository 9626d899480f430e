import { DOCUMENT_WORDS, type DocumentKind } from "@andir/domain/document-kind";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { parseGlobalId } from "../../platform/global-id.ts";
import { inTransaction } from "../../platform/scope.ts";
import { TestApi } from "../../testing/api.ts";
import { aPlan } from "../../testing/a-plan.ts";
import { background } from "../../testing/background.ts";
import { PAPER_SAMPLES } from "../../testing/paper-samples.ts";
import { does } from "../../testing/story.ts";
import type { Person } from "../../testing/world.ts";
import { actorOfAccount } from "../access/actor.loaders.ts";
import { issue } from "./document.service.ts";
import { IssuedDocument } from "./document.entity.ts";

let api: TestApi;
let boss: Person;
let people: Person[];
let asBoss: string;
let plans: string[];

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-24T03:00:00Z"));
  const { world } = api;
  const village = await world.unit("KEL", await world.unit("ROOT"));
  boss = await world.employee({ in: village, heads: true, name: "Budi Lurah" });
  people = [];
  plans = [];
  for (const name of ["Ani", "Citra", "Dewi", "Eka", "Fitri", "Gita"]) {
    const person = await world.employee({ in: village, name, appraisedBy: boss });
    people.push(person);
    const { id } = await aPlan(api.dataSource, person, { approvedByKey: boss.key });
    plans.push(id);
    await agreedAs(id, 1, ["Komputer"]);
  }
  asBoss = await world.session(boss);
});
afterEach(() => api.stop());

const keyOf = (id: string) => parseGlobalId(id).key;

/** What both have agreed on, as of a version of the plan. */
async function agreedAs(planId: string, version: number, resources: string[]): Promise<void> {
  const content = { form: "QUANTITATIVE", results: [], expectations: [], resources };
  await api.dataSource.query(
    `insert into plan_version (plan_key, version, at, content) values ($1, $2, now(), $3) on conflict (plan_key, version) do update set content = $3`,
    [keyOf(planId), version, { ...content, accountability: [], consequences: [] }],
  );
  await api.dataSource.query("update performance_plan set version = $2 where key = $1", [keyOf(planId), version]);
}
const issued = async (recordId: string, kind: DocumentKind = "PLAN", as = asBoss): Promise<any> => {
  const selection = "document { id number code url counts withdrawalReason }";
  const { document, problems } = await does(api, as, "issueDocument", { kind, recordId }, selection);
  expect(problems).toEqual([]);
  return document;
};
const papersOf = async (planId: string): Promise<any[]> =>
  (
    await api.ask(
      asBoss,
      `query ($id: ID!) { node(id: $id) { ... on PerformancePlan { documents { number counts withdrawalReason url } } } }`,
      { id: planId },
    )
  ).data?.["node"].documents;
const verified = async (code: string) => {
  const { statusCode, body } = await api.app.inject({ url: `/verify/${code}` });
  return { statusCode, body: body.replaceAll(/\s+/g, " ") };
};
const pagesOf = async (url: string): Promise<string[]> => {
  const { rawPayload } = await api.app.inject({ url, headers: { cookie: `andir_session=${asBoss}` } });
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(rawPayload);
  const pages = [...document.pages()].map((page) => page.getText());
  document.destroy();
  library.destroy();
  return pages;
};

test("a paper no longer counts once its record says something else, and the next one takes its place", async () => {
  const [plan] = plans as [string];
  const first = await issued(plan);
  expect(await papersOf(plan)).toMatchObject([{ number: first.number, counts: true, withdrawalReason: null }]);

  await agreedAs(plan, 2, ["Komputer", "Kendaraan"]);

  expect(await papersOf(plan)).toMatchObject([{ number: first.number, counts: false, withdrawalReason: null }]);
  for (const page of await pagesOf(first.url)) expect(page).toContain("TIDAK BERLAKU LAGI");
  const second = await issued(plan);
  expect(await papersOf(plan)).toMatchObject([
    { number: second.number, counts: true },
    { number: first.number, counts: false, withdrawalReason: "SUPERSEDED" },
  ]);
  const [old, young] = [await pagesOf(first.url), await pagesOf(second.url)];
  expect(old.join()).not.toContain("Kendaraan");
  expect(young.join()).toContain("Kendaraan");
  expect(young.join()).not.toContain("TIDAK BERLAKU LAGI");
  const events = await api.dataSource.query<{ action: string }[]>(
    "select action from audit_event where noun = 'issued_document' order by sequence",
  );
  expect(events.map(({ action }) => action)).toEqual(["document.issued", "document.withdrawn", "document.issued"]);
});

test("of a paper that was replaced, or whose assessment was taken back, a stranger learns only that it no longer counts", async () => {
  const [plan] = plans as [string];
  const [owner] = people as [Person];
  const october = await api.world.month(2026, 10);
  const assessment = await api.world.assessment(owner, boss, october);
  const papers = [await issued(plan), await issued(assessment, "EVALUATION_DOCUMENT")];
  for (const { code } of papers) expect((await verified(code)).statusCode).toBe(200);

  await agreedAs(plan, 2, ["Kendaraan"]);
  await issued(plan);
  await api.dataSource.query("update assessment set status = 'DRAFT' where key = $1", [keyOf(assessment)]);

  for (const { code, number } of papers) {
    const { statusCode, body } = await verified(code);
    expect(statusCode).toBe(410);
    expect(body).toContain("Dokumen ini tidak berlaku lagi");
    for (const words of ["Ani", "Budi", number, "Sasaran Kinerja", "Evaluasi", "2026"])
      expect(body).not.toContain(words);
  }
  const english = await api.app.inject({ url: `/verify/${papers[0].code}?lang=en` });
  expect(english.body).toContain("This document no longer counts");
});

test("of every kind a stranger is told which paper of whom it is, and nothing of what it says", async () => {
  const [owner] = people as [Person];
  const october = await api.world.month(2026, 10);
  const assessment = await api.world.assessment(owner, boss, october, { workResult: "MEETS", behaviour: "ABOVE" });
  const { manager } = api.dataSource;
  const kinds = new Map(Object.values(PAPER_SAMPLES).map((facts) => [facts.kind, facts]));
  expect([...kinds.keys()].sort()).toEqual(Object.keys(DOCUMENT_WORDS).sort());
  let at = 0;
  for (const [kind, facts] of kinds) {
    const isOfPlan = kind === "PLAN" || kind === "ROLE_MATRIX";
    const code = `0000-0000-000${(at += 1)}`;
    await manager.save(
      manager.create(IssuedDocument, {
        kind,
        employeeKey: owner.key,
        planKey: isOfPlan ? keyOf(plans[0]!) : null,
        assessmentKey: isOfPlan ? null : keyOf(assessment),
        year: 2026,
        sequence: 1,
        number: `800/${at}/UJI/2026`,
        code,
        facts: facts as IssuedDocument["facts"],
        factsDigest: "",
        issuedAt: api.now,
        issuedByKey: null,
        withdrawnAt: null,
        withdrawalReason: null,
      }),
    );

    const { statusCode, body } = await verified(code);

    expect([kind, statusCode]).toEqual([kind, 200]);
    const shown = [...body.matchAll(/<th scope="row">(.*?)<\/th> <td>(.*?)<\/td>/g)].map(([, name, value]) => [
      name,
      value,
    ]);
    expect(shown).toEqual([
      ["Dokumen", DOCUMENT_WORDS[kind].title],
      ["Nomor", `800/${at}/UJI/2026`],
      ["Nama", facts.employee.name],
      ["Periode", "1 Januari 2026 s.d. 31 Desember 2026"],
      ["Diterbitkan", "24 November 2026"],
      ["Kode", code],
    ]);
    for (const words of ["198001012005011001", "ekspektasi", "Baik", "Penata", "Budi Hartono", "Warga terlayani"])
      expect(body).not.toContain(words);
  }
});

test("papers that are issued at the same moment get numbers of their own without a gap, and one record one paper", async () => {
  const asked = [...plans, plans[0]!, plans[0]!];
  const papers = await Promise.all(asked.map((plan) => issued(plan)));

  const numbers = new Set(papers.map(({ number }) => number));
  expect(numbers).toEqual(new Set([1, 2, 3, 4, 5, 6].map((n) => `800.1.10/000${n}/SKP/2026`)));
  expect(new Set([papers[0], papers[6], papers[7]].map(({ id }) => id)).size).toBe(1);
  expect(new Set(papers.map(({ code }) => code)).size).toBe(6);
});

test("an issue that is rolled back leaves no gap in the numbers, and no paper", async () => {
  const first = await issued(plans[0]!);
  const [account] = await api.dataSource.query<{ key: string }[]>("select key from account where employee_key = $1", [
    boss.key,
  ]);
  const scope = await background(api);
  const actor = await actorOfAccount(scope, account!.key);
  const failing = inTransaction({ ...scope, actor }, async (tx) => {
    const paper = await issue(tx, { kind: "PLAN", recordKey: keyOf(plans[1]!) });
    expect(paper).toMatchObject({ isNew: true });
    throw new Error("the disk is full");
  });
  await expect(failing).rejects.toThrow("the disk is full");

  expect(await papersOf(plans[1]!)).toEqual([]);
  const next = await issued(plans[2]!);
  expect([first.number, next.number]).toEqual(["800.1.10/0001/SKP/2026", "800.1.10/0002/SKP/2026"]);
});

test("papers of many plans, and what may be issued of each, cost as many statements as those of two", async () => {
  for (const plan of plans) await issued(plan);
  const of = (first: number) =>
    api.ask(
      asBoss,
      `{ performancePlans(first: ${first}) { nodes { viewerMayIssue documents { number counts employee { name } } } } }`,
    );

  const [few, many] = [await of(2), await of(6)];

  expect(many.data?.["performancePlans"].nodes).toHaveLength(6);
  expect(many.statements).toBe(few.statements);
});
