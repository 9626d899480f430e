import { TestApi } from "../../testing/api.ts";
import { background } from "../../testing/background.ts";
import type { Person } from "../../testing/world.ts";
import { followEvents } from "../notices/follow.service.ts";

let api: TestApi;
let holder: Person;
let as: Record<"holder" | "peer" | "team", string>;
let sessionId: string;
let programmeId: string;

const WITHDRAW = `mutation ($input: WithdrawTrainingCertificateInput!) { withdrawTrainingCertificate(input: $input) {
  registration { attendedAt certificate { code url withdrawnAt withdrawnReason viewerMayWithdraw } } problems { field code } } }`;

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-24T03:00:00Z"));
  const { world } = api;
  const unit = await world.unit("KEL");
  holder = await world.employee({ in: unit, name: "Siti Aminah" });
  as = {
    holder: await world.session(holder),
    peer: await world.session(await world.employee({ in: unit })),
    team: await world.session(null, "PERFORMANCE_TEAM"),
  };
  const programme = await ask(
    `mutation { saveTrainingProgramme(input: { title: "Pelayanan prima", kind: COMPETENCE, description: "Isi", lessonHours: 2 }) { programme { id } } }`,
  );
  programmeId = programme.saveTrainingProgramme.programme.id;
  const session = await ask(
    `mutation ($input: SaveTrainingSessionInput!) { saveTrainingSession(input: $input) { session { id } problems { code } } }`,
    { programmeId, mode: "ON_SITE", place: "Aula", startsAt: "2026-11-24T04:00:00Z", endsAt: "2026-11-24T05:00:00Z" },
  );
  sessionId = session.saveTrainingSession.session.id;
  api.pass(120);
  await stayIn();
});
afterEach(() => api.stop());

/** The clock is moved on, and nobody is away meanwhile. */
const stayIn = () =>
  api.dataSource.query(
    "update session set created_at = $1::timestamptz, last_seen_at = null, expires_at = $1::timestamptz + interval '1 hour'",
    [api.now],
  );

async function ask(text: string, input?: object, who = as.team) {
  const { data, errors } = await api.ask(who, text, input && { input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data!;
}
const enter = () =>
  ask(
    "mutation ($input: ImportTrainingAttendanceInput!) { importTrainingAttendance(input: $input) { fresh problems { code } } }",
    { sessionId, rows: [{ line: 1, nip: holder.nip }] },
  );
const OWN = `query ($id: ID!) { node(id: $id) { ... on TrainingSession { viewerRegistration { attendedAt certificate { code url withdrawnAt withdrawnReason viewerMayWithdraw } } } } }`;
const own = async () => (await api.ask(as.holder, OWN, { id: sessionId })).data!.node.viewerRegistration;
const withdraw = async (code: string, more: object = {}, who = as.team) =>
  (await ask(WITHDRAW, { code, reason: "Salah orang", ...more }, who)).withdrawTrainingCertificate;
const verify = (code: string) => api.app.inject({ url: `/verify/${code}` });

test("a withdrawn certificate says so to whoever checks it, and nothing more; who held it reads why", async () => {
  await enter();
  const { certificate } = await own();
  expect((await verify(certificate.code)).body).toContain("Siti Aminah");
  expect((await withdraw(certificate.code, { reason: " " })).problems).toEqual([
    { field: ["reason"], code: "REQUIRED" },
  ]);
  const { registration } = await withdraw(certificate.code.toLowerCase());
  expect(registration.certificate).toMatchObject({
    url: null,
    withdrawnReason: "Salah orang",
    viewerMayWithdraw: false,
  });
  expect(registration.attendedAt).not.toBeNull();

  const page = await verify(certificate.code);
  expect(page.statusCode).toBe(410);
  expect(page.body).toContain("sudah dicabut");
  for (const word of ["Siti Aminah", "Pelayanan prima", "Salah orang"]) expect(page.body).not.toContain(word);
  const pdf = await api.app.inject({
    url: `/files/training/certificates/${certificate.code}.pdf`,
    headers: { cookie: `andir_session=${as.holder}` },
  });
  expect(pdf.statusCode).toBe(404);
  expect((await own()).certificate).toMatchObject({ withdrawnReason: "Salah orang" });
  await followEvents(await background(api));
  const notices = await api.dataSource.query("select kind from notice where recipient_key = $1", [holder.key]);
  expect(notices).toContainEqual({ kind: "TRAINING_CERTIFICATE_WITHDRAWN" });
});

test("it is withdrawn once, by the performance team alone", async () => {
  await enter();
  const { certificate } = await own();
  const refused = await api.ask(as.holder, WITHDRAW, { input: { code: certificate.code, reason: "x" } });
  expect(refused.errors?.[0]?.extensions?.["code"]).toBe("FORBIDDEN");
  await withdraw(certificate.code);
  expect((await withdraw(certificate.code)).problems).toEqual([{ field: ["code"], code: "WITHDRAWN" }]);
  expect((await withdraw("0000-0000-0000")).problems).toEqual([{ field: ["code"], code: "NOT_FOUND" }]);
});

test("who was not there has not had it, and earns another one only by being there", async () => {
  await enter();
  const first = (await own()).certificate.code;
  expect((await withdraw(first, { wasAbsent: true })).registration.attendedAt).toBeNull();
  api.pass(10);
  await enter();
  const second = (await own()).certificate;
  expect(second).toMatchObject({ withdrawnAt: null });
  expect(second.code).not.toBe(first);
  expect((await verify(first)).statusCode).toBe(410);
  expect((await verify(second.code)).statusCode).toBe(200);
});

test("a closed programme takes no session and no change until it is opened again; what was held stays", async () => {
  await enter();
  const state = "programme { closedAt viewerMayChange viewerMayReopen } problems { code }";
  const move = async (name: string) =>
    (
      await ask(
        `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${state} } }`,
        { programmeId },
      )
    )[name];
  expect((await move("reopenTrainingProgramme")).problems).toEqual([{ code: "OPEN" }]);
  expect((await move("closeTrainingProgramme")).programme).toMatchObject({
    viewerMayChange: false,
    viewerMayReopen: true,
  });
  expect((await own()).certificate).not.toBeNull();
  expect((await move("reopenTrainingProgramme")).programme).toMatchObject({ closedAt: null, viewerMayChange: true });
});
