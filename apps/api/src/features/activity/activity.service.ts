import { decodeCursor, encodeCursor } from "../../platform/cursor.ts";
import type { Actor } from "../../platform/actor.ts";
import { stoppable, type LiveEvent, type LiveScope } from "../../platform/live/live-scope.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { loadAssessment, type AssessmentRow } from "../assessments/assessment.loaders.ts";
import { loadReport, type ReportRow } from "../reports/report.loaders.ts";
import { activityFeed, type Happening } from "./activity.feed.ts";

/** An activity as one subscriber sees it: of its records there is at least one. */
export interface SeenActivity {
  readonly cursor: string;
  readonly at: Date;
  readonly employeeKey: string;
  readonly report: ReportRow | null;
  readonly assessment: AssessmentRow | null;
}

/** What a cursor is good for: it opens no other list, and that of a list opens nothing here. */
const LIST = "teamActivity";

/** Of a slow subscriber too, what is sent was found to be theirs to see only just before. */
const AT_ONCE = 50;

/** What happens in the viewer's team from now on, or after what a cursor names. */
export function listenToTeam(scope: LiveScope, after: string | null) {
  // At once, so that a cursor that is none is answered before anything begins.
  const begin = after === null ? null : sequenceIn(scope, after);
  return stoppable((signal) => activities(scope, begin, signal));
}

async function* activities(
  scope: LiveScope,
  begin: number | null,
  signal: AbortSignal,
): AsyncGenerator<LiveEvent<SeenActivity>, void, undefined> {
  const feed = activityFeed(scope.sql, scope.bell);
  let sequence = begin ?? (await feed.now());
  while (!signal.aborted) {
    const { happenings, upTo } = await feed.after(sequence, signal);
    for (let from = 0; from < happenings.length; from += AT_ONCE) {
      const seen = await scope.renew();
      for (const root of await seenBy(seen, happenings.slice(from, from + AT_ONCE)))
        yield { scope: { ...seen, reads: new Set([root.employeeKey]) }, root };
    }
    sequence = upTo;
  }
}

/** Of one's team, and of that what one may see by each noun's own policy. */
async function seenBy(scope: Scope, happenings: readonly Happening[]): Promise<SeenActivity[]> {
  const actor = actorOf(scope);
  const found = await Promise.all(
    happenings
      .filter((happening) => isOfTeam(actor, happening))
      .map(async ({ sequence, at, employeeKey, reportKey, assessmentKey }) => ({
        cursor: encodeCursor(scope.secret, LIST, [String(sequence)]),
        at,
        employeeKey,
        report: reportKey === null ? null : await loadReport(scope, reportKey),
        assessment: assessmentKey === null ? null : await loadAssessment(scope, assessmentKey),
      })),
  );
  return found.filter(({ report, assessment }) => report !== null || assessment !== null);
}

/** Those whom one appraises today, and those of the units that one heads; for oneself, or in another's place. */
const isOfTeam = (actor: Actor, { employeeKey, unitKey }: Happening): boolean =>
  actor.appraisedKeys.includes(employeeKey) || actor.unitKeys.includes(unitKey);

function sequenceIn(scope: Scope, cursor: string): number {
  return Number(decodeCursor(scope.secret, LIST, cursor)[0]);
}
