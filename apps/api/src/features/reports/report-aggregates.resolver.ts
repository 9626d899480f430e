import { aggregatesResolver } from "../../platform/aggregates/aggregates-resolver.ts";
import { unitOfGroup } from "../employees/person-group-keys.ts";
import { periodOfGroup } from "../periods/period-group.ts";
import { PerformanceReportGroupKeys, reportAggregates } from "./report-aggregates.type.ts";
import { PerformanceReportConnection } from "./report.connection.ts";
import { reportDimensions, summableReports } from "./report-groups.ts";

export const reportAggregatesResolvers = [
  aggregatesResolver({
    connection: PerformanceReportConnection,
    records: "reports",
    types: reportAggregates,
    summable: summableReports,
    dimensions: reportDimensions,
  }),
  periodOfGroup(PerformanceReportGroupKeys),
  unitOfGroup(PerformanceReportGroupKeys),
] as const;
