import { defineJob } from "../../platform/jobs/job.ts";
import { sendQueries } from "./send-queries.ts";

/** Every quarter of an hour, so that a program that was off at the hour makes up for it. */
export const queryMailJob = defineJob(
  "workbench.mail",
  async ({ scope, mailer, publicUrl, signal, failed }) => {
    if (mailer) await sendQueries(scope, { mailer, publicUrl, signal, failed });
  },
  { cron: "*/15 * * * *", seconds: 840 },
);
