/** Where the key of the report or assessment stands in an event that is part of a team's activity. */
interface Told {
  readonly record: "report" | "assessment";
  /** The event's own record, or another, which the payload names by `assessmentKey`. */
  readonly by: "noun" | "payload";
}

const REPORT: Told = { record: "report", by: "noun" };
const ASSESSMENT: Told = { record: "assessment", by: "noun" };
const OF_ASSESSMENT: Told = { record: "assessment", by: "payload" };

/**
 * What those who lead a team hear of: a report or an assessment has moved. Not what goes on within a draft: it is neither
 * a state of the team, nor anyone's but its writer's.
 */
export const TEAM_ACTIVITIES: ReadonlyMap<string, Told> = new Map([
  ["report.submitted", REPORT],
  ["report.withdrawn", REPORT],
  ["report.returned", REPORT],
  ["report.verified", REPORT],
  ["report.verification_withdrawn", REPORT],
  ["assessment.published", ASSESSMENT],
  ["assessment.withdrawn", ASSESSMENT],
  ["assessment.acknowledged", ASSESSMENT],
  ["assessment.finalised", ASSESSMENT],
  ["assessment.reopened", ASSESSMENT],
  ["objection.filed", OF_ASSESSMENT],
  ["objection.withdrawn", OF_ASSESSMENT],
  ["objection.decided", OF_ASSESSMENT],
]);
