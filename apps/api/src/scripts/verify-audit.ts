import { verifyAudit } from "../platform/audit-verify.ts";
import { OperatorError } from "../platform/operator-error.ts";
import { poolOf } from "../platform/scope.ts";
import { say } from "../start/progress.ts";
import { withDatabase } from "../start/with-database.ts";

/**
 * Says whether the recorded changes are as they were recorded. What it prints last is for keeping elsewhere: given as an
 * argument at a later time, it proves that the end of the chain was not cut off and its head put back.
 */
await withDatabase(async (dataSource) => {
  const kept = process.argv
    .slice(2)
    .filter((word) => word !== "--")
    .map(checkpoint);
  const { verified, digest, broken } = await verifyAudit({ sql: poolOf(dataSource) }, kept);
  if (broken !== null)
    throw new OperatorError(`The chain of audit events is broken at ${broken}; ${verified} events before it verified.`);
  say(`${verified} events verified; keep elsewhere: ${verified}:${digest}`);
});

function checkpoint(word: string) {
  const [, sequence, digest] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(word) ?? [];
  if (sequence === undefined || digest === undefined)
    throw new OperatorError(`"${word}" is not what verify-audit printed: a number, a colon and 64 letters and digits.`);
  return { sequence: Number(sequence), digest };
}
