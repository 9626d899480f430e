import type { DocumentKind } from "@andir/domain/document-kind";
import sql from "sql-template-tag";
import { parseGlobalId } from "../../platform/global-id.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { firstRow } from "../../platform/sql.ts";
import type { IssueDocumentInput } from "./document.inputs.ts";
import type { DocumentFacts } from "./facts/document-facts.ts";
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
  if (kind !== "PLAN") return null;
  const plan = await planFacts(scope, recordKey);
  return (
    plan && {
      facts: plan.facts,
      employeeKey: plan.of.employeeKey,
      planKey: recordKey,
      assessmentKey: null,
      unitCode: await codeOfUnit(scope, plan.of.unitKey),
    }
  );
}

async function codeOfUnit(scope: Scope, key: string): Promise<string> {
  const unit = await firstRow<{ code: string }>(scope, sql`select u.code from org_unit u where u.key = ${key}::uuid`);
  if (!unit) throw new Error("A record names a unit that is not there.");
  return unit.code;
}
