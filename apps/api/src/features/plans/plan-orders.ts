import type { Numbered } from "../../platform/aggregates/number-of-related.ts";
import { orderPeopleBy } from "../employees/order-people-by.ts";
import { orderUnitsBy } from "../org-units/order-units-by.ts";
import { planAggregates } from "./plan-aggregates.type.ts";
import { summablePlans } from "./plan-groups.ts";
import { columns, PerformancePlanFilter, planList } from "./plan.list.ts";

const plans: Numbered<PerformancePlanFilter> = {
  name: "plans",
  namesNumber: planAggregates.namesNumber,
  filter: PerformancePlanFilter,
  list: (scope, filter) => planList(scope, { filter }),
  summable: summablePlans,
};

/** People by their plans, and units by those of their posts. */
export function orderByPlans(): void {
  orderPeopleBy(plans, columns, { name: "Plans", records: "plans of the person" });
  orderUnitsBy(plans, columns, { name: "Plans", records: "plans of the posts of the unit" });
}
