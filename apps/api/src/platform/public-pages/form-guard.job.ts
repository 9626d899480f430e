import { defineJob } from "../jobs/job.ts";
import { forgetSenders } from "./form-guard.ts";

/** After midnight of the agency, and each hour after that, for a program that was off: no hash outlives its day. */
export const forgetSendersJob = defineJob("public-forms.forget", ({ scope }) => forgetSenders(scope), {
  cron: "1 * * * *",
});
