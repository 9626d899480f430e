import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Scope } from "../../platform/scope.ts";
import { Employee } from "../employees/employee.entity.ts";
import type { EmployeeRow } from "../employees/employee.loaders.ts";
import { Position } from "../employees/position.entity.ts";
import { loadPosition, type PositionRow } from "../employees/position.loaders.ts";
import { cycleRulesOn } from "../periods/cycle-rule.loaders.ts";
import { loadPostsOfYear } from "./annual-result.loaders.ts";
import { checkedYear } from "./checked-year.ts";
import { creditPointsOf } from "./credit-points.ts";
import { CreditOfPost, CreditPointsOfYear } from "./credit-points.type.ts";

@Resolver(() => Employee)
export class EmployeeCreditPointsResolver {
  @FieldResolver(() => CreditPointsOfYear, {
    nullable: true,
    description:
      "Credit points of a year by its predicates. Null for one without a functional post, where nothing is published, and where one of the assessments is not yours to see.",
  })
  async creditPoints(
    @Root() employee: EmployeeRow,
    @Arg("year", () => Int, { description: "The year." }) year: number,
    @Ctx() scope: Scope,
  ): Promise<CreditPointsOfYear | null> {
    const posts = await loadPostsOfYear(scope, employee.key, checkedYear(year));
    return posts && creditPointsOf(year, posts, await cycleRulesOn(scope, `${year}-12-31`));
  }
}

@Resolver(() => CreditOfPost)
export class CreditOfPostResolver {
  @FieldResolver(() => Position, { description: "The post." })
  position(@Root() { positionKey }: CreditOfPost, @Ctx() scope: Scope): Promise<PositionRow> {
    return loadPosition.required(scope, positionKey);
  }
}
