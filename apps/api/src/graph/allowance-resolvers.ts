import { AllowanceMovesResolver } from "../features/allowance/allowance-moves.resolver.ts";
import {
  AllowanceExplanationResolver,
  AllowanceFigureResolver,
  AllowanceMonthResolver,
  EmployeeAllowanceResolver,
} from "../features/allowance/allowance.resolver.ts";
import { allowanceAggregatesResolvers } from "../features/allowance/figure-aggregates.ts";

export const allowanceResolvers = [
  AllowanceMonthResolver,
  AllowanceFigureResolver,
  AllowanceExplanationResolver,
  EmployeeAllowanceResolver,
  ...allowanceAggregatesResolvers,
  AllowanceMovesResolver,
] as const;
