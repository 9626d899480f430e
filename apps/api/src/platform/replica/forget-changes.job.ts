import sql from "sql-template-tag";
import { defineJob } from "../jobs/job.ts";
import { rows } from "../sql.ts";

/** A copy that nobody asked for an hour is let go, so a note of yesterday is read by none. */
export const forgetChangesJob = defineJob(
  "replica.forget-changes",
  async ({ scope }) => void (await rows(scope, sql`delete from replica_change where at < now() - interval '1 day'`)),
  { cron: "35 * * * *" },
);
