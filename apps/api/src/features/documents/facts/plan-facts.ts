import { CoreValue } from "@andir/domain/core-value";
import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { agencyOf } from "../../../platform/public-pages/agency.ts";
import type { Scope } from "../../../platform/scope.ts";
import { actorOf } from "../../../platform/sight.ts";
import { firstRow, rows } from "../../../platform/sql.ts";
import type { PlanDocument } from "../../plans/plan-document.ts";
import { readsAgreement, visiblePlans } from "../../plans/plan.policy.ts";
import type { PlanFacts, ResultFacts } from "./document-facts.ts";
import { holderFacts, personFacts } from "./person-facts.ts";
import { placeOf } from "./place.ts";

const VALUES = Object.values(CoreValue);

interface AgreedPlan {
  readonly employeeKey: string;
  readonly positionKey: string;
  readonly unitKey: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly isHead: boolean;
  readonly version: number;
  readonly approvedAt: Date;
  readonly appraiserKey: string | null;
  readonly content: PlanDocument;
}

/** What the paper of a plan says: as it was agreed last. Null for one that is not agreed, or not the reader's to read. */
export async function planFacts(scope: Scope, planKey: string): Promise<{ facts: PlanFacts; of: AgreedPlan } | null> {
  const actor = actorOf(scope);
  const plan = await firstRow<AgreedPlan>(
    scope,
    sql`select l.employee_key as "employeeKey", l.position_key as "positionKey", l.unit_key as "unitKey", l.starts_on as "startsOn",
          l.ends_on as "endsOn", p.is_head as "isHead", l.version, l.approved_at as "approvedAt",
          coalesce(l.approved_by_key, (
            select s.appraiser_key from appraiser_assignment s where s.position_key = l.position_key and s.starts_on <= l.ends_on
            order by s.starts_on desc limit 1)) as "appraiserKey", v.content
        from performance_plan l join position p on p.key = l.position_key
        join plan_version v on v.plan_key = l.key and v.version = l.version
        where l.key = ${planKey}::uuid and l.approved_at is not null and ${visiblePlans(actor)} and ${readsAgreement(actor)}`,
  );
  if (!plan) return null;
  const { content, appraiserKey, startsOn, endsOn, isHead, version } = plan;
  const agreedOn = agencyDate(plan.approvedAt);
  const [agency, employee, appraiser, supported] = await Promise.all([
    agencyOf(scope),
    holderFacts(scope, plan.positionKey),
    appraiserKey === null ? null : personFacts(scope, appraiserKey, agreedOn),
    titlesOf(scope, content),
  ]);
  const expected = new Map(content.expectations.map(({ value, expectation }) => [value, expectation]));
  const facts: PlanFacts = {
    kind: "PLAN",
    agency: agency.name,
    isSample: agency.isDemo,
    place: placeOf(agency.name),
    startsOn,
    endsOn,
    employee,
    appraiser,
    form: content.form,
    isHead,
    version,
    agreedOn,
    results: content.results.map((result): ResultFacts => ({
      kind: result.kind,
      title: result.title,
      perspective: result.perspective,
      supports: result.parentKey === null ? null : (supported.get(result.parentKey) ?? null),
      indicators: result.indicators.map(({ aspect, text, target, unitOfMeasure }) => ({
        aspect,
        text,
        target,
        unitOfMeasure,
      })),
    })),
    expectations: VALUES.map((value) => ({ value, expectation: expected.get(value) ?? null })),
    resources: content.resources,
    accountability: content.accountability,
    consequences: content.consequences,
  };
  return { facts, of: plan };
}

async function titlesOf(scope: Scope, { results }: PlanDocument): Promise<ReadonlyMap<string, string>> {
  const keys = results.flatMap(({ parentKey }) => (parentKey === null ? [] : [parentKey]));
  const found = await rows<{ key: string; title: string }>(
    scope,
    sql`select r.key, r.title from planned_result r where r.key = any(${keys}::uuid[])`,
  );
  return new Map(found.map(({ key, title }) => [key, title]));
}
