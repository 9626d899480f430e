import { defineJob } from "../../platform/jobs/job.ts";
import { findWorsened } from "./service-alert.service.ts";

/** Every night: late tickets and paper surveys of the month that is over may still change what is found. */
export const serviceAlertJob = defineJob("services.worsened", ({ scope }) => findWorsened(scope), {
  cron: "10 3 * * *",
});
