import { parseGlobalId } from "../../platform/global-id.ts";
import { ratings } from "../../testing/feedback.ts";
import type { Person } from "../../testing/world.ts";
import { unnamed, UnnamedWorld } from "../../testing/unnamed-world.ts";

/** That nobody learns by any path who gave feedback without a name, nor that there is any while it is hidden. */

let world: UnnamedWorld;
let { api, owner, peers, asOwner, asHead } = {} as UnnamedWorld;

beforeEach(async () => {
  world = await UnnamedWorld.start();
  ({ api, owner, peers, asOwner, asHead } = world);
});
afterEach(() => api.stop());

const read: UnnamedWorld["read"] = (session, filter) => world.read(session, filter);
const give: UnnamedWorld["give"] = (session, input) => world.give(session, input);
const send: UnnamedWorld["send"] = (...sent) => world.send(...sent);

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
  await world.days(4);
  const { feedback } = await give(asSecret);
  expect(feedback).toMatchObject({ giver: { name: secret.name }, givenAt: api.now.toISOString(), viewerIsGiver: true });
  await world.ask(
    asSecret,
    `query Mine($id: ID!) { viewer { givenFeedback { nodes { text employee { name } } } } node(id: $id) { id } employee(id: "${owner.id}") { feedback { totalCount } } }`,
    { id: feedback.id },
  );
  await api.accessLog.flush();

  const log = await world.ask(asOwner, `{ accessLog { totalCount } }`);
  expect(log["accessLog"].totalCount).toBe(0);
  const events = `{ auditEvents(first: 50) { nodes { action at actorName noun nounId payload { name value } } } }`;
  const look = async (session: string) => ({
    list: await read(session),
    node: (await world.ask(session, `query ($id: ID!) { node(id: $id) { id } }`, { id: feedback.id }))["node"],
    events: (await world.ask(session, events))["auditEvents"].nodes.filter(
      ({ noun }: { noun: string }) => noun === "feedback",
    ),
    mine: (await world.ask(session, `{ viewer { givenFeedback { totalCount } } }`))["viewer"].givenFeedback.totalCount,
  });
  const exportOf = async (session: string) =>
    (await api.app.inject({ url: "/exports/my-data", cookies: { andir_session: session } })).json().tables;
  for (const session of Object.values(outsiders))
    expect(await look(session)).toEqual({ list: { totalCount: 0, nodes: [] }, node: null, events: [], mine: 0 });
  expect((await exportOf(asOwner)).feedback).toEqual([]);

  await ratings(api, owner, peers.slice(1, 3), "MEETS", { isAnonymous: true, givenOn: "2026-11-01" });
  await world.days(27);
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
    const { askedFeedback, open } = (await world.ask(asOwner, STATES))["viewer"];
    return [new Set(askedFeedback.nodes.map((n: { state: string }) => n.state)), open.totalCount];
  };
  expect(await states()).toEqual([new Set(["OPEN"]), 2]);
  expect((await request(peers[0]!)).problems).toEqual([{ code: "ASKED_ALREADY" }]);
  expect((await request(peers[1]!)).problems).toEqual([{ code: "ASKED_ALREADY" }]);
  const own = await world.ask(
    asPeer,
    `{ viewer { feedbackRequests { nodes { state viewerMayAnswer viewerMayDecline } } } }`,
  );
  expect(own["viewer"].feedbackRequests.nodes).toEqual([
    { state: "ANSWERED", viewerMayAnswer: false, viewerMayDecline: false },
  ]);
  await world.days(10);
  expect(await states()).toEqual([new Set(["EXPIRED"]), 0]);
  const events = (await world.ask(asOwner, `{ auditEvents { nodes { action } } }`))["auditEvents"].nodes.map(
    (n: { action: string }) => n.action,
  );
  expect(events).toEqual(["feedback.requested", "feedback.requested"]);
  expect(ignored.state).toBe("OPEN");
});
