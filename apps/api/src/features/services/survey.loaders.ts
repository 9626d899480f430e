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
}

export const findSurvey = (scope: Pick<Scope, "sql">, code: string): Promise<SurveyOfVisitor | null> =>
  firstRow<SurveyOfVisitor>(
    scope,
    sql`select ${surveyColumns}, v.name as service, u.name as unit
        from service_survey s join service v on v.key = s.service_key join org_unit u on u.key = v.unit_key
        where s.code = ${code}`,
  );
