import { defineJob } from "../../platform/jobs/job.ts";
import { CHECK_JOB, checkImport, type ImportToDo } from "./check-import.service.ts";
import { COMMIT_JOB, commitImport } from "./commit-import.service.ts";
import { forgetImports } from "./forget-imports.service.ts";
import { UNDO_JOB, undoImport } from "./undo-import.service.ts";

/** Longer than any file takes: what is cut short begins anew. */
const SECONDS = 900;

export const checkImportJob = defineJob<ImportToDo>(CHECK_JOB, checkImport, { seconds: SECONDS });
export const commitImportJob = defineJob<ImportToDo>(COMMIT_JOB, commitImport, { seconds: SECONDS });
export const undoImportJob = defineJob<ImportToDo>(UNDO_JOB, undoImport, { seconds: SECONDS });

export const forgetImportsJob = defineJob("imports.forget", ({ scope }) => forgetImports(scope), {
  cron: "25 2 * * *",
});
