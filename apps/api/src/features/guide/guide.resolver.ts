import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Soon } from "../../platform/kept.ts";
import { type Payload, payloadType } from "../../platform/payload.ts";
import type { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { Viewer } from "../access/viewer.type.ts";
import { Period } from "../periods/period.entity.ts";
import { loadPeriod, type PeriodRow } from "../periods/period.loaders.ts";
import { MarkChangesSeenInput, PutGuideAwayInput } from "./guide.inputs.ts";
import { listGuideSteps, markChangesSeen, putGuideAway, readGuide } from "./guide.service.ts";
import { Guide, GuideStep } from "./guide.type.ts";

const GuidePayload = payloadType(
  "GuidePayload",
  "The outcome of putting first steps away, or of having seen changes.",
  "guide",
  () => Guide,
  "The guide as it is now; null when it failed.",
);
type GuidePayload = Payload<"guide", Guide>;

const answer = async (scope: Scope, outcome: true | Problem[]): Promise<GuidePayload> =>
  Array.isArray(outcome) ? { guide: null, problems: outcome } : { guide: await readGuide(scope), problems: [] };

@Resolver(() => Viewer)
export class ViewerGuideResolver {
  @FieldResolver(() => Guide, { description: "Your way into the product: first steps by your roles." })
  guide(@Ctx() scope: Scope): Promise<Guide> {
    return readGuide(scope);
  }
}

@Resolver(() => Guide)
export class GuideResolver {
  @FieldResolver(() => [GuideStep], {
    description: "The first steps of your roles, in their order, those that can be taken by now.",
  })
  steps(@Ctx() scope: Scope): Promise<GuideStep[]> {
    return listGuideSteps(scope);
  }

  @Mutation(() => GuidePayload, { description: "Puts your first steps away, or brings them back." })
  async putGuideAway(
    @Arg("input", () => PutGuideAwayInput, { description: "Which of the two." }) input: PutGuideAwayInput,
    @Ctx() scope: Scope,
  ): Promise<GuidePayload> {
    return answer(scope, await putGuideAway(scope, input));
  }

  @Mutation(() => GuidePayload, { description: "Notes up to which change of the product you have read." })
  async markChangesSeen(
    @Arg("input", () => MarkChangesSeenInput, { description: "Up to which day." }) input: MarkChangesSeenInput,
    @Ctx() scope: Scope,
  ): Promise<GuidePayload> {
    return answer(scope, await markChangesSeen(scope, input));
  }
}

@Resolver(() => GuideStep)
export class GuideStepResolver {
  @FieldResolver(() => Period, {
    nullable: true,
    description: "The month that a first report is for; null for every other step, and where there is none.",
  })
  period(@Root() { periodKey }: GuideStep, @Ctx() scope: Scope): Soon<PeriodRow | null> {
    return periodKey === null ? null : loadPeriod(scope, periodKey);
  }
}
