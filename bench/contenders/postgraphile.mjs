import { fileURLToPath } from "node:url";
import { periodLabel } from "../../packages/domain/dist/period.js";
import { post } from "./post.mjs";

// The order of an index, and so the cheapest there is.
const query = `query Team($appraiser: UUID!) {
  employeeByKey(key: $appraiser) {
    appraiserAssignmentsByAppraiserKey {
      nodes {
        positionByPositionKey {
          title
          orgUnitByUnitKey { name }
          employeeByEmployeeKey {
            name
            performanceReportsByEmployeeKey(first: 3, orderBy: [PERIOD_ENDS_ON_DESC, PRIMARY_KEY_DESC]) {
              nodes { status daysLate periodByPeriodKeyAndPeriodEndsOn { kind startsOn } }
            }
            assessmentsByEmployeeKey(first: 3, orderBy: [PERIOD_ENDS_ON_DESC, PRIMARY_KEY_DESC]) {
              nodes { predicate discipline workQuality innovation periodByPeriodKeyAndPeriodEndsOn { kind startsOn } }
            }
          }
        }
      }
    }
  }
}`;

/** The schema that PostGraphile makes of the same tables, with no policy of any kind. */
export const postgraphile = {
  name: "PostGraphile 5",
  server: fileURLToPath(new URL("../servers/postgraphile.mjs", import.meta.url)),

  request: async (origin, { appraiserKey }) =>
    post(`${origin}/graphql`, { query, variables: { appraiser: appraiserKey } }),

  rows: ({ data }) =>
    data.employeeByKey.appraiserAssignmentsByAppraiserKey.nodes.map(({ positionByPositionKey: position }) => ({
      name: position.employeeByEmployeeKey.name,
      title: position.title,
      unit: position.orgUnitByUnitKey.name,
      reports: position.employeeByEmployeeKey.performanceReportsByEmployeeKey.nodes.map((r) => [
        periodLabel(r.periodByPeriodKeyAndPeriodEndsOn, "id"),
        r.status,
        r.daysLate,
      ]),
      assessments: position.employeeByEmployeeKey.assessmentsByEmployeeKey.nodes.map((a) => [
        periodLabel(a.periodByPeriodKeyAndPeriodEndsOn, "id"),
        a.predicate,
        a.discipline,
        a.workQuality,
        a.innovation,
      ]),
    })),
};
