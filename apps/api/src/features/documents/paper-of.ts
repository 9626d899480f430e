import type { DocumentKind } from "@andir/domain/document-kind";
import sql from "sql-template-tag";
import { parseGlobalId } from "../../platform/global-id.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow } from "../../platform/sql.ts";
import type { IssueDocumentInput } from "./document.inputs.ts";
import { readsSaid } from "./document.policy.ts";
import { assessedFor, type Assessed } from "./facts/assessed.ts";
import { creditFacts } from "./facts/credit-facts.ts";
import type { AssessedFacts, DocumentFacts } from "./facts/document-facts.ts";
import { evaluationDocumentFacts } from "./facts/evaluation-document-facts.ts";
import { evaluationFacts } from "./facts/evaluation-facts.ts";
import { matrixFacts } from "./facts/matrix-facts.ts";
import { planFacts } from "./facts/plan-facts.ts";

export interface Wanted {
  readonly kind: DocumentKind;
  readonly recordKey: string;
}

export interface PaperToIssue {
  readonly facts: DocumentFacts;
  readonly employeeKey: string;
  readonly planKey: string | null;
  readonly assessmentKey: string | null;
  readonly unitCode: string;
}

/** Of what each paper is. */
const RECORD: Readonly<Record<DocumentKind, "PerformancePlan" | "Assessment">> = {
  PLAN: "PerformancePlan",
  ROLE_MATRIX: "PerformancePlan",
  EVALUATION: "Assessment",
  EVALUATION_DOCUMENT: "Assessment",
  FEEDBACK: "Assessment",
  CREDIT_POINTS: "Assessment",
};

export function wantedOf({ kind, recordId }: IssueDocumentInput): Wanted | Problem {
  const { type, key } = parseGlobalId(recordId);
  return type === RECORD[kind]
    ? { kind, recordKey: key }
    : problem("recordId", "INVALID", `This paper is of a ${RECORD[kind]}.`);
}

/** What the paper would say now; null where there is none to be had of the record, or not by the actor. */
export async function paperOf(scope: Scope, { kind, recordKey }: Wanted): Promise<PaperToIssue | null> {
  if (kind === "PLAN" || kind === "ROLE_MATRIX") {
    const found = kind === "PLAN" ? await planFacts(scope, recordKey) : await matrixFacts(scope, recordKey);
    return found && { ...(await whose(scope, found.of)), facts: found.facts, planKey: recordKey, assessmentKey: null };
  }
  const assessed = await assessedFor(scope, recordKey);
  const facts = assessed && (await assessedFacts(scope, kind, assessed));
  return facts && { ...(await whose(scope, assessed)), facts, planKey: null, assessmentKey: recordKey };
}

async function assessedFacts(
  scope: Scope,
  kind: AssessedFacts["kind"],
  assessed: Assessed,
): Promise<AssessedFacts | null> {
  switch (kind) {
    case "EVALUATION":
    case "FEEDBACK":
      return (await readsFeedbackOf(scope, assessed.key)) ? evaluationFacts(scope, kind, assessed) : null;
    case "EVALUATION_DOCUMENT":
      return evaluationDocumentFacts(scope, assessed);
    case "CREDIT_POINTS":
      return creditFacts(scope, assessed);
  }
}

const readsFeedbackOf = async (scope: Scope, key: string): Promise<boolean> =>
  (await firstRow(
    scope,
    sql`select 1 from assessment a where a.key = ${key}::uuid and ${readsSaid(actorOf(scope))}`,
  )) !== null;

const whose = async (
  scope: Scope,
  { employeeKey, unitKey }: { readonly employeeKey: string; readonly unitKey: string },
) => ({ employeeKey, unitCode: await codeOfUnit(scope, unitKey) });

async function codeOfUnit(scope: Scope, key: string): Promise<string> {
  const unit = await firstRow<{ code: string }>(scope, sql`select u.code from org_unit u where u.key = ${key}::uuid`);
  if (!unit) throw new Error("A record names a unit that is not there.");
  return unit.code;
}
