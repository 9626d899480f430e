import { agencyDate } from "@andir/domain/iso-date";
import type { Language } from "@andir/domain/language";
import sql from "sql-template-tag";
import { globalId } from "../../platform/global-id.ts";
import { htmlLetter, plainLetter } from "../../platform/mail/mail-text.ts";
import { type Mailer, MailNotTaken } from "../../platform/mail/mailer.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { actorOfAccount } from "../access/actor.loaders.ts";
import { agencyHour, reminderRuleOn } from "../notices/reminder-rule.loaders.ts";
import { visibleQueries } from "./saved-query.policy.ts";

interface Receiver {
  readonly accountKey: string;
  readonly email: string;
  readonly language: Language;
  readonly queryKeys: readonly string[];
}

export interface Post {
  readonly mailer: Mailer;
  readonly publicUrl: string;
  readonly signal: AbortSignal;
  readonly failed: (error: unknown) => void;
}

const BATCH = 100;

/** Writes to everyone for whom a saved query is due: one mail, from the agency's hour on, with what they may read today. */
export async function sendQueries(scope: Scope, post: Post): Promise<void> {
  const today = agencyDate(scope.now);
  if (agencyHour(scope.now) < (await reminderRuleOn(scope, today)).hour) return;
  for (let after: string | null = null; !post.signal.aborted;) {
    const receivers: Receiver[] = await receiversAfter(scope, today, after);
    for (const receiver of receivers) {
      if (post.signal.aborted) return;
      await sendTo(scope, receiver, today, post);
    }
    if (receivers.length < BATCH) return;
    after = receivers.at(-1)?.accountKey ?? null;
  }
}

function receiversAfter(scope: Scope, today: string, after: string | null): Promise<Receiver[]> {
  return rows<Receiver>(
    scope,
    sql`select c.key as "accountKey", c.email, c.language, array_agg(m.query_key) as "queryKeys"
        from query_mail m join account c on c.key = m.account_key
        where c.is_active and c.email is not null and (${after}::uuid is null or c.key > ${after}::uuid)
          and m.last_on < case m.every when 'DAY' then ${today}::date when 'WEEK' then date_trunc('week', ${today}::date)::date
            else date_trunc('month', ${today}::date)::date end
        group by c.key order by c.key limit ${BATCH}`,
  );
}

async function sendTo(scope: Scope, receiver: Receiver, today: string, post: Post): Promise<void> {
  const actor = await actorOfAccount(scope, receiver.accountKey);
  if (!actor) return;
  // Said before it is sent: a crash in between loses one mail, and never sends two. What is no longer shared is passed over in silence.
  const due = await rows<Due>(
    scope,
    sql`update query_mail m set last_on = ${today}::date, sent_on = ${today}::date from saved_query q,
          (select query_key, last_on, sent_on from query_mail where account_key = ${receiver.accountKey}::uuid and query_key = any(${receiver.queryKeys}::uuid[]) for update) before
        where q.key = m.query_key and before.query_key = m.query_key and m.account_key = ${receiver.accountKey}::uuid
          and before.last_on < ${today}::date and ${visibleQueries(actor)}
        returning q.key, q.name, before.last_on as "lastOn", before.sent_on as "sentOn"`,
  );
  if (due.length === 0) return;
  try {
    await post.mailer.send(mailOf(receiver, due, post.publicUrl));
  } catch (error) {
    await giveBack(scope, receiver.accountKey, due, error);
    post.failed(error);
  }
}

interface Due {
  readonly key: string;
  readonly name: string;
  readonly lastOn: string;
  readonly sentOn: string | null;
}

/** What is refused is refused until the next time; without a server nobody is written to, until the next run. */
async function giveBack(scope: Scope, accountKey: string, due: readonly Due[], error: unknown): Promise<void> {
  if (error instanceof MailNotTaken && error.reason === "REFUSED") return;
  await rows(
    scope,
    sql`update query_mail m set last_on = before.last_on, sent_on = before.sent_on
        from unnest(${due.map(({ key }) => key)}::uuid[], ${due.map(({ lastOn }) => lastOn)}::date[], ${due.map(({ sentOn }) => sentOn)}::date[]) as before(key, last_on, sent_on)
        where m.query_key = before.key and m.account_key = ${accountKey}::uuid`,
  );
  if (!(error instanceof MailNotTaken) || error.reason === "UNREACHABLE") throw error;
}

const SAYS = {
  ID: {
    subject: (count: number) =>
      count === 1 ? "Kinerja Andir: analisis terjadwal Anda" : `Kinerja Andir: ${count} analisis terjadwal Anda`,
    greeting: "Analisis yang Anda minta siap dibuka. Angkanya dihitung saat Anda membukanya, sesuai hak lihat Anda:",
    link: "Buka analisis tersimpan",
    footer: "Dikirim otomatis. Berhenti menerimanya: buka analisisnya, lalu pilih Surel terjadwal.",
  },
  EN: {
    subject: (count: number) =>
      count === 1 ? "Kinerja Andir: your scheduled analysis" : `Kinerja Andir: your ${count} scheduled analyses`,
    greeting:
      "The analyses that you asked for are ready to open. Their numbers are worked out as you open them, from what you may see:",
    link: "Open saved analyses",
    footer: "Sent by a program. To have it no more, open the analysis and choose Scheduled mail.",
  },
} as const;

/** A mail leaves the house: links and names of queries, and no number. */
function mailOf({ email, language }: Receiver, due: readonly Due[], publicUrl: string) {
  const words = SAYS[language];
  const letter = {
    language: language === "ID" ? ("id" as const) : ("en" as const),
    greeting: words.greeting,
    lines: due
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .map(({ key, name }) => `${name}: ${publicUrl}/analisis/${globalId("SavedQuery", key)}`),
    link: { text: words.link, url: `${publicUrl}/analisis/tersimpan` },
    footer: words.footer,
  };
  return { to: email, subject: words.subject(due.length), text: plainLetter(letter), html: htmlLetter(letter) };
}
