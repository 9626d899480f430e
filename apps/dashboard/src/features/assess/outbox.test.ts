import { Outbox, type Sent, type Unsent } from "./outbox.ts";

function shelf() {
  let text: string | null = null;
  return { read: () => text, write: (next: string | null) => void (text = next) };
}

const draft = {
  sheetId: "s",
  positionId: "p",
  employeeId: "e",
  periodId: "d",
  assessmentId: null,
  revision: 1,
  workResult: "MEETS",
  behaviour: null,
  reason: "",
} as const;
const kept = (revision: number): Sent => ({ kind: "kept", assessmentId: "a", revision, at: "now" });

/** An outbox, what it has sent, and what the server says next. */
function open(answers: (Sent | Error)[], on = shelf()) {
  const sent: Unsent[] = [];
  let keys = 0;
  const outbox = new Outbox(
    on,
    (one) => {
      sent.push(one);
      const answer = answers.shift() ?? kept(99);
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    () => `key ${(keys += 1)}`,
  );
  return { outbox, sent, on };
}

test("what has arrived is kept here no longer", async () => {
  const { outbox, on } = open([kept(2)]);
  outbox.put(draft);
  expect(on.read()).toContain("MEETS");

  expect(await outbox.flush("s")).toBe(true);
  expect(outbox.stateOf("s")).toEqual({ kind: "kept", at: "now" });
  expect(on.read()).toBeNull();
});

test("without an answer it waits, over a reload, and goes again under the same key", async () => {
  const first = open([new TypeError("no network")]);
  first.outbox.put(draft);
  expect(await first.outbox.flush("s")).toBe(false);
  expect(first.outbox.stateOf("s").kind).toBe("waiting");

  const second = open([kept(2)], first.on);
  expect(second.outbox.waiting()).toEqual(["s"]);
  expect(await second.outbox.flush("s")).toBe(true);
  expect(second.sent[0]?.key).toBe(first.sent[0]?.key);
});

test("what is typed while it is on its way goes after it, from the revision that it made", async () => {
  const { outbox, sent } = open([kept(2), kept(3)]);
  outbox.put(draft);
  const flushed = outbox.flush("s");
  outbox.put({ ...draft, behaviour: "ABOVE" });
  await flushed;

  expect(sent.map(({ revision, behaviour }) => [revision, behaviour])).toEqual([
    [1, null],
    [2, "ABOVE"],
  ]);
});

test("what someone else saved meanwhile stands beside one's own until one has chosen", async () => {
  const theirs = { assessmentId: "a", revision: 7, workResult: "BELOW", behaviour: "MEETS", reason: "x" } as const;
  const { outbox, sent } = open([{ kind: "changed", theirs }, kept(8)]);
  outbox.put(draft);
  await outbox.flush("s");
  expect(outbox.stateOf("s")).toMatchObject({ kind: "changed", theirs: { workResult: "BELOW" } });
  outbox.put({ ...draft, reason: "mine" });
  expect(await outbox.flush("s")).toBe(false);
  expect(sent).toHaveLength(1);

  expect(await outbox.insist("s", 7)).toBe(true);
  expect(sent[1]).toMatchObject({ revision: 7, reason: "mine" });
});

test("or lets the other's stand, and gets one's own back", async () => {
  const theirs = { assessmentId: "a", revision: 7, workResult: "BELOW", behaviour: null, reason: "" } as const;
  const { outbox, on } = open([{ kind: "changed", theirs }]);
  outbox.put(draft);
  await outbox.flush("s");

  expect(outbox.drop("s")).toMatchObject({ workResult: "MEETS" });
  expect([outbox.stateOf("s").kind, on.read()]).toEqual(["clean", null]);
});

test("one's own that arrived while its answer was lost is nobody else's", async () => {
  const own = { assessmentId: "a", revision: 2, workResult: "MEETS", behaviour: null, reason: "" } as const;
  const { outbox, sent } = open([new TypeError("lost"), { kind: "changed", theirs: own }, kept(3)]);
  outbox.put(draft);
  await outbox.flush("s");
  outbox.put({ ...draft, behaviour: "MEETS" });

  expect(await outbox.flush("s")).toBe(true);
  expect(sent[2]).toMatchObject({ revision: 2, behaviour: "MEETS" });
});

test("what the server refuses is said and kept", async () => {
  const { outbox, on } = open([{ kind: "refused", words: "too long" }]);
  outbox.put(draft);
  await outbox.flush("s");

  expect(outbox.stateOf("s")).toEqual({ kind: "refused", words: "too long" });
  expect(on.read()).toContain("MEETS");
});

test("an answer read before the last save and told after it does not take the text away again", async () => {
  const { outbox } = open([kept(2)]);
  const told = { assessmentId: "a", revision: 1, workResult: "MEETS", behaviour: null, reason: "" } as const;
  outbox.put({ ...draft, reason: "mine" });
  await outbox.flush("s");

  expect(outbox.newest("s", told)).toMatchObject({ revision: 2, reason: "mine" });
  const later = { ...told, revision: 3, reason: "another device" };
  expect(outbox.newest("s", later)).toBe(later);
  expect(outbox.newest("other", told)).toBe(told);
});
