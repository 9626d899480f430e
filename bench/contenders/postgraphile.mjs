import { fileURLToPath } from "node:url";
import { periodLabel } from "../../packages/domain/dist/period.js";
import { post } from "./post.mjs";

// Keys begin with the time of what they name, so the newest three come by primary key, the cheapest order there is.
const query = `query Team($appraiser: UUID!) {
  employeeByKey(key: $appraiser) {
    appraiserAssignmentsByAppraiserKey {
      nodes {
        positionByPositionKey {
          title
          orgUnitByUnitKey { name }
          employeeByEmployeeKey {
            name
            performanceReportsByEmployeeKey(first: 3, orderBy: PRIMARY_KEY_DESC) {
              nodes { status daysLate periodByPeriodKey { kind startsOn } }
            }
            assessmentsByEmployeeKey(first: 3, orderBy: PRIMARY_KEY_DESC) {
              nodes { predicate discipline workQuality innovation periodByPeriodKey { kind startsOn } }
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
        periodLabel(r.periodByPeriodKey, "id"),
        r.status,
        r.daysLate,
      ]),
      assessments: position.employeeByEmployeeKey.assessmentsByEmployeeKey.nodes.map((a) => [
        periodLabel(a.periodByPeriodKey, "id"),
        a.predicate,
        a.discipline,
        a.workQuality,
        a.innovation,
      ]),
    })),
};
