import { isIsoDate, addDays, agencyDate } from "@andir/domain/iso-date";
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { badInput } from "../../platform/errors.ts";
import { keyOf } from "../../platform/global-id.ts";
import { NumberExplanation } from "../../platform/number-explanation.ts";
import { DateScalar } from "../../platform/scalars.ts";
import type { Scope } from "../../platform/scope.ts";
import { explainSatisfaction } from "./satisfaction-made.ts";
import { loadSatisfaction, loadSatisfactionTrend } from "./satisfaction.loaders.ts";
import { SatisfactionIndex, SatisfactionPoint, SatisfactionSpan } from "./satisfaction.type.ts";
import { Service } from "./service.entity.ts";
import { loadService, type ServiceRow } from "./service.loaders.ts";

const MOST_SPANS = 60;

@Resolver(() => Service)
export class ServiceSatisfactionResolver {
  @Query(() => SatisfactionIndex, {
    nullable: true,
    description:
      "The satisfaction index of a service (IKM) over the answers of some days; null where there is no such service.",
  })
  async satisfactionIndex(
    @Arg("serviceId", () => ID, { description: "The service." }) serviceId: string,
    @Arg("from", () => DateScalar, { description: "The first day." }) from: string,
    @Arg("to", () => DateScalar, { description: "The last day." }) to: string,
    @Ctx() scope: Scope,
  ): Promise<SatisfactionIndex | null> {
    const service = await loadService(scope, keyOf("Service", serviceId));
    return service && loadSatisfaction(scope, service, inOrder(from, to));
  }

  @FieldResolver(() => SatisfactionIndex, {
    description: "The satisfaction index (IKM) over the answers of some days; of the last twelve months without them.",
  })
  satisfaction(
    @Root() service: ServiceRow,
    @Arg("from", () => DateScalar, { nullable: true, description: "The first day." }) from: string | null,
    @Arg("to", () => DateScalar, { nullable: true, description: "The last day; today without it." }) to: string | null,
    @Ctx() scope: Scope,
  ): Promise<SatisfactionIndex> {
    const last = to ?? agencyDate(scope.now);
    return loadSatisfaction(scope, service, inOrder(from ?? addDays(last, -364), last));
  }

  @FieldResolver(() => [SatisfactionPoint], {
    description: "Span by span, the oldest first and the running one last; spans without an answer are left out.",
  })
  satisfactionTrend(
    @Root() service: ServiceRow,
    @Arg("span", () => SatisfactionSpan, { defaultValue: SatisfactionSpan.MONTH, description: "Months or quarters." })
    span: SatisfactionSpan,
    @Arg("count", () => Int, { defaultValue: 12, description: "How many, the running one included; 1 to 60." })
    count: number,
    @Ctx() scope: Scope,
  ): Promise<SatisfactionPoint[]> {
    if (count < 1 || count > MOST_SPANS) throw badInput(`count is ${count}; it must be from 1 to ${MOST_SPANS}.`);
    return loadSatisfactionTrend(scope, service, { span, count });
  }
}

@Resolver(() => SatisfactionIndex)
export class SatisfactionIndexResolver {
  @FieldResolver(() => NumberExplanation, {
    nullable: true,
    description: "How the index came about, element by element; null when withheld.",
  })
  explanation(@Root() satisfaction: SatisfactionIndex): NumberExplanation | null {
    return satisfaction.sums && explainSatisfaction(satisfaction, satisfaction.sums);
  }
}

function inOrder(from: string, to: string): { from: string; to: string } {
  if (!isIsoDate(from) || !isIsoDate(to) || from > to)
    throw badInput(`The first day, ${from}, is after the last, ${to}.`);
  return { from, to };
}
