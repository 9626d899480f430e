import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { TestApi } from "../../testing/api.ts";
import { docx, download, PNG, upload } from "../../testing/files.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let owner: Person;
let asOwner: string;
let asRobot: string;

beforeAll(async () => {
  api = await TestApi.start();
  owner = await api.world.employee({ in: await api.world.unit("KEL") });
  asOwner = await api.world.session(owner);
  asRobot = await api.world.session(null, "ADMINISTRATOR");
});
afterAll(() => api.stop());

const send = (name: string, content: Buffer | string, headers: Record<string, string> = {}) =>
  upload(api.app, asOwner, [[name, content]], headers);

async function stored(): Promise<string[]> {
  const root = join(api.storage.incoming, "..");
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

describe("a file that is sent", () => {
  test("is evidence of the one who sent it, known by its content and its digest", async () => {
    const { status, evidence, problems } = await send("Foto loket.png", PNG);
    const { data } = await api.ask(
      asOwner,
      `query ($id: ID!) { node(id: $id) { ... on Evidence { kind name mediaType size sha256 url downloadUrl viewerMayRemove } } }`,
      { id: evidence?.id },
    );

    expect([status, problems]).toEqual([201, []]);
    expect(evidence).toEqual({
      id: expect.any(String),
      name: "Foto loket.png",
      mediaType: "image/png",
      size: PNG.length,
    });
    expect(data?.["node"]).toEqual({
      kind: "FILE",
      name: "Foto loket.png",
      mediaType: "image/png",
      size: PNG.length,
      sha256: createHash("sha256").update(PNG).digest("hex"),
      url: null,
      downloadUrl: `/files/${evidence?.id}`,
      viewerMayRemove: true,
    });
    expect((await download(api.app, asOwner, evidence?.id ?? "")).rawPayload).toEqual(PNG);
  });

  test.each([
    ["laporan.pdf", "%PDF-1.7\n1 0 obj\n", "application/pdf"],
    ["surat.docx", docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["catatan.txt", "Rapat RW 05 — 12 orang hadir\n", "text/plain"],
    ["hadir.csv", "nama;jam\nBudi;08:00\n", "text/csv"],
    ["kecil.webp", Buffer.from("RIFF\x1a\0\0\0WEBPVP8L", "latin1"), "image/webp"],
    ["iphone.heic", Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"), "image/heic"],
  ])("%s is taken", async (name, content, mediaType) => {
    expect(await send(name, content)).toMatchObject({ status: 201, evidence: { name, mediaType } });
  });

  test("sent again under its key is stored once; the key for another file is refused", async () => {
    const before = await count();
    const key = { "idempotency-key": "foto-1" };
    const [first, second] = await Promise.all([send("a.png", PNG, key), send("a.png", PNG, key)]);
    const other = await send("b.png", PNG, key);

    expect(first.evidence).toEqual(second.evidence);
    expect(await count()).toBe(before + 1);
    expect([other.status, other.message]).toEqual([422, expect.stringContaining("idempotency key")]);
  });

  test("is recorded", async () => {
    const [event] = await api.dataSource.query(
      `select a.subject_key, y.payload from audit_event a join audit_payload y using (sequence) where a.action = 'evidence.uploaded' order by sequence limit 1`,
    );
    expect(event.subject_key).toBe(owner.key);
    expect(JSON.parse(event.payload)).toMatchObject({
      name: "Foto loket.png",
      mediaType: "image/png",
      size: PNG.length,
    });
  });
});

describe("names", () => {
  test.each([
    ["../../etc/passwd.png", "passwd.png"],
    ["..\\..\\windows\\foto.png", "foto.png"],
    ["/etc/cron.d/x.png", "x.png"],
    ["....png", "berkas.png"],
    [".png", "berkas.png"],
    ["foto\u202egnp.exe", "fotognp.exe.png"],
    ["program.exe", "program.exe.png"],
    ["foto.jpg", "foto.jpg.png"],
    ["CON<>:|?*.png", "CON______.png"],
    ["Kantor Kecamatan — é 写真.PNG", "Kantor Kecamatan — é 写真.PNG"],
    [`${"x".repeat(300)}.png`, `${"x".repeat(146)}.png`],
  ])("%s becomes %s, and the file stands nowhere else", async (sent, name) => {
    expect((await send(sent, PNG)).evidence?.name).toBe(name);
    expect((await stored()).filter((file) => !/^[\da-f-]{36}$/.test(file))).toEqual([]);
  });

  test("they come back as they were, in any script", async () => {
    const { evidence } = await send('写真 50% "é".png', PNG);
    const { headers } = await download(api.app, asOwner, evidence?.id ?? "");

    expect(headers["content-disposition"]).toBe(
      `inline; filename="__ 50_ ___.png"; filename*=UTF-8''%E5%86%99%E7%9C%9F%2050%25%20_%C3%A9_.png`,
    );
  });
});

describe("what is refused, and nothing of it is kept", () => {
  const BOMB = Buffer.alloc(60_000_000);
  test.each<[string, string, Buffer | string, number, string, string]>([
    ["nothing", "kosong.png", "", 400, "EMPTY", "empty"],
    ["a script named as a picture", "foto.jpg", "#!/bin/sh\nrm -rf /\n", 415, "TYPE_NOT_ACCEPTED", "a script"],
    ["words named as a picture", "foto.jpg", "alert(1)", 415, "TYPE_NOT_ACCEPTED", "text, and its name"],
    ["an SVG", "logo.svg", "<svg onload='alert(1)'/>", 415, "TYPE_NOT_ACCEPTED", "an SVG drawing"],
    ["an SVG named as a picture", "logo.png", "<?xml version='1.0'?><svg/>", 415, "TYPE_NOT_ACCEPTED", "xml"],
    ["a page named as text", "a.txt", "<!-- x --> <!DOCTYPE html><p>", 415, "TYPE_NOT_ACCEPTED", "an HTML page"],
    ["a page", "a.html", "<script>alert(1)</script>", 415, "TYPE_NOT_ACCEPTED", "an HTML page"],
    ["a program", "a.pdf", Buffer.from("MZ\x90\0\x03\0\0\0", "latin1"), 415, "TYPE_NOT_ACCEPTED", "x-msdownload"],
    ["an archive", "a.docx", Buffer.from("Rar!\x1a\x07\0", "latin1"), 415, "TYPE_NOT_ACCEPTED", "rar"],
    ["bytes", "a.txt", Buffer.from([1, 2, 3, 250, 251]), 415, "TYPE_NOT_ACCEPTED", "not known"],
    ["a document that unpacks without end", "a.docx", docx(undefined, BOMB), 415, "TYPE_NOT_ACCEPTED", "zip"],
  ])("%s", async (_, name, content, status, code, words) => {
    const before = [await stored(), await count()];
    const answer = await send(name, content);

    expect(answer).toMatchObject({ status, evidence: null, problems: [{ field: ["file"], code }] });
    expect(answer.problems[0]?.message).toContain(words);
    expect([await stored(), await count()]).toEqual(before);
  });

  test("a document whose pages unpack without end is only stored: nobody unpacks it", async () => {
    expect((await send("besar.docx", docx(BOMB))).status).toBe(201);
  });

  test("two files, none, words beside it, and what is no form", async () => {
    const before = await stored();
    const two = await upload(api.app, asOwner, [
      ["a.png", PNG],
      ["b.png", PNG],
    ]);
    const none = await upload(api.app, asOwner, []);
    const asForm = (payload: string, type = "multipart/form-data; boundary=x") =>
      api.app.inject({
        method: "POST",
        url: "/files",
        headers: { "content-type": type, "x-andir-upload": "1", cookie: `andir_session=${asOwner}` },
        payload,
      });
    const words = await asForm(`--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n`);
    const broken = await asForm(`--x\r\ncontent-disposition: form-data; name="a"; filename="a.png"\r\n\r\nb`);
    const json = await asForm("{}", "application/json");
    const nameless = await asForm("", "multipart/form-data");

    expect([two.status, two.problems[0]?.code]).toEqual([400, "ONE_FILE"]);
    expect([none.status, none.problems[0]?.code]).toEqual([400, "REQUIRED"]);
    expect([words.statusCode, words.json().problems[0].code]).toEqual([400, "ONE_FILE"]);
    expect([broken.statusCode, broken.json().problems[0].code]).toEqual([400, "BROKEN_OFF"]);
    expect([json.statusCode, json.json().problems[0].code]).toEqual([415, "NOT_A_FORM"]);
    expect([nameless.statusCode, nameless.json().problems[0].code]).toEqual([400, "BROKEN_OFF"]);
    expect(await stored()).toEqual(before);
  });
});

describe("who may send", () => {
  test("nobody without signing in, no account without an employee", async () => {
    expect((await upload(api.app, null, [["a.png", PNG]])).status).toBe(401);
    expect(await upload(api.app, asRobot, [["a.png", PNG]])).toMatchObject({
      status: 403,
      problems: [{ code: "NO_EMPLOYEE" }],
    });
  });

  test.each([
    ["a form of another site", { origin: "https://evil.example" }],
    ["a page of nowhere", { origin: "null" }],
    ["a form that a browser sends without asking", { "x-andir-upload": "" }],
  ])("not %s", async (_, headers) => {
    expect((await send("a.png", PNG, headers)).status).toBe(403);
  });

  test("our own page, and a program's token that may write; not one that only reads, nor an unknown one", async () => {
    const make = async (...scopes: string[]) =>
      (
        await api.ask(
          asOwner,
          `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { token problems { code message } } }`,
          { input: { name: scopes.join(), scopes, expiresOn: "2027-01-01" } },
        )
      ).data?.["createApiToken"].token as string;
    const by = (token: string) => upload(api.app, null, [["a.png", PNG]], { authorization: `Bearer ${token}` });

    expect((await send("a.png", PNG, { origin: "http://localhost" })).status).toBe(201);
    expect((await by(await make("write"))).status).toBe(201);
    expect((await by(await make("read"))).status).toBe(403);
    expect((await by("unknown")).status).toBe(401);
  });

  test("who has sent too much in an hour waits", async () => {
    const busy = await api.world.session(await api.world.employee({ in: await api.world.unit("KEC") }));
    const [{ account_key: account }] = await api.dataSource.query(
      `select account_key from session where token_hash = $1`,
      [createHash("sha256").update(busy).digest("base64url")],
    );
    await api.dataSource.query(`insert into points_used values ($1, $2, 4990)`, [account, "2026-11-24T03:00:00Z"]);
    // An upload tells this process, a moment later, what others have counted.
    let refused = await upload(api.app, busy, [["a.png", PNG]]);
    for (let nth = 0; refused.status === 201 && nth < 50; nth += 1) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      refused = await upload(api.app, busy, [["a.png", PNG]]);
    }

    expect([refused.status, Number(refused.headers["retry-after"]) > 0]).toEqual([429, true]);
  });
});

const count = async (): Promise<number> => (await api.dataSource.query("select count(*)::int as n from evidence"))[0].n;
