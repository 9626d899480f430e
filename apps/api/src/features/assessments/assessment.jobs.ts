import { defineJob } from "../../platform/jobs/job.ts";
import { carryOutRun, type RunToCarryOut } from "./carry-out-run.service.ts";
import { finaliseAssessments } from "./finalise.service.ts";
import { PUBLISH_JOB } from "./publish-run.service.ts";

/** One for each run that publishes many. */
export const publishJob = defineJob<RunToCarryOut>(PUBLISH_JOB, carryOutRun, { seconds: 900 });

/** A day's work, looked for every hour, so that a program that was off at midnight makes up for it: what is done is done once. */
export const finaliseJob = defineJob(
  "assessments.finalise",
  async ({ scope, signal }) => void (await finaliseAssessments(scope, signal)),
  { cron: "10 * * * *", seconds: 840 },
);
