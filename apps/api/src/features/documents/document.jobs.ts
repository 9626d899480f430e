import { defineJob } from "../../platform/jobs/job.ts";
import { carryOutDocuments, type DocumentsToIssue } from "./carry-out-documents.service.ts";
import { DOCUMENTS_JOB } from "./document-run.service.ts";

/** One for each run that issues many papers. */
export const documentsJob = defineJob<DocumentsToIssue>(DOCUMENTS_JOB, carryOutDocuments, { seconds: 900 });
