import { addDays } from "@andir/domain/iso-date";
import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { badInput } from "../../platform/errors.ts";
import { DateScalar } from "../../platform/scalars.ts";
import type { Scope } from "../../platform/scope.ts";
import { Employee } from "../employees/employee.entity.ts";
import type { EmployeeRow } from "../employees/employee.loaders.ts";
import { loadAttendance } from "./attendance.loaders.ts";
import { Attendance } from "./attendance.type.ts";

const LONGEST = 366; // days: a year

@Resolver(() => Employee)
export class EmployeeAttendanceResolver {
  @FieldResolver(() => Attendance, {
    nullable: true,
    description:
      "Attendance of a period, at most 366 days long, in whole months. To the person, their appraiser and the heads of their unit; null to others, and while no month of it has been counted.",
  })
  attendance(
    @Root() employee: EmployeeRow,
    @Arg("from", () => DateScalar, { description: "First day." }) from: string,
    @Arg("to", () => DateScalar, { description: "Last day." }) to: string,
    @Ctx() scope: Scope,
  ): Promise<Attendance | null> {
    if (to < from || to > addDays(from, LONGEST - 1))
      throw badInput(`Ask for at most ${LONGEST} days, the first before the last.`);
    return loadAttendance(scope, employee.key, { from, to });
  }
}
