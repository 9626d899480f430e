import { defineJob } from "../../platform/jobs/job.ts";
import { remindOfSessions } from "./remind-of-sessions.ts";

/** Each hour: who has a place in a session that begins within a day is reminded of it, once. */
export const remindOfTrainingJob = defineJob("training.remind", ({ scope }) => remindOfSessions(scope), {
  cron: "25 * * * *",
  seconds: 300,
});
