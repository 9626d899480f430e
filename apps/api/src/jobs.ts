import { finaliseJob, publishJob } from "./features/assessments/assessment.jobs.ts";
import { documentsJob } from "./features/documents/document.jobs.ts";
import { proposeJob } from "./features/follow-up/follow-up.jobs.ts";
import { forgetWeeksJob } from "./features/insights/insights.jobs.ts";
import { dailyJob, followJob } from "./features/notices/notice.jobs.ts";
import { remindOfTrainingJob } from "./features/training/training.jobs.ts";
import { queryMailJob } from "./features/workbench/query-mail.jobs.ts";
import { forgetContactsJob } from "./features/complaints/complaint.jobs.ts";
import { forgetSendersJob } from "./platform/public-pages/form-guard.job.ts";
import { serviceAlertJob } from "./features/services/service.jobs.ts";
import { webhookJob } from "./features/webhooks/webhook.jobs.ts";
import { checkImportJob, commitImportJob, forgetImportsJob, undoImportJob } from "./features/imports/import.jobs.ts";
import "./import-shapes.ts";
import { forgetChangesJob } from "./platform/replica/forget-changes.job.ts";
import type { Job } from "./platform/jobs/job.ts";

/** Everything that runs beside requests. */
export const jobs: readonly Job[] = [
  followJob,
  dailyJob,
  publishJob,
  finaliseJob,
  proposeJob,
  documentsJob,
  queryMailJob,
  remindOfTrainingJob,
  forgetSendersJob,
  forgetContactsJob,
  serviceAlertJob,
  forgetWeeksJob,
  webhookJob,
  checkImportJob,
  commitImportJob,
  undoImportJob,
  forgetImportsJob,
  forgetChangesJob,
];
