import { forgetWeeks } from "./forget-weeks.service.ts";
import { defineJob } from "../../platform/jobs/job.ts";

/** Every night: weeks of use that are older than the rule of the cycle keeps. */
export const forgetWeeksJob = defineJob("insights.forget-weeks", ({ scope }) => forgetWeeks(scope), {
  cron: "20 2 * * *",
  seconds: 120,
});
