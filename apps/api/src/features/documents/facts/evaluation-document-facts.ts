import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import type { Scope } from "../../../platform/scope.ts";
import { firstRow } from "../../../platform/sql.ts";
import { superiorOf } from "../../employees/superior.loaders.ts";
import { type Assessed, ratedFacts } from "./assessed.ts";
import type { EvaluationDocumentFacts, ObjectionFacts } from "./document-facts.ts";
import { personFacts } from "./person-facts.ts";

interface Objected {
  readonly superiorKey: string | null;
  readonly reason: string;
  readonly filedAt: Date;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
  readonly decisionReason: string | null;
  readonly decidedAt: Date | null;
}

/** What the assessment comes to, with the fields of an objection: filled in where there was one, empty to be filled in where not. */
export async function evaluationDocumentFacts(scope: Scope, assessed: Assessed): Promise<EvaluationDocumentFacts> {
  const { key, appraiserKey, endsOn, reason, acknowledgedAt } = assessed;
  const objected = await firstRow<Objected>(
    scope,
    sql`select o.superior_key as "superiorKey", o.reason, o.filed_at as "filedAt", o.answer, o.answered_at as "answeredAt",
          o.decision_reason as "decisionReason", o.decided_at as "decidedAt"
        from objection o where o.assessment_key = ${key}::uuid`,
  );
  const superiorKey = objected?.superiorKey ?? (appraiserKey === null ? null : await superiorOf(scope, appraiserKey));
  const [rated, superior] = await Promise.all([
    ratedFacts(scope, assessed),
    superiorKey === null ? null : personFacts(scope, superiorKey, endsOn),
  ]);
  return {
    ...rated,
    kind: "EVALUATION_DOCUMENT",
    superior,
    notes: reason,
    acknowledgedOn: dayOf(acknowledgedAt),
    objection: objected && factsOf(objected),
  };
}

const dayOf = (at: Date | null): string | null => (at === null ? null : agencyDate(at));

const factsOf = (objected: Objected): ObjectionFacts => ({
  filedOn: agencyDate(objected.filedAt),
  reason: objected.reason,
  answer: objected.answer,
  answeredOn: dayOf(objected.answeredAt),
  decision: objected.decisionReason,
  decidedOn: dayOf(objected.decidedAt),
});
