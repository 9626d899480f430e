import type { OrgUnit } from "../org-units/org-unit.entity.ts";
import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

/** One programme from being put up to the certificate, and who may do what in it. */

let api: TestApi;
let unit: OrgUnit;
let other: OrgUnit;
let head: Person;
let people: Person[];
let stranger: Person;
let asTeam: string;
let asHead: string;
let asStranger: string;
let as: string[];

const START = new Date("2026-11-25T02:00:00Z");

beforeAll(async () => {
  api = await TestApi.start(new Date("2026-11-20T02:00:00Z"));
  const { world } = api;
  const root = await world.unit("ROOT");
  [unit, other] = [await world.unit("KEL.A", root), await world.unit("KEL.B", root)];
  head = await world.employee({ in: unit, heads: true });
  people = [];
  for (let i = 0; i < 3; i += 1) people.push(await world.employee({ in: unit }));
  stranger = await world.employee({ in: other });
  const team = await world.employee({ in: root });
  asTeam = await world.session(team, "PERFORMANCE_TEAM");
  asHead = await world.session(head);
  asStranger = await world.session(stranger);
  as = [];
  for (const person of people) as.push(await world.session(person));
});
afterAll(() => api.stop());

const PROGRAMME = `mutation ($input: SaveTrainingProgrammeInput!) { saveTrainingProgramme(input: $input) {
  programme { id title audience questionCount viewerMayChange } problems { field code } } }`;
const QUIZ = `mutation ($input: SaveTrainingQuizInput!) { saveTrainingQuiz(input: $input) {
  programme { questionCount questions { id text options correct } } problems { field code message } } }`;
const SESSION = `mutation ($input: SaveTrainingSessionInput!) { saveTrainingSession(input: $input) {
  session { id place capacity isOpen } problems { field code } } }`;
const REGISTER = `mutation ($id: ID!) { registerForTraining(input: { sessionId: $id }) {
  registration { id status waitingPlace } problems { code } } }`;
const LEAVE = `mutation ($id: ID!) { leaveTraining(input: { sessionId: $id }) { registration { status } problems { code } } }`;
const BRING = `mutation ($id: ID!, $people: [ID!]!, $invite: Boolean!) { bringToTraining(input: { sessionId: $id, employeeIds: $people, isInvitation: $invite }) {
  brought waiting known session { registeredCount invitedCount } problems { field code } } }`;
const CONFIRM = `mutation ($id: ID!, $code: String!) { confirmTrainingAttendance(input: { sessionId: $id, code: $code }) {
  registration { attendedAt attendedBy certificate { code url } } problems { field code retryAfterSeconds } } }`;
const TAKE = `mutation ($id: ID!, $answers: [TrainingAnswerInput!]!) { takeTrainingQuiz(input: { sessionId: $id, answers: $answers }) {
  score isPassed wrongQuestionIds registration { bestScore quizAttemptsLeft certificate { code } } problems { field code } } }`;

let programmeId: string;
let sessionId: string;

const sessionInput = (more: object = {}) => ({
  programmeId,
  mode: "ON_SITE",
  place: "Aula",
  startsAt: START.toISOString(),
  endsAt: new Date(START.getTime() + 2 * 3_600_000).toISOString(),
  capacity: 2,
  ...more,
});

test("the performance team alone puts up programmes, a quiz and sessions, and what is wrong is named by its field", async () => {
  const input = { title: "Catatan harian", kind: "SOCIALISATION", description: "Untuk semua.", lessonHours: 2 };
  expect((await api.ask(as[0]!, PROGRAMME, { input })).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  const wrong = await api.ask(asTeam, PROGRAMME, { input: { ...input, title: " ", lessonHours: 0, passMark: 101 } });
  expect(wrong.data!.saveTrainingProgramme.problems).toEqual([
    { field: ["title"], code: "REQUIRED" },
    { field: ["lessonHours"], code: "OUT_OF_RANGE" },
    { field: ["passMark"], code: "OUT_OF_RANGE" },
  ]);
  const made = await api.ask(asTeam, PROGRAMME, { input: { ...input, audience: ["IMPLEMENTING"], passMark: 60 } });
  ({ id: programmeId } = made.data!.saveTrainingProgramme.programme);
  expect(made.data!.saveTrainingProgramme.programme).toMatchObject({ audience: ["IMPLEMENTING"], questionCount: 0 });

  const ask = (questions: object[]) => api.ask(asTeam, QUIZ, { input: { programmeId, questions } });
  const bad = await ask([{ text: "", options: ["Ya", "Ya"], correct: 3 }]);
  expect(bad.data!.saveTrainingQuiz.problems.map(({ field }: any) => field.join("."))).toEqual([
    "questions.0.text",
    "questions.0.options",
    "questions.0.correct",
  ]);
  const good = await ask([
    { text: "Kapan dicatat?", options: ["Hari itu", "Akhir tahun"], correct: 0 },
    { text: "Siapa memverifikasi?", options: ["Rekan", "Penilai"], correct: 1 },
    { text: "Bila dikembalikan?", options: ["Diam", "Perbaiki"], correct: 1 },
  ]);
  expect(good.data!.saveTrainingQuiz.programme.questionCount).toBe(3);

  const past = sessionInput({ startsAt: "2026-11-01T02:00:00Z", endsAt: "2026-11-01T03:00:00Z" });
  expect((await api.ask(asTeam, SESSION, { input: past })).data!.saveTrainingSession.problems).toEqual([
    { field: ["startsAt"], code: "IN_THE_PAST" },
  ]);
  const online = sessionInput({ mode: "ONLINE", link: "javascript:alert(1)" });
  expect((await api.ask(asTeam, SESSION, { input: online })).data!.saveTrainingSession.problems).toEqual([
    { field: ["link"], code: "NOT_AN_ADDRESS" },
  ]);
  const session = await api.ask(asTeam, SESSION, { input: sessionInput() });
  expect(session.data!.saveTrainingSession).toMatchObject({ session: { capacity: 2, isOpen: true }, problems: [] });
  sessionId = session.data!.saveTrainingSession.session.id;
});

test("places go in order; who gives one up makes room for the first who waits", async () => {
  const register = async (who: string) => (await api.ask(who, REGISTER, { id: sessionId })).data!.registerForTraining;
  expect((await register(as[0]!)).registration).toMatchObject({ status: "REGISTERED", waitingPlace: null });
  expect((await register(as[1]!)).registration.status).toBe("REGISTERED");
  expect((await register(as[2]!)).registration).toMatchObject({ status: "WAITING", waitingPlace: 1 });
  expect((await register(asStranger)).registration).toMatchObject({ status: "WAITING", waitingPlace: 2 });
  expect((await register(as[0]!)).registration.status).toBe("REGISTERED");

  expect((await api.ask(as[0]!, LEAVE, { id: sessionId })).data!.leaveTraining.registration.status).toBe("CANCELLED");
  const own = await api.ask(
    as[2]!,
    `query ($id: ID!) { node(id: $id) { ... on TrainingSession { registeredCount waitingCount viewerRegistration { status } } } }`,
    { id: sessionId },
  );
  expect(own.data!.node).toEqual({ registeredCount: 2, waitingCount: 1, viewerRegistration: { status: "REGISTERED" } });
  const [told] = await api.dataSource.query(
    "select count(*) as times from audit_event where action = 'training_registration.place_given' and subject_key = $1",
    [people[2]!.key],
  );
  expect(Number(told.times)).toBe(1);
});

test("twenty who want the last place at the same time: one gets it", async () => {
  const session = await api.ask(asTeam, SESSION, { input: sessionInput({ capacity: 1 }) });
  const { id } = session.data!.saveTrainingSession.session;
  const everyone = [...as, asStranger, asHead];
  const answers = await Promise.all(everyone.map((who) => api.ask(who, REGISTER, { id })));
  const statuses = answers.map(({ data }) => data!.registerForTraining.registration.status);
  expect(statuses.filter((status) => status === "REGISTERED")).toHaveLength(1);
  expect(statuses.filter((status) => status === "WAITING")).toHaveLength(everyone.length - 1);
});

test("a head brings the own people and nobody else's; the team anyone; an employee nobody", async () => {
  const session = await api.ask(asTeam, SESSION, { input: sessionInput({ capacity: 1 }) });
  const { id } = session.data!.saveTrainingSession.session;
  const bring = (who: string, list: Person[], invite = true) =>
    api.ask(who, BRING, { id, people: list.map((person) => person.id), invite });
  expect((await bring(as[0]!, [people[1]!])).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  expect((await bring(asHead, [people[0]!, stranger])).data!.bringToTraining.problems).toEqual([
    { field: ["employeeIds", "1"], code: "NOT_FOUND" },
  ]);
  expect((await bring(asHead, people)).data!.bringToTraining).toMatchObject({ brought: 3, known: 0, waiting: 0 });
  expect((await bring(asTeam, [...people, stranger])).data!.bringToTraining).toMatchObject({ brought: 1, known: 3 });
  // A place rather than a question: the first gets it, the next waits.
  expect((await bring(asTeam, people.slice(0, 2), false)).data!.bringToTraining).toMatchObject({
    brought: 2,
    waiting: 1,
    session: { registeredCount: 1, invitedCount: 2 },
  });
  expect((await api.ask(as[2]!, LEAVE, { id })).data!.leaveTraining.registration.status).toBe("DECLINED");

  const seen = async (who: string) => {
    const { data } = await api.ask(
      who,
      `query ($id: ID!) { node(id: $id) { ... on TrainingSession { registrations(first: 10) { nodes { employee { id } } } } } }`,
      { id },
    );
    return data!.node.registrations.nodes.length as number;
  };
  expect(await Promise.all([seen(asTeam), seen(asHead), seen(as[0]!), seen(asStranger)])).toEqual([4, 3, 1, 1]);
});

test("the code of the minute lets one in, another does not, and guessing is slowed down", async () => {
  const codeFor = async (who: string): Promise<string | undefined> => {
    const query = `query ($id: ID!) { node(id: $id) { ... on TrainingSession { takesAttendance attendanceCode { code validUntil } } } }`;
    return (await api.ask(who, query, { id: sessionId })).data!.node.attendanceCode?.code;
  };
  expect(await codeFor(asTeam)).toBeUndefined();
  expect(
    (await api.ask(as[1]!, CONFIRM, { id: sessionId, code: "123456" })).data!.confirmTrainingAttendance.problems,
  ).toMatchObject([{ code: "NOT_NOW" }]);

  api.pass((START.getTime() - api.now.getTime()) / 60_000 - 10);
  await stayIn();
  const [first, third] = [as[1]!, as[2]!];
  expect(await codeFor(first)).toBeUndefined();
  const code = (await codeFor(asTeam))!;
  expect(code).toMatch(/^\d{6}$/);

  const wrong = code === "000000" ? "000001" : "000000";
  const guess = async () =>
    (await api.ask(third, CONFIRM, { id: sessionId, code: wrong })).data!.confirmTrainingAttendance.problems[0].code;
  for (let i = 0; i < 6; i += 1) expect(await guess()).toBe("WRONG_CODE");
  expect(await guess()).toBe("TOO_MANY_ATTEMPTS");

  const typed = `${code.slice(0, 3)} ${code.slice(3)}`;
  const came = (await api.ask(first, CONFIRM, { id: sessionId, code: typed })).data!.confirmTrainingAttendance;
  expect(came).toMatchObject({ registration: { attendedBy: "CODE", certificate: null }, problems: [] });
  api.pass(3);
  const stale = await api.ask(as[0]!, CONFIRM, { id: sessionId, code });
  expect(stale.data!.confirmTrainingAttendance.problems).toMatchObject([{ code: "WRONG_CODE" }]);
});

/** Time passes, and nobody has to sign in again. */
const stayIn = () =>
  api.dataSource.query(
    "update session set created_at = $1::timestamptz, last_seen_at = null, expires_at = $1::timestamptz + interval '1 hour'",
    [api.now],
  );

test("the quiz opens to who was there, three goes a day; passing it gives a certificate that anyone can check", async () => {
  const questions = (who: string) =>
    api.ask(
      who,
      `query ($id: ID!) { node(id: $id) { ... on TrainingProgramme { questions { id options correct } } } }`,
      { id: programmeId },
    );
  const [mine, away] = [as[1]!, as[0]!];
  const shown = (await questions(mine)).data!.node.questions;
  expect(shown.map(({ correct }: any) => correct)).toEqual([null, null, null]);
  const take = async (who: string, chosen: number[]) => {
    const answers = chosen.map((option, i) => ({ questionId: shown[i].id, option }));
    return (await api.ask(who, TAKE, { id: sessionId, answers })).data!.takeTrainingQuiz;
  };
  expect((await take(away, [0, 1, 1])).problems).toMatchObject([{ code: "NOT_PRESENT" }]);
  expect((await take(mine, [0, 1])).problems).toEqual([{ field: ["answers", "2"], code: "REQUIRED" }]);
  expect(await take(mine, [0, 0, 0])).toMatchObject({
    score: 33,
    isPassed: false,
    wrongQuestionIds: [shown[1].id, shown[2].id],
    registration: { bestScore: 33, quizAttemptsLeft: 2, certificate: null },
  });
  const passed = await take(mine, [0, 1, 0]);
  expect(passed).toMatchObject({ score: 66, isPassed: true, registration: { bestScore: 66 } });
  const { code } = passed.registration.certificate;
  await take(mine, [0, 1, 1]);
  expect((await take(mine, [0, 1, 1])).problems).toMatchObject([{ code: "ENOUGH_TODAY" }]);
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
});

test("a list enters all who were there or nobody, names each row to mend, and changes nothing the second time", async () => {
  api.pass(200);
  await stayIn();
  const IMPORT = `mutation ($input: ImportTrainingAttendanceInput!) { importTrainingAttendance(input: $input) {
    fresh known session { attendedCount } problems { field code message } } }`;
  const send = async (nips: string[], more: object = {}) =>
    (
      await api.ask(asTeam, IMPORT, {
        input: { sessionId, rows: nips.map((nip, i) => ({ line: i + 2, nip })), ...more },
      })
    ).data!.importTrainingAttendance;
  const known = [people[0]!, people[1]!, stranger].map(({ nip }) => nip);
  expect((await send([known[0]!, "12", "999999999999999999"])).problems).toMatchObject([
    { field: ["rows", "1", "nip"], code: "NOT_A_NIP" },
    { field: ["rows", "2", "nip"], code: "NOT_FOUND" },
  ]);
  expect(await send(known, { isTrial: true })).toMatchObject({ fresh: 2, known: 1, session: { attendedCount: 1 } });
  expect(await send(known)).toMatchObject({ fresh: 2, known: 1, session: { attendedCount: 3 } });
  expect(await send(known)).toMatchObject({ fresh: 0, known: 3, session: { attendedCount: 3 } });
});

test("who has not had it: by unit for the team, the own people for a head, nobody for others", async () => {
  const root = unit.parentKey;
  const GAPS = `query ($id: ID!, $unit: ID!) { node(id: $id) { ... on TrainingProgramme {
    gaps(first: 20) { totalCount nodes { employee { id name } position { kind } coming { status } } }
    coverage(unitId: $unit) { unit { code } isOwnAlone dueCount hadCount comingCount share explanation { lines { name count } } } } } }`;
  const ask = async (who: string) =>
    (await api.ask(who, GAPS, { id: programmeId, unit: Buffer.from(`OrgUnit:${root}`).toString("base64url") })).data!
      .node;
  const toHead = await ask(asHead);
  expect(toHead.gaps.nodes.map(({ employee }: any) => employee.id).toSorted()).toEqual(
    [head.id, people[2]!.id].toSorted(),
  );
  expect(toHead.coverage).toMatchObject([{ unit: { code: "KEL.A" }, dueCount: 4, hadCount: 2, share: 0.5 }]);
  const toTeam = await ask(asTeam);
  expect(toTeam.coverage.map(({ unit: { code }, dueCount, hadCount }: any) => [code, dueCount, hadCount])).toEqual(
    expect.arrayContaining([
      ["ROOT", 1, 0],
      ["KEL.A", 4, 2],
      ["KEL.B", 1, 1],
    ]),
  );
  const toOther = await ask(as[0]!);
  expect([toOther.gaps.totalCount, toOther.coverage]).toEqual([0, []]);
});

test("a page of sessions with counts and one's own part is a few statements, whatever their number", async () => {
  const LIST = `query ($n: Int!) { trainingSessions(first: $n) { nodes { startsAt programme { title questionCount } registeredCount waitingCount
    viewerRegistration { status bestScore certificate { code } } link } } }`;
  const who = as[1]!;
  const [one, many] = [await api.ask(who, LIST, { n: 1 }), await api.ask(who, LIST, { n: 20 })];
  expect(many.data!.trainingSessions.nodes.length).toBeGreaterThan(2);
  expect(many.statements).toBeLessThanOrEqual(one.statements + 1);
  expect(many.statements).toBeLessThanOrEqual(8);
});
