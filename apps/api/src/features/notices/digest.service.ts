import { agencyDate } from "@andir/domain/iso-date";
import type { Language } from "@andir/domain/language";
import { noticeText } from "@andir/domain/notice-text";
import { periodLabel } from "@andir/domain/period";
import sql from "sql-template-tag";
import { htmlLetter, type Letter, plainLetter } from "../../platform/mail/mail-text.ts";
import { type Mailer, MailNotTaken } from "../../platform/mail/mailer.ts";
import type { Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { actorOfAccount } from "../access/actor.loaders.ts";
import { loadPeriod } from "../periods/period.loaders.ts";
import { noticeColumns, type NoticeRow } from "./notice.loaders.ts";
import { visibleNotices } from "./notice.policy.ts";
import { agencyHour, reminderRuleOn } from "./reminder-rule.loaders.ts";

interface Reader {
  readonly accountKey: string;
  readonly employeeKey: string;
  readonly email: string;
  readonly language: Language;
}

export interface Post {
  readonly mailer: Mailer;
  readonly publicUrl: string;
  readonly signal: AbortSignal;
  readonly failed: (error: unknown) => void;
}

const BATCH = 100;
const MOST_LINES = 30;

/** Writes to everyone with something new, once on a day, from the agency's hour on. */
export async function sendDigests(scope: Scope, post: Post): Promise<void> {
  const today = agencyDate(scope.now);
  if (agencyHour(scope.now) < (await reminderRuleOn(scope, today)).hour) return;
  for (let after: string | null = null; !post.signal.aborted;) {
    const readers = await readersOf(scope, today, after);
    for (const reader of readers) {
      if (post.signal.aborted) return;
      await sendDigest(scope, reader, today, post);
    }
    if (readers.length < BATCH) return;
    after = readers.at(-1)?.employeeKey ?? null;
  }
}

/** Those with an address and something unread that no mail has told, who were not written to today. */
function readersOf(scope: Scope, today: string, after: string | null): Promise<Reader[]> {
  return rows<Reader>(
    scope,
    sql`select c.key as "accountKey", c.employee_key as "employeeKey", c.email, c.language from account c
        where c.is_active and c.email is not null and (${after}::uuid is null or c.employee_key > ${after}::uuid)
          and exists (
            select from notice n left join notice_preference f on f.employee_key = n.recipient_key and f.kind = n.kind
            where n.recipient_key = c.employee_key and n.read_at is null and n.mailed_at is null and coalesce(f.mail, true))
          and not exists (select from notice_mail m where m.employee_key = c.employee_key and m.day = ${today}::date)
        order by c.employee_key limit ${BATCH}`,
  );
}

async function sendDigest(scope: Scope, reader: Reader, today: string, post: Post): Promise<void> {
  const { employeeKey } = reader;
  const actor = await actorOfAccount(scope, reader.accountKey);
  if (!actor) return;
  // As the reader: the mail says what the app would say, and no more.
  const asReader: Scope = { ...scope, actor };
  const notices = await rows<NoticeRow>(
    asReader,
    sql`select ${noticeColumns} from notice n left join notice_preference f on f.employee_key = n.recipient_key and f.kind = n.kind
        where n.read_at is null and n.mailed_at is null and coalesce(f.mail, true) and ${visibleNotices(actor)}
        order by n.created_at desc, n.key desc`,
  );
  if (notices.length === 0) return;
  // Said before it is sent: a crash in between loses one mail, and never sends two.
  const isFirst = await firstRow(
    scope,
    sql`insert into notice_mail (employee_key, day) values (${employeeKey}::uuid, ${today}::date) on conflict do nothing returning 1`,
  );
  if (!isFirst) return;
  try {
    const letter = await letterOf(asReader, reader.language, notices, post.publicUrl);
    const subject = SAYS[reader.language].subject(notices.length);
    await post.mailer.send({ to: reader.email, subject, text: plainLetter(letter), html: htmlLetter(letter) });
  } catch (error) {
    await giveBack(scope, employeeKey, today, error);
    post.failed(error);
    return;
  }
  await rows(
    scope,
    sql`with sent as (update notice_mail set sent_at = ${scope.now}::timestamptz where employee_key = ${employeeKey}::uuid and day = ${today}::date)
        update notice set mailed_at = ${scope.now}::timestamptz where key = any(${notices.map(({ key }) => key)}::uuid[])`,
  );
}

/** What is refused is refused all day, and the others are written to; without a server nobody is, until the next run. */
async function giveBack(scope: Scope, employeeKey: string, today: string, error: unknown): Promise<void> {
  if (error instanceof MailNotTaken && error.reason === "REFUSED") return;
  await rows(
    scope,
    sql`delete from notice_mail where employee_key = ${employeeKey}::uuid and day = ${today}::date and sent_at is null`,
  );
  if (!(error instanceof MailNotTaken) || error.reason === "UNREACHABLE") throw error;
}

const SAYS = {
  ID: {
    subject: (count: number) => `Kinerja Andir: ${count} pemberitahuan baru`,
    greeting: "Yang baru untuk Anda:",
    more: (count: number) => `dan ${count} pemberitahuan lain.`,
    link: "Buka Kinerja Andir",
    footer: "Dikirim otomatis, paling banyak satu surel sehari.",
  },
  EN: {
    subject: (count: number) => `Kinerja Andir: ${count} new ${count === 1 ? "notice" : "notices"}`,
    greeting: "New for you:",
    more: (count: number) => `and ${count} more.`,
    link: "Open Kinerja Andir",
    footer: "Sent by a program, one mail a day at most.",
  },
} as const;

/** A mail leaves the house: it names no person and shows no rating. */
async function letterOf(
  scope: Scope,
  language: Language,
  notices: readonly NoticeRow[],
  publicUrl: string,
): Promise<Letter> {
  const locale = language === "ID" ? "id" : "en";
  const words = SAYS[language];
  const lines: string[] = [];
  for (const { kind, periodKey, count, dueOn } of notices.slice(0, MOST_LINES)) {
    const period = periodKey === null ? null : await loadPeriod(scope, periodKey);
    lines.push(
      noticeText(
        {
          kind,
          period: period && periodLabel(period, locale),
          employee: null,
          count,
          dueOn: dueOn && dayIn(locale, dueOn),
        },
        locale,
      ),
    );
  }
  if (notices.length > MOST_LINES) lines.push(words.more(notices.length - MOST_LINES));
  const link = { text: words.link, url: `${publicUrl}/` };
  return { language: locale, greeting: words.greeting, lines, link, footer: words.footer };
}

const dayIn = (locale: "id" | "en", day: string): string =>
  new Intl.DateTimeFormat(locale === "id" ? "id-ID" : "en-GB", { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
