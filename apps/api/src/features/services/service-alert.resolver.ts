import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { NumberExplanation } from "../../platform/number-explanation.ts";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { answersForUnit } from "../org-units/way-up.ts";
import { answerServiceAlert } from "./service-alert-answer.service.ts";
import { ServiceAlert } from "./service-alert.entity.ts";
import { AnswerServiceAlertInput } from "./service-alert.inputs.ts";
import { loadAlertsOf, type ServiceAlertRow } from "./service-alert.loaders.ts";
import { Service } from "./service.entity.ts";
import { loadService, type ServiceRow } from "./service.loaders.ts";

const AnswerServiceAlertPayload = payloadType(
  "AnswerServiceAlertPayload",
  "The outcome of saying what is done about a service that got worse.",
  "alert",
  () => ServiceAlert,
  "The alert; null when it failed.",
);
type AnswerServiceAlertPayload = Payload<"alert", ServiceAlertRow>;

const RULES = {
  WAITING:
    "The median wait of the month (after) against that of the month before: worse when it rose by at least so many percent (RISE_ALLOWED), and by at least the minutes of the same rule of the cycle.",
  INDEX:
    "The satisfaction index of the month (after) against that of the month before: worse when it fell by at least so many points (FALL_ALLOWED) of the rule of the cycle.",
};

@Resolver(() => ServiceAlert)
export class ServiceAlertResolver {
  @Mutation(() => AnswerServiceAlertPayload, {
    description:
      "Says what is done about a service that got worse: by the unit's head, or one above; where there is none, by the performance team.",
  })
  async answerServiceAlert(
    @Arg("input", () => AnswerServiceAlertInput, { description: "Which, and what is done." })
    input: AnswerServiceAlertInput,
    @Ctx() scope: Scope,
  ): Promise<AnswerServiceAlertPayload> {
    return payloadOf("alert")(await answerServiceAlert(scope, input));
  }

  @FieldResolver(() => Service, { description: "The service." })
  service(@Root() { serviceKey }: ServiceAlertRow, @Ctx() scope: Scope): Promise<ServiceRow> {
    return loadService.required(scope, serviceKey);
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: "Who said what is done; null while nobody has, and under a pseudonym.",
  })
  answeredBy(@Root() { answeredByKey }: ServiceAlertRow, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    return answeredByKey === null ? null : loadEmployee(scope, answeredByKey);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may say what is done about it." })
  async viewerMayAnswer(@Root() { serviceKey }: ServiceAlertRow, @Ctx() scope: Scope): Promise<boolean> {
    return answersForUnit(scope, (await loadService.required(scope, serviceKey)).unitKey);
  }

  @FieldResolver(() => NumberExplanation, { description: "By which rule it is called worse." })
  explanation(@Root() { kind, count, threshold }: ServiceAlertRow): NumberExplanation {
    const [allowed, counted] = kind === "WAITING" ? ["RISE_ALLOWED", "SERVED"] : ["FALL_ALLOWED", "RESPONDENTS"];
    return {
      rule: RULES[kind],
      lines: [
        { name: counted, count, each: 0, amount: 0 },
        { name: allowed, count: threshold, each: 0, amount: 0 },
      ],
    };
  }
}

@Resolver(() => Service)
export class ServiceAlertsOfServiceResolver {
  @FieldResolver(() => [ServiceAlert], {
    description: "When it got worse: what waits for an answer first, the newest first, at most 24.",
  })
  alerts(@Root() service: ServiceRow, @Ctx() scope: Scope): Promise<ServiceAlertRow[]> {
    return loadAlertsOf(scope, service.key, null);
  }
}
