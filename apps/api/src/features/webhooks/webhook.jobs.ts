import { defineJob } from "../../platform/jobs/job.ts";
import { deliverWebhooks } from "./deliver.service.ts";
import { followForWebhooks } from "./follow.service.ts";
import { DELIVER } from "./replay.service.ts";

/** Every minute, and when somebody asks for it: what happened is put in line, and what is due goes out. */
export const webhookJob = defineJob(
  DELIVER.name,
  async ({ scope, signal, failed }) => {
    await followForWebhooks(scope, signal);
    await deliverWebhooks(scope, { signal, failed, clock: () => new Date() });
  },
  { cron: DELIVER.cron, seconds: 240, reachesOut: true },
);
