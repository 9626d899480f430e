import { verifyAudit } from "../platform/audit-verify.ts";
import { OperatorError } from "../platform/operator-error.ts";
import { poolOf } from "../platform/scope.ts";
import { say } from "../start/progress.ts";
import { withDatabase } from "../start/with-database.ts";

/** Says whether the recorded changes are as they were recorded. The last digest is for keeping elsewhere. */
await withDatabase(async (dataSource) => {
  const { verified, digest, broken } = await verifyAudit({ sql: poolOf(dataSource) });
  if (broken !== null)
    throw new OperatorError(`The chain of audit events is broken at ${broken}; ${verified} events before it verified.`);
  say(`${verified} events verified; the last digest is ${digest}`);
});
