import { agencyDate } from "@andir/domain/iso-date";
import { SurveyChannel } from "@andir/domain/respondent";
import sql from "sql-template-tag";
import { keyedHash } from "../../platform/derived-key.ts";
import { takeForm, unlessRefused, type FormRefusal } from "../../platform/public-pages/form-guard.ts";
import type { Scope } from "../../platform/scope.ts";
import { firstRow } from "../../platform/sql.ts";
import { SatisfactionResponse } from "./satisfaction-response.entity.ts";
import { responseOf, type SurveyAnswer } from "./survey-answer.ts";
import type { SurveyOfVisitor } from "./survey.loaders.ts";

/** The people in a waiting room share an address: so many of them may answer on a day. */
const ANSWERS_PER_ADDRESS = 100;

export const formOf = ({ code }: SurveyOfVisitor): string => `survey:${code}`;

interface Sending {
  readonly answer: SurveyAnswer;
  readonly sent: URLSearchParams;
  readonly address: string;
  /** The number of today's queue that came with it, if any. */
  readonly ticket: string;
}

/** TICKET_UNKNOWN: no such number was drawn today. TICKET_USED: it came with an answer already. */
export type SurveyRefusal = FormRefusal | "TICKET_UNKNOWN" | "TICKET_USED";

/**
 * Keeps an answer from the public form, or says why it does not count. No event is recorded: its time and its key together would put
 * answers into the order in which people stood at the counter.
 */
export const answerSurvey = (
  scope: Scope,
  survey: SurveyOfVisitor,
  { answer, sent, address, ticket }: Sending,
): Promise<SurveyRefusal | null> =>
  unlessRefused<SurveyRefusal | null>(scope, async (tx) => {
    const fault = ticket === "" ? null : await faultOfTicket(tx, survey, ticket);
    if (fault) return fault;
    const refusal = await takeForm(tx, { form: formOf(survey), sent, address, perDay: ANSWERS_PER_ADDRESS });
    if (refusal) return refusal;
    // Another may have come with the same number at this moment.
    if (ticket !== "" && !(await takeTicket(tx, survey, ticket))) return "TICKET_USED";
    const row = responseOf(answer, {
      serviceKey: survey.serviceKey,
      answeredOn: agencyDate(tx.now),
      channel: SurveyChannel.FORM,
      hasTicket: ticket !== "",
    });
    await tx.db.insert(SatisfactionResponse, row);
    return null;
  });

/** What is kept of a number until midnight: that it came with an answer, and not with which. */
const markOf = (tx: Scope, survey: SurveyOfVisitor, ticket: string) => ({
  day: agencyDate(tx.now),
  form: `${formOf(survey)}:ticket`,
  hash: keyedHash(tx.secret, "survey ticket", survey.code, agencyDate(tx.now), ticket),
});

async function faultOfTicket(tx: Scope, survey: SurveyOfVisitor, ticket: string): Promise<SurveyRefusal | null> {
  const { day, form, hash } = markOf(tx, survey, ticket);
  const found = await firstRow<{ isUsed: boolean }>(
    tx,
    sql`select exists (select 1 from form_sending f where f.day = ${day}::date and f.form = ${form} and f.sender_hash = ${hash}) as "isUsed"
        from queue_ticket q where q.service_key = ${survey.serviceKey}::uuid and q.day = ${day}::date and upper(q.number) = ${ticket}`,
  );
  if (!found) return "TICKET_UNKNOWN";
  return found.isUsed ? "TICKET_USED" : null;
}

async function takeTicket(tx: Scope, survey: SurveyOfVisitor, ticket: string): Promise<boolean> {
  const { day, form, hash } = markOf(tx, survey, ticket);
  const taken = await firstRow(
    tx,
    sql`insert into form_sending (day, form, sender_hash, sendings) values (${day}, ${form}, ${hash}, 1)
        on conflict do nothing returning day`,
  );
  return taken !== null;
}
