import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { ServiceSurvey } from "./satisfaction-response.entity.ts";
import { mayManageSurveyOf } from "./satisfaction.policy.ts";
import { Service } from "./service.entity.ts";
import type { ServiceRow } from "./service.loaders.ts";
import { CloseSurveyInput, OpenSurveyInput } from "./survey.inputs.ts";
import { loadSurvey, type SurveyRow } from "./survey.loaders.ts";
import { closeSurvey, openSurvey } from "./survey.service.ts";

const SurveyPayload = payloadType(
  "SurveyPayload",
  "The outcome of a change of a survey.",
  "service",
  () => Service,
  "The service with its survey; null when it failed.",
);
type SurveyPayload = Payload<"service", ServiceRow>;

const payload = payloadOf("service");

@Resolver(() => Service)
export class ServiceSurveyResolver {
  @FieldResolver(() => ServiceSurvey, {
    nullable: true,
    description: "Its public form, open or closed; null for a service that never had one.",
  })
  survey(@Root() service: ServiceRow, @Ctx() scope: Scope): Promise<SurveyRow | null> {
    return loadSurvey(scope, service.key);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether you may open and close its survey, bring in paper, and read the answers one by one.",
  })
  viewerMayManageSurvey(@Root() { unitKey }: ServiceRow, @Ctx() scope: Scope): boolean {
    return mayManageSurveyOf(actorOf(scope), unitKey);
  }

  @Mutation(() => SurveyPayload, {
    description: "Opens the public survey of a service: by the unit's head or one above, or the performance team.",
  })
  async openSurvey(
    @Arg("input", () => OpenSurveyInput, { description: "Which." }) input: OpenSurveyInput,
    @Ctx() scope: Scope,
  ): Promise<SurveyPayload> {
    return payload(await openSurvey(scope, input));
  }

  @Mutation(() => SurveyPayload, { description: "Closes the public survey of a service: by who may open it." })
  async closeSurvey(
    @Arg("input", () => CloseSurveyInput, { description: "Which." }) input: CloseSurveyInput,
    @Ctx() scope: Scope,
  ): Promise<SurveyPayload> {
    return payload(await closeSurvey(scope, input));
  }
}
