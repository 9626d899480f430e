import { letterNumber } from "@andir/domain/letter-number";
import { agencyDate } from "@andir/domain/iso-date";
import { createHash } from "node:crypto";
import sql from "sql-template-tag";
import { recordEvents, type AuditFact } from "../../platform/audit.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { cycleRulesOn } from "../periods/cycle-rule.loaders.ts";
import { newCode } from "../training/certificate.service.ts";
import type { IssueDocumentInput } from "./document.inputs.ts";
import { loadDocument, type DocumentRow } from "./document.loaders.ts";
import { paperOf, type PaperToIssue, type Wanted, wantedOf } from "./paper-of.ts";

/** Numbers a paper and keeps what it says. The same facts are not issued twice; others take the place of what was issued before. */
export function issueDocument(scope: Scope, input: IssueDocumentInput): Promise<DocumentRow | Problem[]> {
  return once(scope, "issueDocument", input, byRow(loadDocument), async (tx) => {
    const wanted = wantedOf(input);
    if ("code" in wanted) return [wanted];
    const issued = await issue(tx, wanted);
    if ("code" in issued) return [issued];
    await recordEvents(tx, issued.events);
    return loadDocument.required(tx, issued.key);
  });
}

/** In the caller's transaction; the events are the caller's to record, last. */
export async function issue(
  tx: Scope,
  wanted: Wanted,
): Promise<{ readonly key: string; readonly isNew: boolean; readonly events: AuditFact[] } | Problem> {
  // Of two who ask at once the second finds the first's paper.
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`${wanted.kind} ${wanted.recordKey}`}, 0))`);
  const paper = await paperOf(tx, wanted);
  if (!paper)
    return problem("recordId", "NOT_FOUND", "There is no such record of which you may have this paper, or not yet.");
  const digest = createHash("sha256").update(JSON.stringify(paper.facts)).digest("hex");
  const { planKey, assessmentKey } = paper;
  const standing = await rows<{ key: string; factsDigest: string; number: string }>(
    tx,
    sql`select d.key, d.facts_digest as "factsDigest", d.number from issued_document d
        where d.kind = ${wanted.kind}::document_kind and d.withdrawn_at is null
          and (d.plan_key = ${planKey}::uuid or d.assessment_key = ${assessmentKey}::uuid)`,
  );
  const same = standing.find(({ factsDigest }) => factsDigest === digest);
  if (same) return { key: same.key, isNew: false, events: [] };

  const superseded = standing.map((old) => withdrawnEvent(old, paper.employeeKey, "SUPERSEDED"));
  await rows(
    tx,
    sql`update issued_document set withdrawn_at = ${tx.now}, withdrawal_reason = 'SUPERSEDED' where key = any(${standing.map(({ key }) => key)}::uuid[])`,
  );
  const { key, number } = await insert(tx, wanted, paper, digest);
  const events = [
    ...superseded,
    {
      action: "document.issued",
      noun: "issued_document",
      nounKey: key,
      subjectKey: paper.employeeKey,
      payload: { kind: wanted.kind, number },
    },
  ];
  return { key, isNew: true, events };
}

export const withdrawnEvent = (
  { key, number }: { readonly key: string; readonly number: string },
  subjectKey: string,
  reason: string,
): AuditFact => ({
  action: "document.withdrawn",
  noun: "issued_document",
  nounKey: key,
  subjectKey,
  payload: { number, reason },
});

async function insert(
  tx: Scope,
  { kind }: Wanted,
  paper: PaperToIssue,
  digest: string,
): Promise<{ key: string; number: string }> {
  const issuedOn = agencyDate(tx.now);
  const year = Number(issuedOn.slice(0, 4));
  // The row stays locked until the paper is there or is not to be, so the next number is given to one alone and none is left out.
  const counter = await firstRow<{ last: number }>(
    tx,
    sql`insert into document_counter as c (kind, year, last) values (${kind}::document_kind, ${year}, 1)
        on conflict (kind, year) do update set last = c.last + 1 returning last`,
  );
  const sequence = counter!.last;
  const { letterNumber: rules } = await cycleRulesOn(tx, issuedOn);
  const number = letterNumber(rules, { sequence, kind, unitCode: paper.unitCode, issuedOn });
  const key = newKey();
  await rows(
    tx,
    sql`insert into issued_document (key, kind, employee_key, plan_key, assessment_key, year, sequence, number, code, facts, facts_digest, issued_at, issued_by_key)
        values (${key}, ${kind}::document_kind, ${paper.employeeKey}::uuid, ${paper.planKey}::uuid, ${paper.assessmentKey}::uuid, ${year}, ${sequence},
          ${number}, ${newCode()}, ${JSON.stringify(paper.facts)}::jsonb, ${digest}, ${tx.now}, ${actorOf(tx).employeeKey}::uuid)`,
  );
  return { key, number };
}
