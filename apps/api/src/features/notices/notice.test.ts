import { TestApi } from "../../testing/api.ts";
import { noticeTo } from "../../testing/background.ts";
import type { Person } from "../../testing/world.ts";
import type { Period } from "../periods/period.entity.ts";

let api: TestApi;
let budi: Person;
let as: string;
let period: Period;

beforeEach(async () => {
  api = await TestApi.start();
  budi = await api.world.employee({ in: await api.world.unit("KEL") });
  as = await api.world.session(budi);
  period = await api.world.month(2026, 10);
});
afterEach(() => api.stop());

const remindedAt = (createdAt = api.now) =>
  noticeTo(api, budi, {
    kind: "REPORT_DUE",
    noun: "period",
    recordKey: period.key,
    periodKey: period.key,
    createdAt,
  });

const unread = async (): Promise<number> =>
  (await api.ask(as, "{ viewer { unreadNoticeCount } }")).data?.["viewer"].unreadNoticeCount;

const read = (noticeId: string, more = "") =>
  api.ask(
    as,
    `mutation { markNoticeRead(input: { noticeId: "${noticeId}" ${more} }) { notice { id readAt } unreadNoticeCount problems { code } } }`,
  );

test("a notice that is read is new no more, and keeps the moment at which it was first read", async () => {
  const [first] = [await remindedAt(), await remindedAt()];

  const answer = await read(first);
  api.pass(5);
  const again = await read(first);

  expect(answer.data?.["markNoticeRead"]).toEqual({
    notice: { id: first, readAt: "2026-11-24T03:00:00.000Z" },
    unreadNoticeCount: 1,
    problems: [],
  });
  expect(again.data?.["markNoticeRead"]).toEqual(answer.data?.["markNoticeRead"]);
  expect(await unread()).toBe(1);
});

test("under a key a notice is read once, and the key is good for nothing else", async () => {
  const [first, second] = [await remindedAt(), await remindedAt()];
  const key = `, idempotencyKey: "satu"`;

  const answers = [await read(first, key), await read(first, key)];

  expect(answers[1]?.data).toEqual(answers[0]?.data);
  expect((await read(second, key)).errors?.[0]?.extensions.code).toBe("IDEMPOTENCY_KEY_REUSED");
});

test("everything is read at once, but what comes meanwhile", async () => {
  await remindedAt();
  await remindedAt();
  await remindedAt(new Date(api.now.getTime() + 1_000));

  const answer = await api.ask(as, "mutation { markAllNoticesRead { unreadNoticeCount problems { code } } }");

  expect(answer.data?.["markAllNoticesRead"]).toEqual({ unreadNoticeCount: 1, problems: [] });
});

test("notices come newest first, page by page, new ones or read ones", async () => {
  const ids: string[] = [];
  for (let i = 0; i < 3; i += 1) ids.unshift(await remindedAt(new Date(api.now.getTime() + i)));
  await read(ids[2]!);
  const ask = async (args: string) =>
    (
      await api.ask(
        as,
        `{ viewer { notices(${args}) { totalCount nodes { id } pageInfo { endCursor hasNextPage } } } }`,
      )
    ).data?.["viewer"].notices;

  const first = await ask("first: 2");
  const rest = await ask(`first: 2, after: "${first.pageInfo.endCursor}"`);
  const fresh = await ask("filter: { isRead: false }");
  const known = await ask("filter: { isRead: true }");

  const shown = (page: any) => page.nodes.map(({ id }: any) => id);
  expect([...shown(first), ...shown(rest)]).toEqual(ids);
  expect([first.totalCount, first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([3, true, false]);
  expect([shown(fresh), shown(known)]).toEqual([ids.slice(0, 2), ids.slice(2)]);
});

test("each kind comes by mail until its reader says otherwise, and others are asked themselves", async () => {
  const QUERY = "{ viewer { noticePreferences { kind mail } } }";
  const set = (mail: boolean, session = as) =>
    api.ask(
      session,
      `mutation { setNoticePreference(input: { kind: REPORT_DUE, mail: ${mail} }) { preference { kind mail } problems { code } } }`,
    );
  const off = async (session = as) =>
    (await api.ask(session, QUERY)).data?.["viewer"].noticePreferences
      .filter(({ mail }: any) => !mail)
      .map(({ kind }: any) => kind);
  const other = await api.world.session(await api.world.employee({ in: await api.world.unit("LAIN") }));
  expect(await off()).toEqual([]);

  expect((await set(false)).data?.["setNoticePreference"]).toEqual({
    preference: { kind: "REPORT_DUE", mail: false },
    problems: [],
  });
  expect([await off(), await off(other)]).toEqual([["REPORT_DUE"], []]);
  await set(true);
  expect(await off()).toEqual([]);
});

test("an account that is no employee's has no notices, and is told so", async () => {
  const team = await api.world.session(null, "PERFORMANCE_TEAM");

  const { data } = await api.ask(team, "{ viewer { unreadNoticeCount notices { totalCount } } }");
  const answer = await api.ask(
    team,
    "mutation { setNoticePreference(input: { kind: REPORT_DUE, mail: false }) { problems { code } } }",
  );

  expect(data?.["viewer"]).toEqual({ unreadNoticeCount: 0, notices: { totalCount: 0 } });
  expect(answer.data?.["setNoticePreference"]).toEqual({ problems: [{ code: "NO_EMPLOYEE" }] });
});
