import { OrgUnitAncestor } from "../org-units/org-unit.entity.ts";
import { TestApi } from "../../testing/api.ts";
import { background } from "../../testing/background.ts";
import { globalId } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import type { Person } from "../../testing/world.ts";
import { followEvents } from "../notices/follow.service.ts";
import { codeOf } from "./certificate.service.ts";
import { remindOfSessions } from "./remind-of-sessions.ts";
import { TrainingProgramme } from "./training-programme.entity.ts";
import { TrainingCertificate, TrainingRegistration, TrainingSession } from "./training-session.entity.ts";

/** What leaves the house as a file or a public page, and what people are told. */

let api: TestApi;
let holder: Person;
let as: Record<"holder" | "head" | "peer" | "team", string>;
let sessionId: string;
let programmeId: string;
const CODE = "7K2M-4PQX-9TBD";

beforeAll(async () => {
  api = await TestApi.start(new Date("2026-11-24T03:00:00Z"), { publicUrl: "https://kinerja.andir.example" });
  const { world, dataSource } = api;
  const unit = await world.unit("KEL");
  const head = await world.employee({ in: unit, heads: true });
  holder = await world.employee({ in: unit, name: 'Siti Łucja, S.Kom.; "Ani"' });
  const peer = await world.employee({ in: unit });
  as = {
    holder: await world.session(holder),
    head: await world.session(head),
    peer: await world.session(peer),
    team: await world.session(null, "PERFORMANCE_TEAM"),
  };
  expect(await dataSource.manager.count(OrgUnitAncestor)).toBe(1);
  const programme = await dataSource.manager.save(
    dataSource.manager.create(TrainingProgramme, {
      key: newKey(),
      title: "Pelayanan, prima; di loket",
      kind: "COMPETENCE",
      description: "Baris pertama\nbaris kedua",
      lessonHours: 1.5,
      audience: null,
      passMark: 70,
      createdByKey: null,
      createdAt: api.now,
      closedAt: null,
    }),
  );
  programmeId = globalId("TrainingProgramme", programme.key);
  const session = await dataSource.manager.save(
    dataSource.manager.create(TrainingSession, {
      key: newKey(),
      programmeKey: programme.key,
      mode: "ONLINE",
      place: null,
      link: "https://rapat.andir.example/x",
      startsAt: new Date("2026-11-25T02:00:00Z"),
      endsAt: new Date("2026-11-25T03:30:00Z"),
      capacity: null,
      revision: 3,
      cancelledAt: null,
      cancelReason: null,
    }),
  );
  sessionId = globalId("TrainingSession", session.key);
  const registrationKey = newKey();
  await dataSource.manager.insert(TrainingRegistration, {
    key: registrationKey,
    sessionKey: session.key,
    employeeKey: holder.key,
    unitKey: unit.key,
    status: "REGISTERED",
    since: api.now,
    askedByKey: null,
    attendedAt: null,
    attendedBy: null,
    remindedAt: null,
  });
  await dataSource.manager.insert(TrainingCertificate, {
    key: newKey(),
    registrationKey,
    code: CODE,
    holderName: holder.name,
    programmeTitle: "Pelayanan <prima>",
    lessonHours: 1.5,
    heldOn: "2026-11-25",
    score: 80,
    issuedAt: api.now,
  });
});
afterAll(() => api.stop());

const get = (url: string, who?: string) =>
  api.app.inject({ url, headers: who === undefined ? {} : { cookie: `__Host-andir_session=${who}` } });

test("a session goes into a calendar: times in UTC, what has a meaning escaped, lines folded, the link for those who come", async () => {
  const mine = await get(`/files/training/sessions/${sessionId}.ics`, as.holder);
  expect(mine.headers["content-type"]).toBe("text/calendar; charset=utf-8");
  const lines = mine.body.split("\r\n");
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const text = mine.body.replaceAll("\r\n ", "");
  expect(text).toContain("DTSTART:20261125T020000Z");
  expect(text).toContain("DTEND:20261125T033000Z");
  expect(text).toContain("SEQUENCE:3");
  expect(text).toContain("SUMMARY:Pelayanan\\, prima\\; di loket");
  expect(text).toContain("Baris pertama\\nbaris kedua");
  expect(text).toContain("https://rapat.andir.example/x");
  const other = await get(`/files/training/sessions/${sessionId}.ics`, as.peer);
  expect(other.body).not.toContain("rapat.andir.example");
  expect((await get(`/files/training/sessions/${sessionId}.ics`)).statusCode).toBe(401);
  expect((await get("/files/training/sessions/abc.ics", as.peer)).statusCode).toBe(404);
});

test("the certificate is a PDF for its holder, the head and the performance team, and nothing for others", async () => {
  const url = `/files/training/certificates/${CODE}.pdf`;
  for (const who of [as.holder, as.head, as.team]) {
    const { statusCode, headers, rawPayload } = await get(url, who);
    expect([statusCode, headers["content-type"]]).toEqual([200, "application/pdf"]);
    expect(rawPayload.subarray(0, 5).toString()).toBe("%PDF-");
    expect(rawPayload.length).toBeLessThan(120_000);
  }
  expect((await get(url, as.peer)).statusCode).toBe(404);
  expect((await get(url)).statusCode).toBe(401);
});

test("anyone who has the code finds what was certified, in both languages, and nothing besides", async () => {
  const page = await get(`/verify/${CODE}`);
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain("Sertifikat ini asli");
  for (const fact of ["Pelayanan &lt;prima&gt;", "25 November 2026", "1,5", "80", CODE])
    expect(page.body).toContain(fact);
  for (const secret of [holder.nip, "Unit KEL", holder.key]) expect(page.body).not.toContain(secret);
  expect(page.body).toContain("noindex");
  expect((await get(`/verify/${CODE}?lang=en`)).body).toContain("This certificate is genuine");
  expect((await get("/verify/0000-0000-0000")).statusCode).toBe(404);
  const typed = await get("/verify?code=7k2m4pqx9tbd");
  expect([typed.statusCode, typed.headers.location]).toEqual([303, `/verify/${CODE}`]);
  expect((await get("/verify?code=7k2m")).body).toContain("12 huruf dan angka");
});

test.each([
  ["7k2m 4pqx 9tbd", CODE],
  ["OIL0-0000-0000", "0110-0000-0000"],
  ["7K2M-4PQX-9TBU", null],
  ["7K2M-4PQX", null],
  ["", null],
])("a code typed as %p is %p", (typed, code) => {
  expect(codeOf(typed)).toBe(code);
});

test("a file of material is kept by the performance team and read by everyone who has signed in", async () => {
  const send = (who: string, content: string) =>
    api.app.inject({
      method: "POST",
      url: `/files/training/${programmeId}`,
      headers: {
        cookie: `__Host-andir_session=${who}`,
        "x-andir-upload": "1",
        "content-type": "multipart/form-data; boundary=x",
      },
      payload: `--x\r\ncontent-disposition: form-data; name="file"; filename="panduan.pdf"\r\n\r\n${content}\r\n--x--\r\n`,
    });
  const pdf = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF";
  expect((await send(as.peer, pdf)).statusCode).toBe(403);
  expect((await send(as.team, "<html><script>1</script></html>")).statusCode).toBe(415);
  const sent = await send(as.team, pdf);
  expect([sent.statusCode, sent.json().problems]).toEqual([201, []]);
  const { data } = await api.ask(
    null,
    `query ($id: ID!) { node(id: $id) { ... on TrainingProgramme { materials { kind name address } } } }`,
    {
      id: programmeId,
    },
    { cookie: `__Host-andir_session=${as.peer}` },
  );
  const [material] = data!.node.materials;
  expect(material).toMatchObject({ kind: "FILE", name: "panduan.pdf" });
  const read = await get(material.address, as.peer);
  expect([read.statusCode, read.body]).toEqual([200, pdf]);
  expect(read.headers["content-security-policy"]).toContain("sandbox");
  expect((await get(material.address)).statusCode).toBe(401);
});

test("who has a place is reminded within a day of it, once, and told by a notice", async () => {
  const scope = await background(api);
  await remindOfSessions(scope);
  await remindOfSessions(scope);
  await followEvents(scope);
  const notices = await api.dataSource.query("select kind from notice where recipient_key = $1", [holder.key]);
  expect(notices).toEqual([{ kind: "TRAINING_SOON" }]);
});
