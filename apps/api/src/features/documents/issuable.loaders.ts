import { DocumentKind } from "@andir/domain/document-kind";
import { functionalLevelOf } from "@andir/domain/credit-points";
import sql from "sql-template-tag";
import { batchedBy } from "../../platform/batched.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { matrixOfPlan, papersOfAssessment, papersOfPlan, readsSaid } from "./document.policy.ts";

/** Which papers of a plan the actor may have: of what was agreed alone, and the matrix of a leader's. */
export const loadIssuableOfPlan = batchedBy<null, DocumentKind[]>(
  async (scope, keys) => {
    const actor = actorOf(scope);
    const found = await rows<{ key: string; hasPlan: boolean; hasMatrix: boolean }>(
      scope,
      sql`select l.key, coalesce(${papersOfPlan(actor)}, false) as "hasPlan", coalesce(p.is_head and ${matrixOfPlan(actor)}, false) as "hasMatrix"
          from performance_plan l join position p on p.key = l.position_key
          where l.key = any(${keys}::uuid[]) and l.approved_at is not null and l.version > 0`,
    );
    return new Map(
      found.map(({ key, hasPlan, hasMatrix }) => [
        key,
        [...(hasPlan ? [DocumentKind.PLAN] : []), ...(hasMatrix ? [DocumentKind.ROLE_MATRIX] : [])],
      ]),
    );
  },
  () => [],
);

/** Which papers of an assessment: of one that is published with both ratings. */
export const loadIssuableOfAssessment = batchedBy<null, DocumentKind[]>(
  async (scope, keys) => {
    const actor = actorOf(scope);
    const found = await rows<{ key: string; hasSaid: boolean; title: string; canEarn: boolean }>(
      scope,
      sql`select a.key, coalesce(${readsSaid(actor)}, false) as "hasSaid", p.title,
            (d.kind = 'YEAR' and p.kind = 'FUNCTIONAL' and p.capacity = 'DEFINITIVE') as "canEarn"
          from assessment a join position p on p.key = a.position_key join period d on d.key = a.period_key
          where a.key = any(${keys}::uuid[]) and a.predicate is not null and a.published_at is not null and ${papersOfAssessment(actor)}`,
    );
    return new Map(
      found.map(({ key, hasSaid, title, canEarn }) => [
        key,
        [
          ...(hasSaid ? [DocumentKind.EVALUATION, DocumentKind.FEEDBACK] : []),
          DocumentKind.EVALUATION_DOCUMENT,
          ...(canEarn && functionalLevelOf(title) !== null ? [DocumentKind.CREDIT_POINTS] : []),
        ],
      ]),
    );
  },
  () => [],
);
