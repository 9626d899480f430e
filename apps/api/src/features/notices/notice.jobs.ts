import { defineJob } from "../../platform/jobs/job.ts";
import { sendDigests } from "./digest.service.ts";
import { followEvents } from "./follow.service.ts";
import { remind } from "./remind.service.ts";

/** Every minute: what happened is told. */
export const followJob = defineJob("notices.follow", ({ scope, signal }) => followEvents(scope, signal), {
  cron: "* * * * *",
  seconds: 120,
});

/** Every quarter of an hour, so that a program that was off at the hour makes up for it: the day's reminders, then the day's mail. */
export const dailyJob = defineJob(
  "notices.daily",
  async ({ scope, mailer, publicUrl, signal, failed }) => {
    await followEvents(scope, signal);
    const isTime = await remind(scope);
    if (isTime && mailer) await sendDigests(scope, { mailer, publicUrl, signal, failed });
  },
  { cron: "*/15 * * * *", seconds: 840 },
);
