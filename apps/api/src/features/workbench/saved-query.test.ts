import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

const QUERY = "query ($period: ID!) { node(id: $period) { id } }";

let api: TestApi;
let head: string;
let clerk: string;
let colleague: string;
let section: string;
let elsewhere: string;
let analyst: string;
let team: string;
let unitId: string;
let districtId: string;
let owner: Person;

beforeAll(async () => {
  api = await TestApi.start();
  const { world } = api;
  const root = await world.unit("ROOT");
  const district = await world.unit("KEC", root);
  const village = await world.unit("KEL", district);
  const part = await world.unit("KEL.SEKSI", village);
  const other = await world.unit("LAIN", root);
  head = await world.session(await world.employee({ in: village, heads: true }));
  owner = await world.employee({ in: village, name: "Budi Santoso" });
  clerk = await world.session(owner);
  colleague = await world.session(await world.employee({ in: village }));
  section = await world.session(await world.employee({ in: part }));
  elsewhere = await world.session(await world.employee({ in: other }));
  analyst = await world.session(null, "ANALYST");
  team = await world.session(null, "PERFORMANCE_TEAM");
  const { data } = await api.ask(clerk, `{ kel: orgUnit(code: "KEL") { id } kec: orgUnit(code: "KEC") { id } }`);
  unitId = data?.["kel"].id;
  districtId = data?.["kec"].id;
});
afterAll(() => api.stop());

const SHOWN = `id name description text variables visibility version revision ownerName viewerIsOwner viewerMayChange
  unit { code } parameters { name kind label }`;

async function change(as: string, name: string, input: object): Promise<any> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const answer = await api.ask(
    as,
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${name === "deleteSavedQuery" ? "deletedId" : `savedQuery { ${SHOWN} }`} problems { field code } } }`,
    { input },
  );
  expect(answer.errors).toBeUndefined();
  return answer.data?.[name];
}
const save = async (as: string, input: object = {}): Promise<any> =>
  (await change(as, "saveQuery", { name: "Predikat per unit", text: QUERY, ...input })).savedQuery;
const read = async (as: string, id: string): Promise<any> => {
  const answer = await api.ask(
    as,
    `query ($id: ID!) { savedQuery(id: $id) { ${SHOWN} versions { nodes { version text authorName } } } node(id: $id) { id } }`,
    { id },
  );
  expect(answer.data?.["node"]?.id ?? null).toBe(answer.data?.["savedQuery"]?.id ?? null);
  return answer.data?.["savedQuery"];
};
const codes = (outcome: any): string[] => outcome.problems.map(({ code }: any) => code);
const share = async (as: string, query: any, input: object): Promise<any> =>
  change(as, "changeSavedQuery", { savedQueryId: query.id, revision: query.revision, ...input });

test("a query is kept with its parameters, for oneself alone", async () => {
  const parameters = [{ name: "period", kind: "PERIOD", label: " Periode " }];
  const saved = await save(clerk, { description: "Untuk rapat", variables: `{"period": null}`, parameters });

  expect(saved).toMatchObject({
    name: "Predikat per unit",
    visibility: "PRIVATE",
    version: 1,
    revision: 1,
    ownerName: "Budi Santoso",
    viewerIsOwner: true,
    viewerMayChange: true,
    parameters: [{ name: "period", kind: "PERIOD", label: "Periode" }],
  });
  for (const other of [head, colleague, elsewhere, analyst, team]) expect(await read(other, saved.id)).toBeNull();
});

test("what is no query, or has pickers for what it does not declare, is told with its place and not kept", async () => {
  const refused = async (input: object) =>
    codes(await change(clerk, "saveQuery", { name: "X", text: QUERY, ...input }));

  expect(await refused({ text: " " })).toEqual(["REQUIRED"]);
  expect(await refused({ text: "query { viewer { id }" })).toEqual(["SYNTAX"]);
  expect(await refused({ text: "mutation { signOut { problems { code } } }" })).toEqual(["NOT_A_QUERY"]);
  expect(await refused({ text: "query A { viewer { id } } query B { viewer { id } }" })).toEqual(["ONE_QUERY"]);
  expect(await refused({ text: "fragment F on Viewer { id }" })).toEqual(["ONE_QUERY"]);
  expect(await refused({ text: `{ viewer { ${"id ".repeat(2_001)} } }` })).toEqual(["SYNTAX"]);
  expect(await refused({ name: "  " })).toEqual(["REQUIRED"]);
  expect(await refused({ name: "x".repeat(121) })).toEqual(["TOO_LONG"]);
  expect(await refused({ variables: "[1]" })).toEqual(["NOT_JSON"]);
  expect(await refused({ parameters: [{ name: "unit", kind: "UNIT" }] })).toEqual(["UNKNOWN_VARIABLE"]);
  const twice = { name: "period", kind: "PERIOD" };
  expect(await refused({ parameters: [twice, twice] })).toEqual(["TWICE"]);
});

test("a change makes a version and keeps the one before; who read an older revision is told", async () => {
  const first = await save(clerk);
  const again = { savedQueryId: first.id, text: "{ viewer { id } }" };
  const second = (await change(clerk, "saveQuery", { ...again, revision: 1 })).savedQuery;

  expect(second).toMatchObject({ version: 2, revision: 2, name: first.name });
  expect(codes(await change(clerk, "saveQuery", { ...again, revision: 1 }))).toEqual(["CONFLICT"]);
  expect(codes(await change(clerk, "saveQuery", again))).toEqual(["CONFLICT"]);
  expect((await change(clerk, "saveQuery", { ...again, revision: 2 })).savedQuery).toMatchObject({
    version: 2,
    revision: 2,
  });

  const back = (await change(clerk, "restoreQueryVersion", { savedQueryId: first.id, revision: 2, version: 1 }))
    .savedQuery;
  expect(back).toMatchObject({ version: 3, revision: 3, text: QUERY });
  expect((await read(clerk, first.id)).versions.nodes).toEqual([
    { version: 3, text: QUERY, authorName: "Budi Santoso" },
    { version: 2, text: "{ viewer { id } }", authorName: "Budi Santoso" },
    { version: 1, text: QUERY, authorName: "Budi Santoso" },
  ]);
  expect(
    codes(await change(clerk, "restoreQueryVersion", { savedQueryId: first.id, revision: 3, version: 9 })),
  ).toEqual(["NOT_FOUND"]);
});

test("what is shared with a unit is found by those who work there or below, and changed by its head", async () => {
  const query = await save(clerk);
  const shared = (await share(clerk, query, { visibility: "UNIT", unitId })).savedQuery;

  expect(shared).toMatchObject({ visibility: "UNIT", unit: { code: "KEL" }, revision: 2 });
  const seen = { viewerIsOwner: false, viewerMayChange: false };
  expect(await read(colleague, query.id)).toMatchObject(seen);
  expect(await read(section, query.id)).toMatchObject(seen);
  expect(await read(head, query.id)).toMatchObject({ viewerMayChange: true });
  for (const other of [elsewhere, analyst, team]) expect(await read(other, query.id)).toBeNull();
  expect(codes(await share(colleague, shared, { name: "Milik saya" }))).toEqual(["NOT_YOURS"]);
  expect(codes(await share(elsewhere, shared, { name: "Milik saya" }))).toEqual(["NOT_FOUND"]);
  expect((await share(head, shared, { name: "Milik kelurahan" })).savedQuery.name).toBe("Milik kelurahan");
});

test("others read what it said since it was shared, not what it said before", async () => {
  const query = await save(clerk, { text: "{ viewer { id } }" });
  await change(clerk, "saveQuery", { savedQueryId: query.id, revision: 1, text: QUERY });
  await share(clerk, { ...query, revision: 2 }, { visibility: "UNIT", unitId });
  await change(clerk, "saveQuery", { savedQueryId: query.id, revision: 3, text: "{ installation { agencyName } }" });

  const versions = async (as: string) => (await read(as, query.id)).versions.nodes.map(({ version }: any) => version);
  expect(await versions(clerk)).toEqual([3, 2, 1]);
  expect(await versions(colleague)).toEqual([3, 2]);
  expect(codes(await change(head, "restoreQueryVersion", { savedQueryId: query.id, revision: 4, version: 1 }))).toEqual(
    ["NOT_FOUND"],
  );
});

test("one shares with units that one works in or heads and the one above; with the agency who answers for numbers", async () => {
  const query = await save(clerk);
  const as = async (who: string, input: object) => {
    const own = who === clerk ? query : await save(who);
    return codes(await share(who, own, input));
  };

  expect(await as(clerk, { visibility: "UNIT" })).toEqual(["REQUIRED"]);
  expect(await as(elsewhere, { visibility: "UNIT", unitId })).toEqual(["NOT_YOURS"]);
  expect(await as(section, { visibility: "UNIT", unitId: districtId })).toEqual(["NOT_YOURS"]);
  expect(await as(clerk, { visibility: "UNIT", unitId: districtId })).toEqual([]);
  expect(await as(colleague, { visibility: "AGENCY" })).toEqual(["NOT_YOURS"]);
  for (const who of [head, analyst, team]) expect(await as(who, { visibility: "AGENCY" })).toEqual([]);

  const { data } = await api.ask(clerk, "{ viewer { querySharing { agency anyUnit units { code } } } }");
  expect(data?.["viewer"].querySharing).toEqual({
    agency: false,
    anyUnit: false,
    units: expect.arrayContaining([{ code: "KEL" }, { code: "KEC" }]),
  });
});

test("the agency finds what is shared with it, by name, by owner and by sharing; the performance team keeps it", async () => {
  const query = await save(head, { name: "Rekap triwulan seluruh perangkat" });
  const shared = (await share(head, query, { visibility: "AGENCY" })).savedQuery;

  const find = async (as: string, filter: string) => {
    const answer = await api.ask(
      as,
      `{ savedQueries(filter: ${filter}, orderBy: { field: NAME }) { totalCount nodes { name } } }`,
    );
    return answer.data?.["savedQueries"].nodes.map(({ name }: any) => name);
  };
  expect(await find(elsewhere, `{ name: { contains: "triwulan" }, visibility: { eq: AGENCY } }`)).toEqual([query.name]);
  expect(await find(elsewhere, `{ name: { contains: "triwulan" }, isOwn: true }`)).toEqual([]);
  expect(await find(head, `{ or: [{ name: { eq: "${query.name}" } }], isOwn: true }`)).toEqual([query.name]);
  expect(codes(await share(analyst, shared, { name: "X" }))).toEqual(["NOT_YOURS"]);
  expect((await share(team, shared, { visibility: "PRIVATE" })).problems).toEqual([]);
  expect(await read(elsewhere, query.id)).toBeNull();
});

test("it holds a question and no answer: whoever runs it sees what is theirs", async () => {
  const mine = `{ performanceReports { totalCount } viewer { employee { name } } }`;
  const query = await save(head, { text: mine });
  await share(head, query, { visibility: "AGENCY" });

  const { text } = await read(elsewhere, query.id);
  expect((await api.ask(elsewhere, text)).data?.["viewer"].employee.name).not.toBe(
    (await api.ask(head, text)).data?.["viewer"].employee.name,
  );
});

test("what is deleted is gone for all, once for a key", async () => {
  const query = await save(clerk);
  const input = { savedQueryId: query.id, idempotencyKey: "hapus-1" };

  expect(await change(clerk, "deleteSavedQuery", input)).toEqual({ deletedId: query.id, problems: [] });
  expect(await change(clerk, "deleteSavedQuery", input)).toEqual({ deletedId: query.id, problems: [] });
  expect(codes(await change(clerk, "deleteSavedQuery", { savedQueryId: query.id }))).toEqual(["NOT_FOUND"]);
  expect(await read(clerk, query.id)).toBeNull();
});

test("a list of any length is read in as many statements, and each change is recorded without what it says", async () => {
  const list = `{ savedQueries(first: 20) { nodes { ${SHOWN} viewerMail { every } versions(first: 1) { nodes { version } } } } }`;
  const before = (await api.ask(clerk, list)).statements;
  for (let n = 0; n < 3; n += 1) await save(clerk, { name: `Rahasia ${n}` });
  expect((await api.ask(clerk, list)).statements).toBe(before);

  const events = await api.dataSource.query<{ action: string; payload: string }[]>(
    "select e.action, p.payload from audit_event e join audit_payload p on p.sequence = e.sequence where e.noun = 'saved_query'",
  );
  expect(new Set(events.map(({ action }) => action))).toEqual(
    new Set([
      "saved_query.created",
      "saved_query.changed",
      "saved_query.shared",
      "saved_query.renamed",
      "saved_query.deleted",
    ]),
  );
  expect(JSON.stringify(events)).not.toContain("Rahasia");
});
