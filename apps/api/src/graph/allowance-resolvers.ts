import { AllowanceMovesResolver } from "../features/allowance/allowance-moves.resolver.ts";
import {
  AllowanceExplanationResolver,
  AllowanceFigureResolver,
  AllowanceMonthResolver,
  EmployeeAllowanceResolver,
} from "../features/allowance/allowance.resolver.ts";
import { DisciplinarySanctionResolver } from "../features/sanctions/sanction.resolver.ts";
import { allowanceAggregatesResolvers } from "../features/allowance/figure-aggregates.ts";

/** The allowance, and the sanctions that cut it. */
export const allowanceResolvers = [
  DisciplinarySanctionResolver,
  AllowanceMonthResolver,
  AllowanceFigureResolver,
  AllowanceExplanationResolver,
  EmployeeAllowanceResolver,
  ...allowanceAggregatesResolvers,
  AllowanceMovesResolver,
] as const;
