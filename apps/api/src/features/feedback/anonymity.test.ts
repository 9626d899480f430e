import { anonymousFeedback } from "@andir/domain/feedback-anonymity";
import { parseGlobalId } from "../../platform/global-id.ts";
import { poolOf, type Scope } from "../../platform/scope.ts";
import { TestApi } from "../../testing/api.ts";
import { ratings, someFeedback } from "../../testing/feedback.ts";
import type { Person } from "../../testing/world.ts";
import { loadFeedbackFacts } from "./feedback-facts.loaders.ts";

/** That nobody learns who gave anonymous feedback: by what is shown, by when, by numbers, or by any other path. */

const NOVEMBER = new Date("2026-11-01T03:00:00Z");
const OCTOBER_DAY = "2026-10-14";

let api: TestApi;
let head: Person;
let owner: Person;
const peers: Person[] = [];
const below: Person[] = [];
let asOwner: string;
let asHead: string;

beforeEach(async () => {
  api = await TestApi.start(NOVEMBER);
  const { world } = api;
  const village = await world.unit("KEL");
  head = await world.employee({ in: village, heads: true });
  owner = await world.employee({ in: village, appraisedBy: head });
  peers.length = below.length = 0;
  for (let i = 0; i < 5; i += 1) {
    peers.push(await world.employee({ in: village, appraisedBy: head, name: `Rekan Rahasia ${i}` }));
    below.push(await world.employee({ in: village, appraisedBy: owner, name: `Bawahan Rahasia ${i}` }));
  }
  asOwner = await world.session(owner);
  asHead = await world.session(head);
});
afterEach(() => api.stop());

const unnamed = { isAnonymous: true, givenOn: OCTOBER_DAY, coreValue: "LOYAL" } as const;
const october = { from: "2026-10-01", to: "2026-10-31" };
const ask = async (session: string, query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await api.ask(session, query, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data ?? {};
};
const FIELDS = "id kind rating text isAnonymous givenAt startsOn endsOn giver { id name } request { id } viewerIsGiver";
const read = async (session = asOwner, filter = "{}") =>
  (
    await ask(
      session,
      `query ($id: ID!) { employee(id: $id) { feedback(first: 50, filter: ${filter}) { totalCount nodes { ${FIELDS} } } } }`,
      { id: owner.id },
    )
  )["employee"].feedback;
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
const days = (count: number): Promise<void> => minutes(24 * 60 * count);
async function minutes(count: number): Promise<void> {
  api.pass(count);
  await api.dataSource.query("update session set expires_at = '2028-12-31', last_seen_at = $1", [api.now]);
}
const send = async (session: string, name: string, fields: string, input: object) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return (
    await ask(session, `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} problems { code } } }`, {
      input,
    })
  )[name];
};
const give = (session: string, input: object = {}) =>
  send(session, "giveFeedback", `feedback { ${FIELDS} }`, {
    employeeId: owner.id,
    text: "Kurang sabar",
    rating: "BELOW",
    isAnonymous: true,
    ...input,
  });

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
  api = await TestApi.start(new Date("2026-10-31T16:00:00Z"));
  const { world } = api;
  const village = await world.unit("KEL");
  owner = await world.employee({ in: village });
  const givers = [
    await world.employee({ in: village }),
    await world.employee({ in: village }),
    await world.employee({ in: village }),
  ];
  asOwner = await world.session(owner);
  const sessions = await Promise.all(givers.map((giver) => world.session(giver)));
  const given = [];
  for (const session of sessions) given.push((await give(session)).feedback.id);

  expect((await read()).totalCount).toBe(0);
  expect((await factsOf(october)).work).toBeNull();
  await minutes(60); // 00:00 of 1 November in Jakarta
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
  await days(30);

  expect((await read()).totalCount).toBe(0);
  expect((await factsOf({ from: "2026-11-01", to: "2026-11-30" })).work).toBeNull();
  expect(
    (await ask(sessions[0]!, `{ viewer { givenFeedback { nodes { id } } } }`))["viewer"].givenFeedback.nodes,
  ).toEqual([{ id: given[0] }]);
});

test("what is too little for its month waits for its quarter, then for its year, and counts in no shorter span", async () => {
  await ratings(api, owner, peers.slice(0, 2), "BELOW", unnamed);
  await ratings(api, owner, peers.slice(2, 3), "ABOVE", { ...unnamed, givenOn: "2026-12-02" });
  await ratings(api, owner, peers.slice(0, 2), "MEETS", { ...unnamed, givenOn: "2026-02-02" });
  await ratings(api, owner, peers.slice(4, 5), "MEETS", { ...unnamed, givenOn: "2026-06-02" });
  await days(60); // 31 December
  expect((await read()).totalCount).toBe(0);
  await days(1);

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

test("the order is that of random keys, which hold no time: not the order in which it was given", async () => {
  const ids: string[] = [];
  for (let i = 0; i < 12; i += 1)
    ids.push(...(await ratings(api, owner, [peers[i % 5]!], "BELOW", { ...unnamed, givenOn: `2026-10-${10 + i}` })));
  const keys = (await read()).nodes.map((node: { id: string }) => parseGlobalId(node.id).key);

  expect(keys).toEqual(keys.toSorted().toReversed());
  const given = await send(await api.world.session(peers[0]!), "giveFeedback", "feedback { id }", {
    employeeId: owner.id,
    text: "x",
    isAnonymous: true,
  });
  expect(parseGlobalId(given.feedback.id).key[14]).toBe("4"); // a random uuid, where others begin with the time
});

test("no path tells the giver, nor that there is any while it is hidden", async () => {
  const secret = peers[0]!;
  const asSecret = await api.world.session(secret);
  const outsiders = {
    owner: asOwner,
    head: asHead,
    admin: await api.world.session(null, "ADMINISTRATOR"),
    team: await api.world.session(null, "PERFORMANCE_TEAM"),
    peer: await api.world.session(peers[4]!),
  };
  await days(4);
  const { feedback } = await give(asSecret);
  expect(feedback).toMatchObject({ giver: { name: secret.name }, givenAt: api.now.toISOString(), viewerIsGiver: true });
  await ask(
    asSecret,
    `query Mine($id: ID!) { viewer { givenFeedback { nodes { text employee { name } } } } node(id: $id) { id } employee(id: "${owner.id}") { feedback { totalCount } } }`,
    { id: feedback.id },
  );
  await api.accessLog.flush();

  const log = await ask(asOwner, `{ accessLog { totalCount } }`);
  expect(log["accessLog"].totalCount).toBe(0);
  const events = `{ auditEvents(first: 50) { nodes { action at actorName noun nounId payload { name value } } } }`;
  const look = async (session: string) => ({
    list: await read(session),
    node: (await ask(session, `query ($id: ID!) { node(id: $id) { id } }`, { id: feedback.id }))["node"],
    events: (await ask(session, events))["auditEvents"].nodes.filter(
      ({ noun }: { noun: string }) => noun === "feedback",
    ),
    mine: (await ask(session, `{ viewer { givenFeedback { totalCount } } }`))["viewer"].givenFeedback.totalCount,
  });
  const exportOf = async (session: string) =>
    (await api.app.inject({ url: "/exports/my-data", cookies: { andir_session: session } })).json().tables;
  for (const session of Object.values(outsiders))
    expect(await look(session)).toEqual({ list: { totalCount: 0, nodes: [] }, node: null, events: [], mine: 0 });
  expect((await exportOf(asOwner)).feedback).toEqual([]);

  await ratings(api, owner, peers.slice(1, 3), "MEETS", { isAnonymous: true, givenOn: "2026-11-01" });
  await days(27);
  const seen = await look(asOwner);
  const data = await exportOf(asOwner);
  expect(seen.list.totalCount).toBe(3);
  expect(seen.node).toEqual({ id: feedback.id });
  expect(data.feedback).toHaveLength(3);
  const everything = JSON.stringify([seen.list, seen.events, data, await look(asHead)]);
  for (const trace of [secret.key, secret.name, "2026-11-05"]) expect(everything).not.toContain(trace);
});

test("its event belongs to the giver's own record, and names no feedback and nobody else", async () => {
  const asSecret = await api.world.session(peers[0]!);
  const { feedback } = await give(asSecret);
  await send(asSecret, "withdrawFeedback", "withdrawnFeedbackId", { feedbackId: feedback.id });
  const events = await api.dataSource.query(
    "select v.action, v.noun, v.noun_key, v.subject_key, v.on_behalf_of_key, y.payload from audit_event v join audit_payload y on y.sequence = v.sequence order by v.sequence",
  );

  expect(events).toEqual(
    ["feedback.given_anonymously", "feedback.withdrawn_anonymously"].map((action) => ({
      action,
      noun: "feedback",
      noun_key: expect.not.stringContaining(parseGlobalId(feedback.id).key),
      subject_key: peers[0]!.key,
      on_behalf_of_key: null,
      payload: `{"isAnonymous":true}`,
    })),
  );
});

test("the giver's own export has what they gave, and its reader's has it without them", async () => {
  await ratings(api, owner, peers.slice(0, 3), "BELOW", { ...unnamed, text: "Kurang sabar" });
  const tables = async (session: string) =>
    (await api.app.inject({ url: "/exports/my-data", cookies: { andir_session: session } })).json().tables;

  expect((await tables(await api.world.session(peers[0]!))).feedback_given).toMatchObject([
    { about: owner.name, text: "Kurang sabar", isAnonymous: true },
  ]);
  const { feedback, feedback_given } = await tables(asOwner);
  expect(feedback).toHaveLength(3);
  for (const row of feedback)
    expect(row).toMatchObject({
      giver: null,
      writtenDownBy: null,
      givenAt: null,
      request: null,
      kind: "PEER",
      from: "2026-10-01",
      to: "2026-10-31",
    });
  expect(feedback_given).toEqual([]);
});

test("who asked never learns that an anonymous answer came: not by the state, the lists, nor by asking again", async () => {
  const asPeer = await api.world.session(peers[0]!);
  const until = "2026-11-10";
  const request = (to: Person) =>
    send(asOwner, "requestFeedback", "requests { id state }", { to: [{ employeeId: to.id }], until });
  const answered = (await request(peers[0]!)).requests[0];
  const ignored = (await request(peers[1]!)).requests[0];
  expect((await give(asPeer, { requestId: answered.id })).problems).toEqual([]);

  const STATES = `{ viewer { askedFeedback { nodes { id state } } open: askedFeedback(isOpen: true) { totalCount } } }`;
  const states = async () => {
    const { askedFeedback, open } = (await ask(asOwner, STATES))["viewer"];
    return [new Set(askedFeedback.nodes.map((n: { state: string }) => n.state)), open.totalCount];
  };
  expect(await states()).toEqual([new Set(["OPEN"]), 2]);
  expect((await request(peers[0]!)).problems).toEqual([{ code: "ASKED_ALREADY" }]);
  expect((await request(peers[1]!)).problems).toEqual([{ code: "ASKED_ALREADY" }]);
  const own = await ask(asPeer, `{ viewer { feedbackRequests { nodes { state viewerMayAnswer viewerMayDecline } } } }`);
  expect(own["viewer"].feedbackRequests.nodes).toEqual([
    { state: "ANSWERED", viewerMayAnswer: false, viewerMayDecline: false },
  ]);
  await days(10);
  expect(await states()).toEqual([new Set(["EXPIRED"]), 0]);
  const events = (await ask(asOwner, `{ auditEvents { nodes { action } } }`))["auditEvents"].nodes.map(
    (n: { action: string }) => n.action,
  );
  expect(events).toEqual(["feedback.requested", "feedback.requested"]);
  expect(ignored.state).toBe("OPEN");
});
