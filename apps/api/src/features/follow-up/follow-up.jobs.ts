import { defineJob } from "../../platform/jobs/job.ts";
import { proposeOfLastYear } from "./follow-up.service.ts";

/** Every night: what has become final or is no longer disputed may call for a reward or a sanction that nobody has asked for. */
export const proposeJob = defineJob(
  "follow_ups.propose",
  async ({ scope, signal }) => void (await proposeOfLastYear(scope, signal)),
  { cron: "40 2 * * *", seconds: 840 },
);
