import { aggregatesResolver } from "../../platform/aggregates/aggregates-resolver.ts";
import { unitOfGroup } from "../employees/person-group-keys.ts";
import { PerformancePlanGroupKeys, planAggregates } from "./plan-aggregates.type.ts";
import { PerformancePlanConnection } from "./plan.connection.ts";
import { planDimensions, summablePlans } from "./plan-groups.ts";

export const planAggregatesResolvers = [
  aggregatesResolver({
    connection: PerformancePlanConnection,
    records: "plans",
    types: planAggregates,
    summable: summablePlans,
    dimensions: planDimensions,
  }),
  unitOfGroup(PerformancePlanGroupKeys),
] as const;
