import type { Bounds } from "../platform/limits/cost.ts";

/**
 * How many items each list that is no connection is counted with when the cost of an operation is known before it runs.
 * Where the list has no natural end, it is what an agency's large ones have. A test demands a line for every such field.
 */
export const listBounds: Bounds = {
  "Query.nodes": (argument) => {
    const ids = argument("ids");
    return Array.isArray(ids) ? ids.length : 1;
  },
  "Team.members": 100,
  "Employee.positions": 10,
  "OrgUnit.children": 50,
  "OrgUnit.services": 20,
  "OrgUnit.innovations": 20,
  "Innovation.members": 10,
  "Service.waitingTimes": (argument) => {
    const months = argument("months");
    return typeof months === "number" ? Math.min(Math.max(months, 1), 60) : 24;
  },
  "PerformanceReport.entries": 31,
  "PerformanceReport.realisations": 30,
  "ProgressEntry.evidence": 2,
  "ProgressEntry.amendments": 2,
  "Assessment.aspects": 3,
  "Explanation.parts": 3,
  "ExplanationPart.lines": 5,
  "Viewer.headedUnits": 5,
  "Installation.demoAccounts": 10,
  "Viewer.grants": 5,
  "Viewer.actsFor": 5,
  "Viewer.delegations": 10,
  "Account.sessions": 100,
  "Account.apiTokens": 100,
  "AuditEvent.payload": 10,
};
