import type { Numbered } from "../../platform/aggregates/number-of-related.ts";
import { orderUnitsBy } from "../org-units/order-units-by.ts";
import { employeeAggregates, postOf, summablePeople } from "./employee-aggregates.ts";
import { EmployeeFilter, employeeList } from "./employee.list.ts";

const employees: Numbered<EmployeeFilter> = {
  name: "employees",
  namesNumber: employeeAggregates.namesNumber,
  filter: EmployeeFilter,
  list: (scope, filter) => employeeList(scope, { filter }),
  summable: summablePeople,
};

/** Units by their people: each person counts once, where groups of people have them. */
export const orderByEmployees = (): void =>
  orderUnitsBy(
    employees,
    { employee: "e.key", unit: "p.unit_key", joins: (actor) => [postOf(actor)] },
    { name: "Employees", records: "people whose definitive post of today is in the unit" },
  );
