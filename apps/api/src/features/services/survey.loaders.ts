import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { batched } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import type { ServiceSurvey } from "./satisfaction-response.entity.ts";

export type SurveyRow = Pick<ServiceSurvey, "serviceKey" | "code" | "openedAt" | "closedAt">;

const surveyColumns = sql`s.service_key as "serviceKey", s.code, s.opened_at as "openedAt", s.closed_at as "closedAt"`;

/** By the service; what stands on a poster at the counter is no secret. */
export const loadSurvey = batched<SurveyRow>(async (scope, keys) => {
  const found = await rows<SurveyRow>(
    scope,
    sql`select ${surveyColumns} from service_survey s where s.service_key = any(${keys}::uuid[])`,
  );
  return new Map(found.map((row) => [row.serviceKey, row]));
});

/** What a visitor is told of a survey. */
export interface SurveyOfVisitor extends SurveyRow {
  readonly service: string;
  readonly unit: string;
  /** Whether it takes answers today: neither it nor its service is closed. */
  readonly isOpen: boolean;
}

export function findSurvey(scope: Pick<Scope, "sql" | "now">, code: string): Promise<SurveyOfVisitor | null> {
  const today = agencyDate(scope.now);
  return firstRow<SurveyOfVisitor>(
    scope,
    sql`select ${surveyColumns}, v.name as service, u.name as unit,
          (s.closed_at is null and v.starts_on <= ${today}::date and coalesce(v.ends_on, 'infinity') >= ${today}::date) as "isOpen"
        from service_survey s join service v on v.key = s.service_key join org_unit u on u.key = v.unit_key
        where s.code = ${code}`,
  );
}
