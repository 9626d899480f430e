import type { Role } from "@andir/domain/role";
import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;

/** Who looks: each with a session. The subject is a member of the village; the record is of October. */
type Viewer =
  | "subject"
  | "colleague"
  | "head"
  | "formerHead"
  | "districtHead"
  | "otherHead"
  | "cycle"
  | "analyst"
  | "administrator"
  | "official";
const sessions = {} as Record<Viewer, string>;
let subject: Person;
const ids = {} as { published: string; draft: string; submitted: string; draftReport: string };

beforeAll(async () => {
  api = await TestApi.start();
  const { world } = api;
  const district = await world.unit("KEC");
  const village = await world.unit("KEL", district);
  const other = await world.unit("LAIN");
  const october = await world.month(2026, 10);
  const september = await world.month(2026, 9);
  const districtHead = await world.employee({ in: district, heads: true });
  const head = await world.employee({ in: village, heads: true, appraisedBy: districtHead });
  const formerHead = await world.employee({ in: other });
  const otherHead = await world.employee({ in: other, heads: true });
  subject = await world.employee({ in: village, name: "Nama Asli", appraisedBy: head });
  const colleague = await world.employee({ in: village, appraisedBy: head });
  ids.published = await world.assessment(subject, formerHead, september, { status: "PUBLISHED" });
  ids.draft = await world.assessment(subject, head, october, { status: "DRAFT", publishedAt: null });
  ids.submitted = await world.report(subject, september, { narrative: "Isi laporan" });
  ids.draftReport = await world.report(subject, october, {
    status: "DRAFT",
    submittedAt: null,
    narrative: "Belum selesai",
  });

  const people = { subject, colleague, head, formerHead, districtHead, otherHead };
  for (const [name, person] of Object.entries(people)) sessions[name as Viewer] = await world.session(person);
  const grants: [Viewer, Role][] = [
    ["cycle", "PERFORMANCE_TEAM"],
    ["analyst", "ANALYST"],
    ["administrator", "ADMINISTRATOR"],
    ["official", "AUTHORISED_OFFICIAL"],
  ];
  for (const [name, role] of grants) sessions[name] = await world.session(null, role);
});
afterAll(() => api.stop());

const NAMES: Viewer[] = [
  "subject",
  "colleague",
  "head",
  "formerHead",
  "districtHead",
  "otherHead",
  "cycle",
  "analyst",
  "administrator",
  "official",
];

/** The declared table: y sees it, - does not see that it exists, p sees it without its content. */
const TABLE: Record<keyof typeof ids | "nip" | "name", string> = {
  //            subject colleague head formerHead districtHead otherHead cycle analyst administrator official
  published: "  y       -         y    y          y            -         y     y       -             -",
  draft: "      p       -         y    -          y            -         -     -       -             -",
  submitted: "  y       -         y    -          y            -         y     y       -             -",
  draftReport: "y       -         p    -          p            -         p     -       -             -",
  nip: "        y       -         y    -          y            -         y     -       y             -",
  name: "       y       y         y    y          y            y         y     -       y             y",
};

const ASSESSMENT = `id status workResult behaviour predicate reason aspects { score explanation { parts { name } } }`;
const REPORT = `id narrative`;

/** Every path to a record, each answering y, p or -. */
const paths = {
  async node(as: string, id: string, fields: string, type: string) {
    return (await api.ask(as, `{ node(id: "${id}") { ... on ${type} { ${fields} } } }`)).data?.["node"];
  },
  async nodes(as: string, id: string, fields: string, type: string) {
    return (
      await api.ask(
        as,
        `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ...F } } fragment F on ${type} { ${fields} }`,
        { ids: [id] },
      )
    ).data?.["nodes"][0];
  },
  async root(as: string, id: string, fields: string, type: string) {
    const list = type === "Assessment" ? "assessments" : "performanceReports";
    return (await api.ask(as, `{ found: ${list}(first: 100) { nodes { ${fields} } } }`)).data?.["found"].nodes.find(
      (n: any) => n.id === id,
    );
  },
  async nested(as: string, id: string, fields: string, type: string) {
    const list = type === "Assessment" ? "assessments" : "reports";
    return (
      await api.ask(as, `{ employee(id: "${subject.id}") { ${list}(first: 100) { nodes { ${fields} } } } }`)
    ).data?.["employee"][list].nodes.find((n: any) => n.id === id);
  },
};

const cell = (row: keyof typeof TABLE, viewer: Viewer) => TABLE[row].trim().split(/\s+/)[NAMES.indexOf(viewer)];

describe.each(Object.keys(paths) as (keyof typeof paths)[])("through %s", (path) => {
  test.each(NAMES)("%s sees of the subject's records what the table says", async (viewer) => {
    const see = paths[path];
    const assessment = (a: any) =>
      !a ? "-" : a.predicate && a.workResult && a.reason && a.aspects[0].explanation.parts.length ? "y" : "p";
    const report = (r: any) => (!r ? "-" : r.narrative ? "y" : "p");
    const seen = {
      published: assessment(await see(sessions[viewer], ids.published, ASSESSMENT, "Assessment")),
      draft: assessment(await see(sessions[viewer], ids.draft, ASSESSMENT, "Assessment")),
      submitted: report(await see(sessions[viewer], ids.submitted, REPORT, "PerformanceReport")),
      draftReport: report(await see(sessions[viewer], ids.draftReport, REPORT, "PerformanceReport")),
    };

    expect(seen).toEqual(
      Object.fromEntries(Object.keys(seen).map((row) => [row, cell(row as keyof typeof TABLE, viewer)])),
    );
  });
});

test.each(NAMES)("%s meets name and NIP as the table says, and finds no one by what is hidden", async (viewer) => {
  const as = sessions[viewer];
  const { data } = await api.ask(
    as,
    `query ($nip: String, $name: String) {
       employee(id: "${subject.id}") { name nip }
       byNip: employee(nip: $nip) { id }
       byName: employees(filter: { name: { contains: $name } }) { totalCount }
     }`,
    { nip: subject.nip, name: "Nama Asli" },
  );
  const [name, nip] = [cell("name", viewer) === "y", cell("nip", viewer) === "y"];

  expect(data?.["employee"].nip).toBe(nip ? subject.nip : null);
  expect(data?.["byNip"]).toEqual(nip ? { id: subject.id } : null);
  expect(data?.["byName"].totalCount).toBe(name ? 1 : 0);
  if (name) expect(data?.["employee"].name).toBe("Nama Asli");
  else expect(data?.["employee"].name).toMatch(/^Pegawai [0-9A-F]{8}$/);
});

test("the subject learns nothing of a draft by filtering or ordering", async () => {
  const ask = (args: string) => api.ask(sessions.subject, `{ assessments(${args}) { totalCount edges { cursor } } }`);

  expect((await ask(`filter: { predicate: { eq: GOOD } }`)).data?.["assessments"].totalCount).toBe(1);
  const [, draft] = (await ask(`orderBy: { field: DISCIPLINE }`)).data?.["assessments"].edges ?? [];
  expect(Buffer.from(draft.cursor.split(".")[0], "base64url").toString()).toMatch(/^\[null,/);
});

test("what one may do is a field, and follows the record and the actor", async () => {
  const may = async (viewer: Viewer) =>
    (
      await api.ask(
        sessions[viewer],
        `{ draft: node(id: "${ids.draft}") { ... on Assessment { viewerMayPublish viewerMayAcknowledge viewerMayObject } }
           published: node(id: "${ids.published}") { ... on Assessment { viewerMayPublish viewerMayAcknowledge viewerMayObject } }
           report: node(id: "${ids.submitted}") { ... on PerformanceReport { viewerMaySubmit viewerMayVerify } } }`,
      )
    ).data;

  expect(await may("head")).toEqual({
    draft: { viewerMayPublish: true, viewerMayAcknowledge: false, viewerMayObject: false },
    published: { viewerMayPublish: false, viewerMayAcknowledge: false, viewerMayObject: false },
    report: { viewerMaySubmit: false, viewerMayVerify: true },
  });
  // September's assessment was published on 7 October: the 14 days to object are over.
  expect(await may("subject")).toMatchObject({
    draft: { viewerMayPublish: false },
    published: { viewerMayAcknowledge: true, viewerMayObject: false },
    report: { viewerMaySubmit: false, viewerMayVerify: false },
  });
});

test("without sign-in nothing is readable but what the sign-in page needs", async () => {
  const { data } = await api.ask(
    sessions.head,
    `{ __schema { queryType { fields { name args { name type { kind } } } } } }`,
  );
  const names: string[] = data?.["__schema"].queryType.fields.map((f: any) => f.name);
  const open = ["installation", "viewer", "signInOptions", "invitation"];

  for (const name of [...names.filter((n) => !open.includes(n)), "__schema", "__type"]) {
    const field: Record<string, string> = {
      node: `node(id: "x") { id }`,
      nodes: `nodes(ids: []) { id }`,
      predicate: `predicate(workResult: ABOVE, behaviour: ABOVE)`,
      employee: `employee(nip: "1") { id }`,
      orgUnit: `orgUnit(code: "KEL") { id }`,
      team: `team { id }`,
      __schema: `__schema { types { name } }`,
      __type: `__type(name: "Employee") { name }`,
    };
    const selection = field[name] ?? `${name} { totalCount }`;
    for (const query of [
      `{ ${selection} }`,
      `{ a: ${selection} }`,
      `{ ... { ${selection} } }`,
      `{ ...F } fragment F on Query { ${selection} }`,
    ]) {
      const answer = await api.ask(null, query);
      expect([query, answer.status, answer.errors?.[0]?.extensions.code]).toEqual([query, 401, "UNAUTHENTICATED"]);
      expect(answer.data ?? null).toBeNull();
    }
  }
  expect(
    (await api.ask(null, `{ viewer { id } installation { agencyName isDemo demoAccounts { identifier } } }`)).data,
  ).toEqual({
    viewer: null,
    installation: { agencyName: "Pemerintah Daerah Andir", isDemo: false, demoAccounts: [] },
  });
});
