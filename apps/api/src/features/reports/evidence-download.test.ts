import { globalId } from "../../platform/global-id.ts";
import { aPlan } from "../../testing/a-plan.ts";
import { TestApi } from "../../testing/api.ts";
import { download, PNG, upload } from "../../testing/files.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let owner: Person;
let head: Person;
let picture: string;
let october: { id: string };
const as: Record<string, string | null> = { nobody: null };

beforeAll(async () => {
  api = await TestApi.start();
  const { world } = api;
  const district = await world.unit("KEC");
  const village = await world.unit("KEL", district);
  const camat = await world.employee({ in: district, heads: true });
  head = await world.employee({ in: village, heads: true, appraisedBy: camat, name: "Ibu Lurah" });
  owner = await world.employee({ in: village, appraisedBy: head });
  const peer = await world.employee({ in: village, appraisedBy: head });
  await aPlan(api.dataSource, owner);
  october = await world.month(2026, 10);
  as["owner"] = await world.session(owner);
  as["appraiser"] = await world.session(head);
  as["head above"] = await world.session(camat);
  as["peer"] = await world.session(peer);
  as["performance team"] = await world.session(null, "PERFORMANCE_TEAM");
  as["analyst"] = await world.session(null, "ANALYST");
  as["analyst with identity"] = await world.session(null, { role: "ANALYST", withIdentity: true });
  as["administrator"] = await world.session(null, "ADMINISTRATOR");
  picture = (await upload(api.app, as["owner"], [["Foto.png", PNG]])).evidence?.id ?? "";
});
afterAll(() => api.stop());

const get = (who: string, id = picture, headers = {}) => download(api.app, as[who] ?? null, id, headers);

/** What each gets, and that it is what the same person is told of the evidence itself. */
async function readers(): Promise<string[]> {
  const found: string[] = [];
  for (const [who, session] of Object.entries(as)) {
    const { statusCode } = await get(who);
    const node = await api.ask(session, `query ($id: ID!) { node(id: $id) { ... on Evidence { downloadUrl } } }`, {
      id: picture,
    });
    expect([who, statusCode]).toEqual([who, session === null ? 401 : node.data?.["node"] ? 200 : 404]);
    if (statusCode === 200) found.push(who);
  }
  return found;
}

describe("who gets the file", () => {
  test("while it stands with no entry, who sent it", async () => {
    expect(await readers()).toEqual(["owner"]);
  });

  test("with an entry, those who see the work as it happens", async () => {
    const { data } = await api.ask(
      as["owner"] ?? null,
      `mutation ($input: LogProgressInput!) { logProgress(input: $input) { entry { id } problems { code } } }`,
      { input: { date: "2026-10-12", text: "Melayani", evidenceIds: [picture] } },
    );

    expect(data?.["logProgress"].problems).toEqual([]);
    expect(await readers()).toEqual(["owner", "appraiser", "head above"]);
  });

  test("with a report, those who read its words; never who meets pseudonyms", async () => {
    const { data } = await api.ask(
      as["owner"] ?? null,
      `mutation ($input: SubmitReportInput!) { submitReport(input: $input) { problems { code } } }`,
      { input: { periodId: october.id, narrative: "Selesai" } },
    );

    expect(data?.["submitReport"].problems).toEqual([]);
    expect(await readers()).toEqual(["owner", "appraiser", "head above", "performance team", "analyst with identity"]);
  });

  test("what is no evidence, no file or no id reads like what is not there", async () => {
    const link = await api.ask(
      as["owner"] ?? null,
      `mutation ($input: AddEvidenceLinkInput!) { addEvidenceLink(input: $input) { evidence { id downloadUrl } } }`,
      { input: { url: "https://foto.example/1", name: "Foto", opensForOthers: true } },
    );
    const evidence = link.data?.["addEvidenceLink"].evidence;

    expect(evidence.downloadUrl).toBeNull();
    for (const id of [evidence.id, globalId("Evidence", owner.key), owner.id, "x", "..%2f..%2fetc%2fpasswd"])
      expect([id, (await get("owner", id)).statusCode]).toEqual([id, 404]);
  });

  test("one whose role asks for a second factor sets it first", async () => {
    await api.dataSource.query(`update agency set second_factor_required_roles = '{PERFORMANCE_TEAM}'`);
    expect((await get("performance team")).statusCode).toBe(403);
    await api.dataSource.query(`update agency set second_factor_required_roles = '{}'`);
  });
});

describe("how it is sent", () => {
  test("a picture is shown in place, and can reach nothing", async () => {
    const { headers, rawPayload } = await get("appraiser");

    expect(rawPayload).toEqual(PNG);
    expect(headers).toMatchObject({
      "content-type": "image/png",
      "content-length": String(PNG.length),
      "content-disposition": `inline; filename="Foto.png"; filename*=UTF-8''Foto.png`,
      "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-cache",
      "cross-origin-resource-policy": "same-origin",
    });
  });

  test.each([
    ["a.txt", "teks"],
    ["a.csv", "a;b"],
    ["a.pdf", "%PDF-1.7\n"],
  ])("%s is saved, not shown", async (name, content) => {
    const { evidence } = await upload(api.app, as["owner"] ?? null, [[name, content]]);
    const { headers, body } = await get("owner", evidence?.id, { "accept-encoding": "br" });

    expect(headers["content-disposition"]).toMatch(/^attachment; /);
    expect([headers["content-encoding"], body]).toEqual([undefined, content]);
  });

  test("what the browser has already is not sent again, but only to who still sees it", async () => {
    const etag = String((await get("appraiser")).headers["etag"]);
    const again = await get("appraiser", picture, { "if-none-match": etag });

    expect([again.statusCode, again.body]).toEqual([304, ""]);
    expect((await get("peer", picture, { "if-none-match": etag })).statusCode).toBe(404);
  });

  test("its owner is told who fetched it", async () => {
    await api.accessLog.flush();
    const read = await api.dataSource.query(
      `select reader_key from access_log where subject_key = $1 and source = 'File' and reader_key is not null order by count desc`,
      [owner.key],
    );
    expect(read.map((row: { reader_key: string }) => row.reader_key)).toContain(head.key);
    expect(read.map((row: { reader_key: string }) => row.reader_key)).not.toContain(owner.key);
  });
});
