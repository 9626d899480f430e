import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Scope } from "../../platform/scope.ts";
import { Employee } from "../employees/employee.entity.ts";
import type { EmployeeRow } from "../employees/employee.loaders.ts";
import { loadAbsence } from "./absence.loaders.ts";
import { AbsenceOfYear } from "./absence.type.ts";
import { checkedYear } from "./checked-year.ts";

@Resolver(() => Employee)
export class EmployeeAbsenceResolver {
  @FieldResolver(() => AbsenceOfYear, {
    nullable: true,
    description:
      "Days without a valid reason, flagged by the rule in force at the year's end. For the person, who appraises them, who heads their unit and the authorised official; those who run the cycle see the flag alone. Null for everyone else.",
  })
  absence(
    @Root() employee: EmployeeRow,
    @Arg("year", () => Int, { description: "The calendar year." }) year: number,
    @Ctx() scope: Scope,
  ): Promise<AbsenceOfYear | null> {
    return loadAbsence(scope, employee.key, checkedYear(year));
  }
}
