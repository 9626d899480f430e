import { SURVEY_CODE_LENGTH, SURVEY_CODE_LETTERS } from "@andir/domain/survey-code";
import { randomInt } from "node:crypto";
import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { AppError } from "../../platform/errors.ts";
import { keyOf } from "../../platform/global-id.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { managesSurveysSomewhere, mayManageSurveyOf } from "./satisfaction.policy.ts";
import { loadService, type ServiceRow } from "./service.loaders.ts";
import type { CloseSurveyInput, OpenSurveyInput } from "./survey.inputs.ts";

const newCode = (): string =>
  Array.from({ length: SURVEY_CODE_LENGTH }, () => SURVEY_CODE_LETTERS[randomInt(SURVEY_CODE_LETTERS.length)]).join("");

/** Opens the form of a service, for the first time or again; throws FORBIDDEN to whoever heads no unit and does not run the cycle. */
export const openSurvey = (scope: Scope, input: OpenSurveyInput): Promise<ServiceRow | Problem[]> =>
  once(scope, "openSurvey", input, byRow(loadService), async (tx) => {
    const service = await managedService(tx, input.serviceId);
    if (Array.isArray(service)) return service;
    const code = newCode();
    const kept = input.withNewCode ? sql`excluded.code` : sql`service_survey.code`;
    await rows(
      tx,
      sql`insert into service_survey (service_key, code, opened_at) values (${service.key}::uuid, ${code}, ${tx.now})
          on conflict (service_key) do update set code = ${kept}, closed_at = null,
            opened_at = case when service_survey.closed_at is null then service_survey.opened_at else excluded.opened_at end`,
    );
    await record(tx, "survey.opened", service, { withNewCode: input.withNewCode });
    return service;
  });

export const closeSurvey = (scope: Scope, input: CloseSurveyInput): Promise<ServiceRow | Problem[]> =>
  once(scope, "closeSurvey", input, byRow(loadService), async (tx) => {
    const service = await managedService(tx, input.serviceId);
    if (Array.isArray(service)) return service;
    const closed = await firstRow(
      tx,
      sql`update service_survey set closed_at = ${tx.now} where service_key = ${service.key}::uuid and closed_at is null returning 1`,
    );
    if (!closed)
      return [problem("serviceId", "NOT_OPEN", "This service has no open survey: there is nothing to close.")];
    await record(tx, "survey.closed", service, {});
    return service;
  });

/** The service, when its survey is the actor's to manage. */
async function managedService(tx: Scope, serviceId: string): Promise<ServiceRow | Problem[]> {
  const actor = actorOf(tx);
  if (!managesSurveysSomewhere(actor))
    throw new AppError("FORBIDDEN", "The head of the service's unit or the performance team does this.");
  const service = await loadService(tx, keyOf("Service", serviceId));
  if (!service) return [problem("serviceId", "NOT_FOUND", "There is no such service. Choose one of the list.")];
  if (mayManageSurveyOf(actor, service.unitKey)) return service;
  return [
    problem(
      "serviceId",
      "NOT_YOURS",
      "You do not head the unit of that service. Its head or the performance team does this.",
    ),
  ];
}

const record = (tx: Scope, action: string, service: ServiceRow, payload: object) =>
  recordEvent(tx, {
    action,
    noun: "Service",
    nounKey: service.key,
    subjectKey: null,
    payload: payload as Readonly<Record<string, unknown>>,
  });
