import { PeriodKind } from "@andir/domain/period-kind";
import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import { Problem } from "../../platform/problem.ts";
import { DateScalar } from "../../platform/scalars.ts";
import type { Scope } from "../../platform/scope.ts";
import { Period } from "./period.entity.ts";
import {
  ChangePeriodInput,
  GeneratePeriodsInput,
  SetAssessedPeriodKindInput,
  SetPeriodDatesInput,
} from "./period.inputs.ts";
import type { PeriodRow } from "./period.loaders.ts";
import { closePeriod, openPeriod, reopenPeriod, setPeriodDates } from "./period.service.ts";
import { generatePeriods, setAssessedPeriodKind } from "./period-year.service.ts";

const PeriodPayload = payloadType(
  "PeriodPayload",
  "The outcome of a change of a period.",
  "period",
  () => Period,
  "The period; null when it failed.",
);
type PeriodPayload = Payload<"period", PeriodRow>;

const payload = payloadOf("period");

const GeneratePeriodsPayload = payloadType(
  "GeneratePeriodsPayload",
  "The outcome of making the periods of a year.",
  "periods",
  () => [Period],
  "All periods of the year, by first day; null when it failed.",
);
type GeneratePeriodsPayload = Payload<"periods", PeriodRow[]>;

@ObjectType({ description: "The outcome of setting which kind of period is assessed." })
class AssessedPeriodKindPayload {
  @Field(() => PeriodKind, { nullable: true, description: "The kind; null when it failed." })
  kind: PeriodKind | null;

  @Field(() => DateScalar, { nullable: true, description: "From which day on; null when it failed." })
  startsOn: string | null;

  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

@Resolver()
export class PeriodChangeResolver {
  @Mutation(() => PeriodPayload, { description: "Opens a period that was prepared ahead; by the performance team." })
  async openPeriod(
    @Arg("input", () => ChangePeriodInput, { description: "Which, and why." }) input: ChangePeriodInput,
    @Ctx() scope: Scope,
  ): Promise<PeriodPayload> {
    return payload(await openPeriod(scope, input));
  }

  @Mutation(() => PeriodPayload, {
    description: "Closes a period that is over: its reports and assessments no longer move. By the performance team.",
  })
  async closePeriod(
    @Arg("input", () => ChangePeriodInput, { description: "Which, and why." }) input: ChangePeriodInput,
    @Ctx() scope: Scope,
  ): Promise<PeriodPayload> {
    return payload(await closePeriod(scope, input));
  }

  @Mutation(() => PeriodPayload, {
    description: "Opens a closed period again, with a reason that everyone can read; by the performance team.",
  })
  async reopenPeriod(
    @Arg("input", () => ChangePeriodInput, { description: "Which, and why." }) input: ChangePeriodInput,
    @Ctx() scope: Scope,
  ): Promise<PeriodPayload> {
    return payload(await reopenPeriod(scope, input));
  }

  @Mutation(() => PeriodPayload, {
    description:
      "Moves the due dates of an open period. What was handed in is judged by the date that stood then. By the performance team.",
  })
  async setPeriodDates(
    @Arg("input", () => SetPeriodDatesInput, { description: "Which, and why." }) input: SetPeriodDatesInput,
    @Ctx() scope: Scope,
  ): Promise<PeriodPayload> {
    return payload(await setPeriodDates(scope, input));
  }

  @Mutation(() => GeneratePeriodsPayload, {
    description:
      "Makes the months, quarters and the year of a calendar year, with due dates by the holidays that were imported; what is there already stays. By the performance team.",
  })
  async generatePeriods(
    @Arg("input", () => GeneratePeriodsInput, { description: "Which year." }) input: GeneratePeriodsInput,
    @Ctx() scope: Scope,
  ): Promise<GeneratePeriodsPayload> {
    const outcome = await generatePeriods(scope, input);
    return Array.isArray(outcome) ? { periods: null, problems: outcome } : { periods: outcome.periods, problems: [] };
  }

  @Mutation(() => AssessedPeriodKindPayload, {
    description:
      "Sets whether months or quarters are assessed from a day on, besides the year; by the performance team.",
  })
  async setAssessedPeriodKind(
    @Arg("input", () => SetAssessedPeriodKindInput, { description: "Which kind, since when and why." })
    input: SetAssessedPeriodKindInput,
    @Ctx() scope: Scope,
  ): Promise<AssessedPeriodKindPayload> {
    const outcome = await setAssessedPeriodKind(scope, input);
    return Array.isArray(outcome) ? { kind: null, startsOn: null, problems: outcome } : { ...outcome, problems: [] };
  }
}
