import { anonymousFeedback } from "@andir/domain/feedback-anonymity";
import { poolOf, type Scope } from "../../platform/scope.ts";
import { ratings, someFeedback } from "../../testing/feedback.ts";
import { unnamed, UnnamedWorld } from "../../testing/unnamed-world.ts";
import { loadFeedbackFacts } from "./feedback-facts.loaders.ts";

/** What is shown and counted of feedback without a name: in groups of enough people, which never overlap. */

let world: UnnamedWorld;
let { api, owner, head, peers, below, asOwner, asHead } = {} as UnnamedWorld;

beforeEach(async () => {
  world = await UnnamedWorld.start();
  ({ api, owner, head, peers, below, asOwner, asHead } = world);
});
afterEach(() => api.stop());

const read: UnnamedWorld["read"] = (session, filter) => world.read(session, filter);
const give: UnnamedWorld["give"] = (session, input) => world.give(session, input);
const send: UnnamedWorld["send"] = (...sent) => world.send(...sent);
const october = { from: "2026-10-01", to: "2026-10-31" };
const factsOf = ({ from, to }: { from: string; to: string }) => {
  const { manager } = api.dataSource;
  const scope: Scope = {
    actor: null,
    db: manager,
    sql: poolOf(api.dataSource),
    now: api.now,
    secret: Buffer.alloc(32),
    reads: new Set(),
  };
  return loadFeedbackFacts(scope, owner.positionKey, from, to);
};

test.each([
  [2, 0],
  [3, 3],
  [4, 4],
])(
  "of %i raters without a name %i are shown and counted, to the appraiser the same as to whom it is about",
  async (given, shown) => {
    await ratings(api, owner, peers.slice(0, given), "BELOW", unnamed);
    await someFeedback(api, owner, head, {
      kind: "APPRAISER",
      rating: "ABOVE",
      givenOn: OCTOBER_DAY,
      coreValue: "LOYAL",
    });

    for (const session of [asOwner, asHead]) {
      const { totalCount, nodes } = await read(session);
      expect([totalCount, nodes.length]).toEqual([shown + 1, shown + 1]);
      const anonymous = nodes.filter((node: { isAnonymous: boolean }) => node.isAnonymous);
      for (const node of anonymous)
        expect(node).toMatchObject({
          kind: "PEER",
          giver: null,
          givenAt: null,
          request: null,
          startsOn: "2026-10-01",
          endsOn: "2026-10-31",
          viewerIsGiver: false,
        });
    }
    expect(await factsOf(october)).toEqual({
      counts: { LOYAL: { BELOW: shown, MEETS: 0, ABOVE: 1 } },
      work: { mean: (1 - shown) / (shown + 1), raters: shown + 1 },
    });
  },
);

test("nothing is shown or counted before the month is over: whoever looked each day would see who came last", async () => {
  await api.stop();
  world = await UnnamedWorld.start(new Date("2026-10-31T16:00:00Z"));
  ({ api, owner, peers, asOwner } = world);
  const sessions = await Promise.all(peers.slice(0, 3).map((peer) => api.world.session(peer)));
  const given = [];
  for (const session of sessions) given.push((await give(session)).feedback.id);

  expect((await read()).totalCount).toBe(0);
  expect((await factsOf(october)).work).toBeNull();
  await world.minutes(60); // 00:00 of 1 November in Jakarta
  expect((await read()).totalCount).toBe(3);
  expect((await factsOf(october)).work).toEqual({ mean: -1, raters: 3 });
  expect(
    (await send(sessions[0]!, "withdrawFeedback", "withdrawnFeedbackId", { feedbackId: given[0] })).problems,
  ).toEqual([{ code: "TOO_LATE" }]);
});

test("when one of three takes it back on its day, the other two are not shown", async () => {
  const sessions = await Promise.all(peers.slice(0, 3).map((peer) => api.world.session(peer)));
  const given = [];
  for (const session of sessions) given.push((await give(session)).feedback.id);
  await send(sessions[1]!, "withdrawFeedback", "withdrawnFeedbackId", { feedbackId: given[1] });
  await world.days(30);

  expect((await read()).totalCount).toBe(0);
  expect((await factsOf({ from: "2026-11-01", to: "2026-11-30" })).work).toBeNull();
  expect(
    (await world.ask(sessions[0]!, `{ viewer { givenFeedback { nodes { id } } } }`))["viewer"].givenFeedback.nodes,
  ).toEqual([{ id: given[0] }]);
});

test("what is too little for its month waits for its quarter, then for its year, and counts in no shorter span", async () => {
  await ratings(api, owner, peers.slice(0, 2), "BELOW", unnamed);
  await ratings(api, owner, peers.slice(2, 3), "ABOVE", { ...unnamed, givenOn: "2026-12-02" });
  await ratings(api, owner, peers.slice(0, 2), "MEETS", { ...unnamed, givenOn: "2026-02-02" });
  await ratings(api, owner, peers.slice(4, 5), "MEETS", { ...unnamed, givenOn: "2026-06-02" });
  await world.days(60); // 31 December
  expect((await read()).totalCount).toBe(0);
  await world.days(1);

  const spans = (await read()).nodes.map(
    (node: { startsOn: string; endsOn: string }) => `${node.startsOn} ${node.endsOn}`,
  );
  expect(spans.toSorted()).toEqual([
    ...Array<string>(3).fill("2026-01-01 2026-12-31"),
    ...Array<string>(3).fill("2026-10-01 2026-12-31"),
  ]);
  expect((await factsOf(october)).work).toBeNull();
  expect((await factsOf({ from: "2026-12-01", to: "2026-12-31" })).work).toBeNull();
  expect((await factsOf({ from: "2026-10-01", to: "2026-12-31" })).work).toEqual({ mean: -1 / 3, raters: 3 });
  expect((await factsOf({ from: "2026-01-01", to: "2026-12-31" })).work).toEqual({ mean: -1 / 6, raters: 4 });
});

test("one person alone makes no group, however often they write", async () => {
  for (let i = 0; i < 5; i += 1)
    await ratings(api, owner, peers.slice(0, 2), "BELOW", { ...unnamed, givenOn: `2026-10-0${i + 1}` });

  expect((await read()).totalCount).toBe(0);
});

test("of colleagues and subordinates the same is shown as the rule of the domain says, for each number of either", async () => {
  const numbers = [0, 1, 2, 3].flatMap((PEER) => [0, 1, 2, 3].map((SUBORDINATE) => ({ PEER, SUBORDINATE })));
  const expected: string[] = [];
  for (const [index, given] of numbers.entries()) {
    // A year apart each, so that none waits for the quarter or year of another.
    const month = `${1990 + index}-10`;
    const on = { ...unnamed, givenOn: `${month}-14` };
    await ratings(api, owner, peers.slice(0, given.PEER), "MEETS", on);
    await ratings(api, owner, below.slice(0, given.SUBORDINATE), "MEETS", { ...on, kind: "SUBORDINATE" });
    for (const { kinds, raters } of anonymousFeedback(given, { anonymousFrom: 3 }).shown)
      expected.push(...Array<string>(raters).fill(`${month}-01 ${kinds.length === 1 ? kinds[0] : "TOGETHER"}`));
  }

  const { nodes } = await read();
  const found = nodes.map(
    (node: { startsOn: string; kind: string | null }) => `${node.startsOn} ${node.kind ?? "TOGETHER"}`,
  );
  expect(found.toSorted()).toEqual(expected.toSorted());
  expect(found.length).toBeGreaterThan(30);
});

test.each([
  [5, 4, 0],
  [5, 5, 5],
  [1, 2, 0],
])(
  "where the agency asks for %i raters, %i are shown as %i: never from fewer than three",
  async (anonymousFrom, given, shown) => {
    await api.dataSource.query(
      "insert into cycle_rule (version, starts_on, rules, source) values ('lokal', '2026-07-01', $1, 'Perwal')",
      [JSON.stringify({ feedback: { anonymousFrom } })],
    );
    await ratings(api, owner, peers.slice(0, given), "BELOW", unnamed);

    expect((await read()).totalCount).toBe(shown);
  },
);

test("self-assessment is shown beside the others and is part of no number", async () => {
  await someFeedback(api, owner, owner, { kind: "SELF", rating: "ABOVE", coreValue: "LOYAL", givenOn: OCTOBER_DAY });

  expect((await read()).nodes).toMatchObject([{ kind: "SELF", giver: { name: owner.name } }]);
  expect(await factsOf(october)).toEqual({ counts: {}, work: null });
});

test("a filter by days lets a group through whole or not at all", async () => {
  await ratings(api, owner, peers.slice(0, 2), "BELOW", unnamed);
  await ratings(api, owner, peers.slice(2, 3), "BELOW", { ...unnamed, givenOn: "2026-10-30" });
  const counts = await Promise.all(
    [
      `{ from: "2026-10-01", to: "2026-10-31" }`,
      `{ from: "2026-10-15" }`,
      `{ to: "2026-10-29" }`,
      `{ from: "2026-10-14", to: "2026-10-30" }`,
    ].map(async (filter) => (await read(asOwner, filter)).totalCount),
  );

  expect(counts).toEqual([3, 0, 0, 0]);
});
