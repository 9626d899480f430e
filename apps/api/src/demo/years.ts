import { addDays } from "@andir/domain/iso-date";
import { workingDays } from "@andir/domain/working-days";
import { writeAssessment } from "./assessments.ts";
import { windowOf } from "./facts.ts";
import { narrateYear } from "./narratives.ts";
import { planRecordOf, realiseYear } from "./realisations.ts";
import { filed } from "./reports.ts";
import type { DemoPeriod, Timeline } from "./timeline.ts";
import { owes } from "./obligation.ts";
import type { WorkContext, WorkRecord } from "./record.ts";
import { writeReport } from "./report-rows.ts";
import type { DemoPost } from "./world.ts";

/** Reports and assessments of the calendar years that are over, from the same facts over all months of the post. */
export function writeYears(context: WorkContext, record: WorkRecord): void {
  const { timeline } = context;
  for (const period of timeline.completedYears) {
    for (const post of record.person.posts) {
      if (!owes(post, period)) continue;
      const { from, to } = windowOf(post, period);
      const months = timeline.months.filter(({ startsOn, endsOn }) => startsOn >= from && endsOn <= to);
      const indexes = months.map(({ index }) => index);
      const postMonths = indexes.flatMap((index) => record.posts.get(post)?.[index] ?? []);
      if (postMonths.length === 0) continue; // nothing was reported that a year could be judged by

      const submittedOn = submissionDay(post, period, timeline, record);
      const report = filed(period, "ACKNOWLEDGED", submittedOn, timeline, record.random);
      const entries = postMonths.reduce((sum, month) => sum + month.entries, 0);
      const narrative = narrateYear(period.startsOn.slice(0, 4), months.length, entries);
      const reportKey = writeReport(context.writer, post, period, report, narrative, record.random);
      const planned = planRecordOf(context, record, post, period.endsOn);
      if (planned) realiseYear(context, planned, period, { report, reportKey });
      writeAssessment(context, { record, post, period, months: indexes, report });
    }
  }
}

/** In the first weeks of January, before the work of the new year. */
function submissionDay(
  post: DemoPost,
  period: DemoPeriod,
  { calendar, months }: Timeline,
  { random }: WorkRecord,
): string {
  if (post.person.leftOn === period.endsOn) {
    return months.find(({ endsOn }) => endsOn === period.endsOn)!.days[5].at(-1)!;
  }
  return random.pick(workingDays(addDays(period.endsOn, 6), addDays(period.endsOn, 20), calendar));
}
