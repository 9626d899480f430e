import { defineJob } from "../../platform/jobs/job.ts";
import { forgetContacts } from "./forget-contacts.service.ts";

/** Each night. */
export const forgetContactsJob = defineJob("complaints.forget", ({ scope }) => forgetContacts(scope), {
  cron: "17 2 * * *",
});
