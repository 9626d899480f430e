import type { DataSource } from "typeorm";
import { createMailer, type Mailer } from "../../platform/mail/mailer.ts";
import { TestApi } from "../../testing/api.ts";
import { background, noticeTo } from "../../testing/background.ts";
import { type Mailbox, openMailbox } from "../../testing/mailbox.ts";
import type { Person } from "../../testing/world.ts";
import { globalId, parseGlobalId } from "../../platform/global-id.ts";
import type { Period } from "../periods/period.entity.ts";
import { sendDigests } from "./digest.service.ts";

let api: TestApi;
let box: Mailbox;
let mailer: Mailer;
let budi: Person;
let budiSession: string;
let october: Period;
let failures: string[];

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-24T00:00:00Z")); // seven in the morning in Jakarta
  box = await openMailbox();
  mailer = await createMailer({ smtpUrl: box.url, from: "Kinerja Andir <kinerja@example.go.id>" });
  failures = [];
  budi = await api.world.employee({ in: await api.world.unit("KEL"), name: "Budi Santoso" });
  budiSession = await api.world.session(budi);
  october = await api.world.month(2026, 10);
  await address(budi, "budi@example.go.id");
});
afterEach(async () => {
  mailer.close();
  await box.close();
  await api.stop();
});

const address = (person: Person, email: string | null) =>
  api.dataSource.query("update account set email = $2 where employee_key = $1", [person.key, email]);

async function reminded(person: Person, kind: "REPORT_DUE" | "REPORT_OVERDUE" = "REPORT_DUE"): Promise<string> {
  const about = { noun: "period", recordKey: october.key, periodKey: october.key, dueOn: october.reportDueOn };
  return noticeTo(api, person, { ...about, kind });
}

async function send(dataSource?: DataSource): Promise<void> {
  const scope = await background(dataSource ? ({ dataSource, now: api.now } as TestApi) : api);
  const failed = (error: unknown) => failures.push(String(error));
  const post = { mailer, publicUrl: "https://kinerja.example.go.id", signal: new AbortController().signal, failed };
  await sendDigests(scope, post);
}

const addressees = () => box.mails.map(({ to }) => (Array.isArray(to) ? to[0] : to)?.value[0]?.address);

test("one mail brings everything new, in Indonesian, with a link and without a name", async () => {
  await reminded(budi);
  const report = await api.world.report(budi, october, { status: "VERIFIED" });
  await noticeTo(api, budi, {
    noun: "performance_report",
    recordKey: parseGlobalId(report).key,
    periodKey: october.key,
  });

  await send();
  await send();

  expect(addressees()).toEqual(["budi@example.go.id"]);
  const [mail] = box.mails;
  expect(mail?.subject).toBe("Kinerja Andir: 2 pemberitahuan baru");
  expect(mail?.text).toContain("- Laporan kinerja Oktober 2026 harus diserahkan paling lambat 4 November 2026.");
  expect(mail?.text).toContain("- Laporan kinerja Anda untuk Oktober 2026 telah diverifikasi.");
  expect(mail?.text).toContain("https://kinerja.example.go.id/");
  expect(mail?.text).not.toContain("Budi");
});

test("who reads English is written to in English", async () => {
  const answer = await api.ask(
    budiSession,
    "mutation { setLanguage(input: { language: EN }) { account { language } problems { code } } }",
  );
  expect(answer.data?.["setLanguage"]).toEqual({ account: { language: "EN" }, problems: [] });
  await reminded(budi);

  await send();

  expect(box.mails[0]?.subject).toBe("Kinerja Andir: 1 new notice");
  expect(box.mails[0]?.text).toContain("Your performance report for October 2026 is due on 4 November 2026.");
});

test("what comes later on the day waits for the next mail, which tells nothing twice", async () => {
  await reminded(budi);
  await send();
  await reminded(budi, "REPORT_OVERDUE");
  api.pass(60);
  await send();
  expect(box.mails).toHaveLength(1);

  api.pass(24 * 60);
  await send();

  expect(box.mails).toHaveLength(2);
  expect(box.mails[1]?.subject).toContain("1 pemberitahuan");
  expect(box.mails[1]?.text).toContain("belum diserahkan");
});

test("nobody is written to before the agency's hour", async () => {
  await api.dataSource.query("update reminder_rule set hour = 8");
  await reminded(budi);
  await send();
  expect(box.mails).toEqual([]);

  api.pass(60);
  await send();
  expect(box.mails).toHaveLength(1);
});

test("what was read, is not wanted by mail, or is out of sight is not mailed", async () => {
  const read = await reminded(budi);
  await api.ask(budiSession, `mutation { markNoticeRead(input: { noticeId: "${read}" }) { problems { code } } }`);
  await reminded(budi, "REPORT_OVERDUE");
  await api.ask(
    budiSession,
    "mutation { setNoticePreference(input: { kind: REPORT_OVERDUE, mail: false }) { problems { code } } }",
  );
  const other = await api.world.employee({ in: await api.world.unit("LAIN") });
  const report = await api.world.report(other, october);
  await noticeTo(api, budi, { noun: "performance_report", recordKey: parseGlobalId(report).key });

  await send();

  expect(box.mails).toEqual([]);
});

test("accounts without an address, and closed ones, are left alone", async () => {
  const closed = await api.world.employee({ in: await api.world.unit("TUTUP") });
  await api.world.session(closed);
  await address(closed, "tutup@example.go.id");
  await api.dataSource.query("update account set is_active = false where employee_key = $1", [closed.key]);
  await address(budi, null);
  for (const person of [budi, closed]) await reminded(person);

  await send();

  expect(box.mails).toEqual([]);
});

test("an address that is refused keeps nobody else from the mail, and is not tried again on that day", async () => {
  const siti = await api.world.employee({ in: await api.world.unit("LAIN") });
  await api.world.session(siti);
  await address(siti, "siti@example.go.id");
  for (const person of [budi, siti]) await reminded(person);
  box.refused.add("budi@example.go.id");

  await send();
  await send();

  expect(addressees()).toEqual(["siti@example.go.id"]);
  expect(failures).toEqual(["MailNotTaken: The mail server refuses a mail (550)."]);
});

test("while the mail server is away nothing is lost: the next run sends it", async () => {
  await reminded(budi);
  await box.close();
  mailer.close();

  await expect(send()).rejects.toThrow("cannot be reached");
  box = await openMailbox();
  mailer = await createMailer({ smtpUrl: box.url, from: "kinerja@example.go.id" });
  await send();

  expect(box.mails).toHaveLength(1);
});

test("two processes that send at once send one mail", async () => {
  await reminded(budi);

  await Promise.all([send(), send(), send()]);

  expect(box.mails).toHaveLength(1);
});

test("the mail of one who sees people under pseudonyms tells no more than the app", async () => {
  await api.dataSource.query("delete from session");
  const analyst = await api.world.employee({ in: await api.world.unit("ANALIS") });
  await api.world.session(analyst, "ANALYST");
  await address(analyst, "analis@example.go.id");
  const draft = await api.world.report(budi, october, { status: "DRAFT", submittedAt: null });
  await noticeTo(api, analyst, {
    kind: "PLAN_SUBMITTED",
    noun: "performance_report",
    recordKey: parseGlobalId(draft).key,
    subjectKey: budi.key,
  });
  await send();
  expect(box.mails).toEqual([]);

  await api.dataSource.query("update performance_report set status = 'SUBMITTED'");
  await send();
  expect(box.mails[0]?.text).toContain("SKP seorang pegawai menunggu");
  expect(globalId("Employee", budi.key)).toBe(budi.id);
});
