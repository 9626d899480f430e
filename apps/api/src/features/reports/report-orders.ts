import type { Numbered } from "../../platform/aggregates/number-of-related.ts";
import { orderPeopleBy } from "../employees/order-people-by.ts";
import { orderUnitsBy } from "../org-units/order-units-by.ts";
import { reportAggregates } from "./report-aggregates.type.ts";
import { summableReports } from "./report-groups.ts";
import { columns, PerformanceReportFilter, reportList } from "./report.list.ts";

const reports: Numbered<PerformanceReportFilter> = {
  name: "reports",
  namesNumber: reportAggregates.namesNumber,
  filter: PerformanceReportFilter,
  list: (scope, filter) => reportList(scope, { filter }),
  summable: summableReports,
};

/** People by their reports, and units by those of their periods. */
export function orderByReports(): void {
  orderPeopleBy(reports, columns, { name: "Reports", records: "reports of the person" });
  orderUnitsBy(reports, columns, { name: "Reports", records: "reports of the unit, as it was in their period" });
}
