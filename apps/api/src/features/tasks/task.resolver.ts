import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Soon } from "../../platform/kept.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { Viewer } from "../access/viewer.type.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { loadOrgUnit, type OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { Period } from "../periods/period.entity.ts";
import { loadPeriod, type PeriodRow } from "../periods/period.loaders.ts";
import { listTasks } from "./task.loaders.ts";
import { Task } from "./task.type.ts";

@Resolver(() => Viewer)
export class ViewerTasksResolver {
  @FieldResolver(() => [Task], { description: "What waits for you today, what is due first." })
  tasks(@Ctx() scope: Scope): Promise<Task[]> {
    return listTasks(scope);
  }
}

@Resolver(() => Task)
export class TaskResolver {
  @FieldResolver(() => Period, { nullable: true, description: "Of which period; null where that does not matter." })
  period(@Root() { facts: { periodKey } }: Task, @Ctx() scope: Scope): Soon<PeriodRow | null> {
    return periodKey === null ? null : loadPeriod(scope, periodKey);
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: "Whom it is about; null for what is your own, and where there are several.",
  })
  employee(@Root() { facts: { subjectKey } }: Task, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    return subjectKey === null ? null : loadEmployee(scope, subjectKey);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: "Of which unit; null where it is of none or several." })
  unit(@Root() { facts: { unitKey } }: Task, @Ctx() scope: Scope): Soon<OrgUnitRow | null> {
    return unitKey === null ? null : loadOrgUnit(scope, unitKey);
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Whose duty you do there, by a delegation." })
  onBehalfOf(@Root() { facts: { dutyKey } }: Task, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    return dutyKey === null || dutyKey === actorOf(scope).employeeKey ? null : loadEmployee(scope, dutyKey);
  }
}
