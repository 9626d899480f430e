import { agencyDate } from "@andir/domain/iso-date";
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import sql from "sql-template-tag";
import { keyedHash } from "../derived-key.ts";
import { networkOf } from "../network-address.ts";
import { inTransaction, type Scope } from "../scope.ts";
import { firstRow, rows } from "../sql.ts";
import { html, type Html } from "./html.ts";

const PURPOSE = "public form";
/** Nobody reads a form and answers it faster. */
const SOONEST = 2_000;
/** A form left open over lunch still counts. */
const LATEST = 6 * 3_600_000;

export const PASS_FIELD = "pass";
/** A field that nobody sees: what fills it in is a program. */
export const BAIT_FIELD = "website";

/** Why a form does not count. TOO_MANY: its address has sent enough for today. */
export type FormRefusal = "FOREIGN" | "TOO_SOON" | "EXPIRED" | "SPENT" | "TOO_MANY";

/** Goes out with a form, signed: whoever sends the form has had it, not just now, not long ago, and counts once. */
function newPass(scope: Scope, form: string): string {
  const text = `${scope.now.getTime().toString(36)}.${randomBytes(9).toString("base64url")}`;
  return `${text}.${keyedHash(scope.secret, PURPOSE, form, text)}`;
}

/**
 * To be put into the form. `form` says which, and whose: "survey:CODE". A form that comes back to be mended keeps the pass that it had,
 * as long as that still counts: who mends one word is quicker than who reads it all.
 */
export const passFields = (scope: Scope, form: string, had?: string | null): Html =>
  html`<input
      type="hidden"
      name="${PASS_FIELD}"
      value="${had && counts(scope, form, had) ? had : newPass(scope, form)}"
    />
    <div class="off" aria-hidden="true">
      <input type="text" name="${BAIT_FIELD}" value="" tabindex="-1" autocomplete="off" />
    </div>`;

interface Sending {
  readonly form: string;
  readonly sent: URLSearchParams;
  /** Where it came from: hashed, counted and not kept. */
  readonly address: string;
  /** How many of this form one address may send on a day. Whole villages share one, so it is not small. */
  readonly perDay: number;
}

/**
 * The change that a form makes. Where a reason not to make it comes of it, nothing stays, and least of all the use of the pass: the form
 * still counts once what was wrong is mended, and a pass that is spent says that something was taken.
 */
export async function unlessRefused<T>(scope: Scope, change: (tx: Scope) => Promise<T>): Promise<T> {
  try {
    return await inTransaction(scope, async (tx) => {
      const outcome = await change(tx);
      if (typeof outcome === "string") throw new Refused(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Refused) return error.reason as T;
    throw error;
  }
}

class Refused extends Error {
  constructor(readonly reason: string) {
    super("Refused.");
  }
}

/** Takes a form that was sent, once; null when it counts. To be called in `unlessRefused`. */
export async function takeForm(tx: Scope, { form, sent, address, perDay }: Sending): Promise<FormRefusal | null> {
  const pass = sent.get(PASS_FIELD) ?? "";
  const fault = sent.get(BAIT_FIELD) ? "FOREIGN" : faultOf(tx, form, pass);
  if (fault) return fault;

  if (!(await isFirstUse(tx, pass))) return "SPENT";
  return (await sendingsOf(tx, form, address)) > perDay ? "TOO_MANY" : null;
}

function faultOf(scope: Scope, form: string, pass: string): FormRefusal | null {
  const [at = "", nonce = "", signature = ""] = pass.split(".");
  const right = keyedHash(scope.secret, PURPOSE, form, `${at}.${nonce}`);
  if (signature.length !== right.length || !timingSafeEqual(Buffer.from(signature), Buffer.from(right)))
    return "FOREIGN";
  const age = scope.now.getTime() - Number.parseInt(at, 36);
  if (age > LATEST) return "EXPIRED";
  return age < SOONEST ? "TOO_SOON" : null;
}

const counts = (scope: Scope, form: string, pass: string): boolean =>
  [null, "TOO_SOON"].includes(faultOf(scope, form, pass));

async function isFirstUse(tx: Scope, pass: string): Promise<boolean> {
  const hash = keyedHash(tx.secret, `${PURPOSE}, spent`, pass);
  const spent = await firstRow(
    tx,
    sql`insert into spent_form_pass (pass_hash, expires_at) values (${hash}, ${new Date(tx.now.getTime() + LATEST)})
      on conflict do nothing returning pass_hash`,
  );
  return spent !== null;
}

async function sendingsOf(tx: Scope, form: string, address: string): Promise<number> {
  const day = agencyDate(tx.now);
  const found = await firstRow<{ salt: string }>(
    tx,
    sql`insert into form_day (day, salt) values (${day}, ${randomBytes(32).toString("base64url")})
      on conflict (day) do update set salt = form_day.salt returning salt`,
  );
  const sender = createHmac("sha256", found?.salt ?? "")
    .update(networkOf(address))
    .digest("base64url");
  const counted = await firstRow<{ sendings: number }>(
    tx,
    sql`insert into form_sending (day, form, sender_hash, sendings) values (${day}, ${form}, ${sender}, 1)
      on conflict (day, form, sender_hash) do update set sendings = form_sending.sendings + 1 returning sendings`,
  );
  return counted?.sendings ?? 0;
}

/** Throws away what only its day needed. */
export async function forgetSenders(scope: Scope): Promise<void> {
  const today = agencyDate(scope.now);
  await rows(scope, sql`delete from form_sending where day < ${today}`);
  await rows(scope, sql`delete from form_day where day < ${today}`);
  await rows(scope, sql`delete from spent_form_pass where expires_at < ${scope.now}`);
}
