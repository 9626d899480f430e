import { PlanningState } from "@andir/domain/planning-state";
import { Arg, Ctx, FieldResolver, Int, registerEnumType, Resolver, Root } from "type-graphql";
import { DateScalar } from "../../platform/scalars.ts";
import type { Scope } from "../../platform/scope.ts";
import { Position } from "../employees/position.entity.ts";
import type { PositionRow } from "../employees/position.loaders.ts";
import { yearOf } from "./plan-cycle.ts";
import { loadPlanning } from "./planning.loaders.ts";

registerEnumType(PlanningState, {
  name: "PlanningState",
  description:
    "What a post owes by way of a plan for a year, whether a plan exists or not (status penyusunan SKP): never late before it is due.",
  valuesConfig: {
    NOT_APPLICABLE: {
      description:
        "Owes none: an elected official, a Plh., away on all the days of the post in the year, or the post was given up before the plan was due.",
    },
    NOT_DUE: { description: "Not begun, and still in time." },
    MISSING: { description: "Not begun, and past its due date." },
    DRAFT: { description: "Being written." },
    SUBMITTED: { description: "Handed in; waits for the appraiser." },
    RETURNED: { description: "Given back by the appraiser with a note." },
    APPROVED: { description: "Agreed by the appraiser." },
    SUPERSEDED: { description: "Closed by a transfer, promotion or reorganisation." },
  },
});

const YEAR = { nullable: true, description: "Year of the cycle; this year without it." };

@Resolver(() => Position)
export class PositionPlanningResolver {
  @FieldResolver(() => PlanningState, {
    nullable: true,
    description:
      "What the post owes by way of a plan for the year. Null to all but its holder, the appraisers, the heads above and those who run the cycle.",
  })
  async planningState(
    @Root() position: PositionRow,
    @Arg("year", () => Int, YEAR) year: number | null,
    @Ctx() scope: Scope,
  ): Promise<PlanningState | null> {
    return (await loadPlanning(scope, position.key, yearOf(scope, year)))?.state ?? null;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      "Last day on which its plan for the year is in time; null where none is owed, and to those who do not know planningState.",
  })
  async planDueOn(
    @Root() position: PositionRow,
    @Arg("year", () => Int, YEAR) year: number | null,
    @Ctx() scope: Scope,
  ): Promise<string | null> {
    return (await loadPlanning(scope, position.key, yearOf(scope, year)))?.dueOn ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "Calendar days after planDueOn, counted to today or to the end of the post while no plan was handed in; 0 in time. Null to those who do not know planningState.",
  })
  async planDaysLate(
    @Root() position: PositionRow,
    @Arg("year", () => Int, YEAR) year: number | null,
    @Ctx() scope: Scope,
  ): Promise<number | null> {
    return (await loadPlanning(scope, position.key, yearOf(scope, year)))?.daysLate ?? null;
  }
}
