import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { UnitAgreement } from "./unit-agreement.entity.ts";
import {
  AgreeUnitAgreementInput,
  CommentUnitRealisationInput,
  ReopenUnitAgreementInput,
  ReportUnitRealisationInput,
  SaveActionPlanInput,
  SaveUnitAgreementInput,
} from "./unit-agreement.inputs.ts";
import type { UnitAgreementRow } from "./unit-agreement.loaders.ts";
import { agreeUnitAgreement, reopenUnitAgreement, saveUnitAgreement } from "./unit-agreement.service.ts";
import { commentUnitRealisation, reportUnitRealisation, saveActionPlan } from "./unit-progress.service.ts";
import { UnitRealisation } from "./unit-realisation.entity.ts";
import type { UnitRealisationRow } from "./unit-realisation.loaders.ts";

const UnitAgreementPayload = payloadType(
  "UnitAgreementPayload",
  "The outcome of a change of a unit's agreement, its plans or what was reached.",
  "agreement",
  () => UnitAgreement,
  "The agreement; null when it failed.",
);
type UnitAgreementPayload = Payload<"agreement", UnitAgreementRow>;

const UnitRealisationPayload = payloadType(
  "UnitRealisationPayload",
  "The outcome of commenting a realisation.",
  "realisation",
  () => UnitRealisation,
  "The realisation; null when it failed.",
);
type UnitRealisationPayload = Payload<"realisation", UnitRealisationRow>;

const payload = payloadOf("agreement");

@Resolver()
export class UnitAgreementMovesResolver {
  @Mutation(() => UnitAgreementPayload, {
    description: "Writes or changes the draft of a unit's agreement: by the unit's head, or who acts for the head.",
  })
  async saveUnitAgreement(
    @Arg("input", () => SaveUnitAgreementInput, { description: "The agreement as it is to stand." })
    input: SaveUnitAgreementInput,
    @Ctx() scope: Scope,
  ): Promise<UnitAgreementPayload> {
    return payload(await saveUnitAgreement(scope, input));
  }

  @Mutation(() => UnitAgreementPayload, { description: "Agrees to a unit's agreement: by the leader one level above." })
  async agreeUnitAgreement(
    @Arg("input", () => AgreeUnitAgreementInput, { description: "Which." }) input: AgreeUnitAgreementInput,
    @Ctx() scope: Scope,
  ): Promise<UnitAgreementPayload> {
    return payload(await agreeUnitAgreement(scope, input));
  }

  @Mutation(() => UnitAgreementPayload, {
    description: "Opens an agreement again so that the unit's head can change it: by the leader one level above.",
  })
  async reopenUnitAgreement(
    @Arg("input", () => ReopenUnitAgreementInput, { description: "Which, and why." }) input: ReopenUnitAgreementInput,
    @Ctx() scope: Scope,
  ): Promise<UnitAgreementPayload> {
    return payload(await reopenUnitAgreement(scope, input));
  }

  @Mutation(() => UnitAgreementPayload, {
    description: "Writes the action plan of a quarter (rencana aksi): by the unit's head, or who acts for the head.",
  })
  async saveActionPlan(
    @Arg("input", () => SaveActionPlanInput, { description: "The plan as it is to stand." })
    input: SaveActionPlanInput,
    @Ctx() scope: Scope,
  ): Promise<UnitAgreementPayload> {
    return payload(await saveActionPlan(scope, input));
  }

  @Mutation(() => UnitAgreementPayload, {
    description: "Reports what a unit reached in a quarter (realisasi): by the unit's head, or who acts for the head.",
  })
  async reportUnitRealisation(
    @Arg("input", () => ReportUnitRealisationInput, { description: "The values." }) input: ReportUnitRealisationInput,
    @Ctx() scope: Scope,
  ): Promise<UnitAgreementPayload> {
    return payload(await reportUnitRealisation(scope, input));
  }

  @Mutation(() => UnitRealisationPayload, {
    description: "Comments what a unit reports: by the leader one level above.",
  })
  async commentUnitRealisation(
    @Arg("input", () => CommentUnitRealisationInput, { description: "To what, and the words." })
    input: CommentUnitRealisationInput,
    @Ctx() scope: Scope,
  ): Promise<UnitRealisationPayload> {
    const outcome = await commentUnitRealisation(scope, input);
    return payloadOf("realisation")(outcome);
  }
}
