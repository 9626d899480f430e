import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { Assessment } from "../assessments/assessment.entity.ts";
import { loadAssessment, type AssessmentRow } from "../assessments/assessment.loaders.ts";
import { judgeOf } from "../employees/appraiser.loaders.ts";
import { Calibration } from "./calibration.entity.ts";
import { AnswerCalibrationInput, ProposeCalibrationInput } from "./calibration.inputs.ts";
import { loadCalibratingPost, loadCalibrationsOf, type CalibrationRow } from "./calibration.loaders.ts";
import { answerCalibration, proposeCalibration } from "./calibration.service.ts";

type CalibrationPayload = Payload<"calibration", CalibrationRow>;

const payload = payloadOf("calibration");

/** One payload a mutation, as the contract names them. */
const typeOf = (type: string, description: string) =>
  payloadType(type, description, "calibration", () => Calibration, "The proposal as it is now; null when it failed.");

const ProposePayload = typeOf("ProposeCalibrationPayload", "The outcome of proposing other ratings.");
const AnswerPayload = typeOf("AnswerCalibrationPayload", "The outcome of answering a proposal.");

@Resolver(() => Calibration)
export class CalibrationResolver {
  @Mutation(() => ProposePayload, {
    description:
      "Proposes other ratings for a draft in a unit that you head, made by an appraiser below you (kalibrasi). Its publication waits for the answer.",
  })
  async proposeCalibration(
    @Arg("input", () => ProposeCalibrationInput, { description: "For which draft, what, and why." })
    input: ProposeCalibrationInput,
    @Ctx() scope: Scope,
  ): Promise<CalibrationPayload> {
    return payload(await proposeCalibration(scope, input));
  }

  @Mutation(() => AnswerPayload, {
    description: "Takes the ratings that are proposed for a draft of yours, or keeps your own, with a reason.",
  })
  async answerCalibration(
    @Arg("input", () => AnswerCalibrationInput, { description: "Which, and what you make of it." })
    input: AnswerCalibrationInput,
    @Ctx() scope: Scope,
  ): Promise<CalibrationPayload> {
    return payload(await answerCalibration(scope, input));
  }

  @FieldResolver(() => Assessment, { nullable: true, description: "The assessment; null when it is not yours to see." })
  assessment(@Root() calibration: CalibrationRow, @Ctx() scope: Scope): Promise<AssessmentRow | null> {
    return loadAssessment(scope, calibration.assessmentKey);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "By whom, as an office: the title of the post; null to those who may not read words about the person.",
  })
  office(@Root() { office }: CalibrationRow): string | null {
    return office;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Why it was proposed; null to those who may not read words about the person.",
  })
  reason(@Root() { reason }: CalibrationRow): string | null {
    return reason;
  }

  @FieldResolver(() => Boolean, { description: "Whether you may answer it now." })
  async viewerMayAnswer(@Root() calibration: CalibrationRow, @Ctx() scope: Scope): Promise<boolean> {
    const { status, employeeKey, positionKey, periodEndsOn } = calibration;
    const actor = actorOf(scope);
    if (status !== "PROPOSED" || employeeKey === actor.employeeKey) return false;
    const judgeKey = await judgeOf(scope, positionKey, periodEndsOn);
    return judgeKey !== null && actor.dutyKeys.includes(judgeKey);
  }
}

@Resolver(() => Assessment)
export class AssessmentCalibrationResolver {
  @FieldResolver(() => [Calibration], {
    description:
      "Other ratings that were proposed while it was a draft, with the answers, the first first. Its subject reads them once it is published.",
  })
  calibrations(@Root() assessment: AssessmentRow, @Ctx() scope: Scope): Promise<CalibrationRow[]> {
    return loadCalibrationsOf(scope, assessment.key);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may propose other ratings for it now." })
  async viewerMayProposeCalibration(@Root() assessment: AssessmentRow, @Ctx() scope: Scope): Promise<boolean> {
    const { key, status, workResult, behaviour } = assessment;
    if (status !== "DRAFT" || workResult === null || behaviour === null) return false;
    return (await loadCalibratingPost(scope, key)) !== null;
  }
}
