import { agencyDate } from "@andir/domain/iso-date";
import sql, { raw, type Sql } from "sql-template-tag";

/**
 * What its subject may know of an event, and from when on. Two tables, closed by default: a new action on a record that begins
 * as a draft waits for the publication, and a new event of feedback names nobody.
 */

/** Records that begin as a draft. What happened to a draft is told once a publication has followed; these are told at once. */
export const TOLD_AT_ONCE: Readonly<Record<string, readonly string[]>> = {
  assessment: [
    "assessment.published",
    // Whoever has seen it published is told that it is no longer.
    "assessment.withdrawn",
    "assessment.acknowledged",
    "assessment.finalised",
    "assessment.reopened",
  ],
  // Its events name the assessment in their payload, by assessmentKey.
  calibration: [],
};

/** Whose events name who acted only where the payload says `"isAnonymous": false`: an anonymous rater stays that in all of them. */
export const ANONYMOUS_UNLESS_SAID: readonly string[] = ["feedback", "feedback_request", "feedback_answer"];

const DRAFTED = Object.keys(TOLD_AT_ONCE);
const AT_ONCE = Object.values(TOLD_AT_ONCE).flat();

/** Whether an event about oneself may be read yet; `v` names the row of audit_event. */
export const isTold = (v: string): Sql =>
  sql`(not ${raw(v)}.noun = any(${DRAFTED}::text[]) or ${raw(v)}.action = any(${AT_ONCE}::text[]) or exists (
        select 1 from audit_event published where published.noun = 'assessment' and published.action = 'assessment.published'
          and published.sequence >= ${raw(v)}.sequence and published.noun_key = case when ${raw(v)}.noun = 'assessment' then ${raw(v)}.noun_key else (
            select (said.payload::jsonb ->> 'assessmentKey')::uuid from audit_payload said where said.sequence = ${raw(v)}.sequence) end))`;

/** Whether the one who acted is kept from the subject. What was erased cannot be asked any more. */
export function isAnonymous(noun: string, payload: string | null): boolean {
  if (!ANONYMOUS_UNLESS_SAID.includes(noun)) return false;
  const said = JSON.parse(payload ?? "{}") as { isAnonymous?: unknown };
  return said.isAnonymous !== false;
}

/** The day of an event in place of its minute, by which a rater who was seen at it could be found. */
export const onlyTheDay = (at: Date): Date => new Date(`${agencyDate(at)}T00:00:00+07:00`);
