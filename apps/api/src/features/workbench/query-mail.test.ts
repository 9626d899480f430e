import { createMailer, type Mailer } from "../../platform/mail/mailer.ts";
import { TestApi } from "../../testing/api.ts";
import { background } from "../../testing/background.ts";
import { type Mailbox, openMailbox } from "../../testing/mailbox.ts";
import type { Person } from "../../testing/world.ts";
import { sendQueries } from "./send-queries.ts";

let api: TestApi;
let box: Mailbox;
let mailer: Mailer;
let budi: Person;
let asBudi: string;
let asHead: string;

const DAY = 24 * 60;

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-24T00:00:00Z")); // a Tuesday, seven in the morning in Jakarta
  box = await openMailbox();
  mailer = await createMailer({ smtpUrl: box.url, from: "Kinerja Andir <kinerja@example.go.id>" });
  const unit = await api.world.unit("KEL");
  budi = await api.world.employee({ in: unit, name: "Budi Santoso" });
  asBudi = await api.world.session(budi);
  asHead = await api.world.session(await api.world.employee({ in: unit, heads: true }));
  await api.dataSource.query("update account set email = 'budi@example.go.id' where employee_key = $1", [budi.key]);
});
afterEach(async () => {
  mailer.close();
  await box.close();
  await api.stop();
});

async function change(as: string, name: string, input: object): Promise<any> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const shown = "savedQuery { id revision viewerMail { every sentOn } } problems { code }";
  return (await api.ask(as, `mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} } }`, { input })).data?.[
    name
  ];
}
async function shared(name: string): Promise<any> {
  const { savedQuery } = await change(asHead, "saveQuery", { name, text: "{ viewer { id } }" });
  const input = { savedQueryId: savedQuery.id, revision: 1, visibility: "AGENCY" };
  return (await change(asHead, "changeSavedQuery", input)).savedQuery;
}
const ask = (query: any, every: string | null) => change(asBudi, "mailQuery", { savedQueryId: query.id, every });

async function send(): Promise<string[]> {
  const failures: string[] = [];
  const failed = (error: unknown) => void failures.push(String(error));
  await sendQueries(await background(api), {
    mailer,
    publicUrl: "https://kinerja.example.go.id",
    signal: new AbortController().signal,
    failed,
  });
  return failures;
}

test("what is asked for day by day comes once a day from the next day on: links, and no number", async () => {
  const query = await shared("Predikat per unit");
  const other = await shared("Laporan terlambat");
  expect((await ask(query, "DAY")).savedQuery.viewerMail).toEqual({ every: "DAY", sentOn: null });
  await ask(other, "DAY");
  await send();
  expect(box.mails).toHaveLength(0);

  api.pass(DAY);
  await send();
  await send();
  expect(box.mails).toHaveLength(1);
  expect(box.mails[0]?.subject).toBe("Kinerja Andir: 2 analisis terjadwal Anda");
  expect(box.mails[0]?.text).toContain(`- Predikat per unit: https://kinerja.example.go.id/analisis/${query.id}`);
  expect(box.mails[0]?.text).not.toContain("Budi");

  api.pass(DAY);
  await send();
  expect(box.mails).toHaveLength(2);
});

test("a week begins on Monday and a month on the first; a day that was missed is made up for", async () => {
  await ask(await shared("Mingguan"), "WEEK");
  await ask(await shared("Bulanan"), "MONTH");
  const subjects = () => box.mails.map(({ text }) => /- (\w+):/.exec(text ?? "")?.[1]);

  api.pass(5 * DAY); // Sunday
  await send();
  expect(subjects()).toEqual([]);
  api.pass(DAY); // Monday the 30th
  await send();
  expect(subjects()).toEqual(["Mingguan"]);
  api.pass(2 * DAY); // Wednesday the 2nd, after a day on which nothing ran
  await send();
  expect(subjects()).toEqual(["Mingguan", "Bulanan"]);
});

test("what is no longer shared does not come, and what one no longer wants neither", async () => {
  const query = await shared("Ditarik");
  const ended = await shared("Dihentikan");
  await ask(query, "DAY");
  await ask(ended, "DAY");
  expect((await ask(ended, null)).savedQuery.viewerMail).toBeNull();
  await change(asHead, "changeSavedQuery", { savedQueryId: query.id, revision: query.revision, visibility: "PRIVATE" });

  api.pass(DAY);
  await send();
  expect(box.mails).toHaveLength(0);
});

test("who has no address is told so, and what the server refuses is told to the operator and tried the next day", async () => {
  const query = await shared("Predikat");
  expect((await change(asHead, "mailQuery", { savedQueryId: query.id, every: "DAY" })).problems).toEqual([
    { code: "NO_ADDRESS" },
  ]);

  await ask(query, "DAY");
  box.refused.add("budi@example.go.id");
  api.pass(DAY);
  expect(await send()).toHaveLength(1);
  expect(await send()).toEqual([]);
  box.refused.clear();
  api.pass(DAY);
  await send();
  expect(box.mails).toHaveLength(1);
});

test("without a mail server nothing is lost: the next run sends it", async () => {
  const query = await shared("Predikat");
  await ask(query, "DAY");
  api.pass(DAY);
  const nowhere = await createMailer({ smtpUrl: "smtp://127.0.0.1:1", from: "kinerja@example.go.id" });
  const rest = { publicUrl: "https://x.example", signal: new AbortController().signal, failed: () => {} };
  await expect(sendQueries(await background(api), { mailer: nowhere, ...rest })).rejects.toMatchObject({
    reason: "UNREACHABLE",
  });
  nowhere.close();

  await send();
  expect(box.mails).toHaveLength(1);
});
