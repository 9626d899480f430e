import { fileURLToPath } from "node:url";
import { post } from "./post.mjs";

/** What one would write for this one page and nothing else: three statements in a bare route, open to everyone. */
export const handWritten = {
  name: "hand-written SQL",
  server: fileURLToPath(new URL("../servers/hand-written.mjs", import.meta.url)),

  request: async (origin, { appraiserKey }) => post(`${origin}/team`, { appraiserKey }),

  rows: ({ members }) =>
    members.map(({ employee, position }) => ({
      name: employee.name,
      title: position.title,
      unit: position.unit.name,
      reports: employee.reports.map((r) => [r.period.label, r.status, r.daysLate]),
      assessments: employee.assessments.map((a) => [
        a.period.label,
        a.predicate,
        ...a.aspects.map(({ score }) => score),
      ]),
    })),
};
