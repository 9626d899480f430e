import "fake-indexeddb/auto";
import { forgetAccount } from "../../lib/device-db.ts";
import { sendWaiting, SignedOut, type Receiver } from "./send-waiting.ts";
import type { WaitingEntry } from "./waiting-entry.ts";
import { keepWaiting, listWaiting } from "./waiting-store.ts";

const ME = "me";

const anEntry = (id: string, part: Partial<WaitingEntry> = {}): WaitingEntry => ({
  id,
  account: ME,
  at: Number(id),
  date: "2026-11-24",
  text: `Entry ${id}`,
  quantity: null,
  plannedResultId: null,
  resultTitle: null,
  files: [],
  link: null,
  refusal: null,
  ...part,
});
const aPhoto = (id: string) => ({ id, name: "a.jpg", type: "image/jpeg", bytes: new ArrayBuffer(8), evidenceId: null });

/** A server that notes what it took, by idempotency key as ours does. */
function aReceiver(part: Partial<Receiver> = {}) {
  const taken: string[] = [];
  const take = (id: string) => {
    if (!taken.includes(id)) taken.push(id);
    return { id: `at server: ${id}` };
  };
  const receiver: Receiver = {
    whoIsThere: async () => ME,
    takeFile: async ({ id }) => take(id),
    takeLink: async ({ id }) => take(id),
    takeEntry: async ({ id }) => take(id),
    ...part,
  };
  return { receiver, taken };
}
const offline = async () => {
  throw new TypeError("Failed to fetch");
};

afterEach(() => forgetAccount(ME));

test("what waits is sent in the order in which it was written, files before their entry, and is gone", async () => {
  await keepWaiting(anEntry("2"));
  await keepWaiting(anEntry("1", { files: [aPhoto("photo")] }));
  const { receiver, taken } = aReceiver();

  expect(await sendWaiting(ME, receiver)).toEqual({ sent: ["1", "2"], held: null });
  expect(taken).toEqual(["photo", "1", "2"]);
  expect(await listWaiting(ME)).toEqual([]);
});

test("a line that breaks between a photo and its entry sends the photo once", async () => {
  await keepWaiting(anEntry("1", { files: [aPhoto("photo")] }));
  let files = 0;
  const counted = { takeFile: async () => ({ id: `file ${(files += 1)}` }) };
  expect(await sendWaiting(ME, aReceiver({ ...counted, takeEntry: offline }).receiver)).toEqual({
    sent: [],
    held: "unreachable",
  });

  const seen: (readonly string[])[] = [];
  const { receiver } = aReceiver({
    ...counted,
    takeEntry: async (_entry, evidenceIds) => (seen.push(evidenceIds), { id: "1" }),
  });
  expect((await sendWaiting(ME, receiver)).sent).toEqual(["1"]);
  expect([files, seen]).toEqual([1, [["file 1"]]]);
});

test("what the server refuses stays with its reason, is not sent again, and holds up nothing behind it", async () => {
  await keepWaiting(anEntry("1"));
  await keepWaiting(anEntry("2"));
  const problem = { code: "REPORTED", field: ["date"], message: "The period is reported." };
  const refusing = aReceiver({ takeEntry: async ({ id }) => (id === "1" ? { problems: [problem] } : { id }) });

  expect((await sendWaiting(ME, refusing.receiver)).sent).toEqual(["2"]);
  expect(await listWaiting(ME)).toEqual([{ ...anEntry("1"), refusal: [problem] }]);
  expect(await sendWaiting(ME, aReceiver().receiver)).toEqual({ sent: [], held: null });
});

test.each([
  ["nobody", null],
  ["someone else", "another"],
])("while %s is signed in nothing is sent", async (_who, account) => {
  await keepWaiting(anEntry("1"));
  const { receiver, taken } = aReceiver({ whoIsThere: async () => account });

  expect(await sendWaiting(ME, receiver)).toEqual({ sent: [], held: "signed-out" });
  expect(taken).toEqual([]);
  expect(await listWaiting(ME)).toHaveLength(1);
});

test("a session that ends on the way is told from a server that is away", async () => {
  await keepWaiting(anEntry("1", { files: [aPhoto("photo")] }));
  const over = aReceiver({
    takeFile: async () => {
      throw new SignedOut();
    },
  });

  expect((await sendWaiting(ME, over.receiver)).held).toBe("signed-out");
  expect((await sendWaiting(ME, aReceiver({ whoIsThere: offline }).receiver)).held).toBe("unreachable");
});

test("what one person keeps is not seen by another, and signing out takes it away", async () => {
  await keepWaiting(anEntry("1"));
  expect(await listWaiting("another")).toEqual([]);

  await forgetAccount(ME);
  expect(await listWaiting(ME)).toEqual([]);
});
