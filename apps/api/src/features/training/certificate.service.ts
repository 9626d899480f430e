import { agencyDate } from "@andir/domain/iso-date";
import { PAPER_CODE_LETTERS, paperCode, readPaperCode, shownPaperCode } from "@andir/domain/paper-code";
import { earnsCertificate } from "@andir/domain/training";
import { randomInt } from "node:crypto";
import sql, { type Sql } from "sql-template-tag";
import type { AuditFact } from "../../platform/audit.ts";
import { newKey } from "../../platform/key.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { registrationEvent } from "./places.ts";
import { visibleRegistrations } from "./training.policy.ts";
import { TrainingCertificate } from "./training-session.entity.ts";

interface Earned {
  readonly key: string;
  readonly employeeKey: string;
  readonly name: string;
  readonly attended: boolean;
  readonly title: string;
  readonly lessonHours: number;
  readonly passMark: number;
  readonly startsAt: Date;
  readonly hasQuiz: boolean;
  readonly bestScore: number | null;
}

/**
 * Issues certificates once what they need is there; what one says is kept as it is now. Who lost one earns another only by
 * attendance that was entered after that.
 */
export async function issueEarned(tx: Scope, registrationKeys: readonly string[]): Promise<AuditFact[]> {
  const found = await rows<Earned>(
    tx,
    sql`select r.key, r.employee_key as "employeeKey", e.name, r.attended_at is not null as attended, g.title, g.lesson_hours as "lessonHours",
          g.pass_mark as "passMark", s.starts_at as "startsAt",
          exists (select from training_question q where q.programme_key = g.key and q.removed_at is null) as "hasQuiz",
          (select max(a.score) from training_attempt a where a.registration_key = r.key) as "bestScore"
        from training_registration r join employee e on e.key = r.employee_key join training_session s on s.key = r.session_key
        join training_programme g on g.key = s.programme_key
        where r.key = any(${registrationKeys}::uuid[]) and not exists (select from training_certificate c where c.registration_key = r.key
            and (c.withdrawn_at is null or r.attended_at is null or c.withdrawn_at >= r.attended_at))
        order by r.key for update of r`,
  );
  const earned = found.filter(earnsCertificate).map((row) => ({
    ...row,
    heldOn: agencyDate(row.startsAt),
    score: row.hasQuiz ? row.bestScore : null,
  }));
  await tx.db.insert(
    TrainingCertificate,
    earned.map(({ key, name, title, lessonHours, heldOn, score }) => ({
      key: newKey(),
      registrationKey: key,
      code: newCode(),
      holderName: name,
      programmeTitle: title,
      lessonHours,
      heldOn,
      score,
      issuedAt: tx.now,
    })),
  );
  return earned.map(({ key, employeeKey, title, heldOn, score }) =>
    registrationEvent("certified", key, employeeKey, { title, heldOn, score }),
  );
}

/** 60 bits: nobody finds one by trying. */
export const newCode = (): string => shownPaperCode(paperCode(() => randomInt(PAPER_CODE_LETTERS.length)));

/** A code as it was typed off paper, in the form in which it is kept; null for what can be none. */
export function codeOf(typed: string): string | null {
  const code = readPaperCode(typed);
  return code === null ? null : shownPaperCode(code);
}

export interface CertificateFacts {
  readonly code: string;
  readonly holderName: string;
  readonly programmeTitle: string;
  readonly lessonHours: number;
  readonly heldOn: string;
  readonly score: number | null;
  readonly issuedAt: Date;
  readonly withdrawnAt: Date | null;
  readonly employeeKey: string;
}

const certified = (code: string): Sql => sql`
  select c.code, c.holder_name as "holderName", c.programme_title as "programmeTitle", c.lesson_hours as "lessonHours", c.held_on as "heldOn",
    c.score, c.issued_at as "issuedAt", c.withdrawn_at as "withdrawnAt", r.employee_key as "employeeKey"
  from training_certificate c join training_registration r on r.key = c.registration_key where c.code = ${code}`;

/** By who holds the code: it is on the paper that they were shown. */
export const certificateOf = (scope: Pick<Scope, "sql">, code: string): Promise<CertificateFacts | null> =>
  firstRow<CertificateFacts>(scope, certified(code));

/** The paper itself is for those who see the part in the session that it is of, while it stands. */
export const certificateSeenBy = (scope: Scope, code: string): Promise<CertificateFacts | null> =>
  firstRow<CertificateFacts>(
    scope,
    sql`${certified(code)} and c.withdrawn_at is null and ${visibleRegistrations(actorOf(scope))}`,
  );
