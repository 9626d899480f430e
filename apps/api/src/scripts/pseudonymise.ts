import "reflect-metadata"; // before the classes that the services name
import { parseArgs } from "node:util";
import type { DataSource } from "typeorm";
import { listDue, pseudonymise } from "../features/privacy/pseudonymise.service.ts";
import { findRetention } from "../features/privacy/retention.ts";
import { agencySecret } from "../platform/agency-secret.ts";
import { OperatorError } from "../platform/operator-error.ts";
import { poolOf, type Scope } from "../platform/scope.ts";
import { say } from "../start/progress.ts";
import { withDatabase } from "../start/with-database.ts";

const USAGE = "Usage: pnpm --filter @andir/api pseudonymise [--confirm]";

await withDatabase(async (dataSource) => {
  const { confirm } = readArguments(process.argv.slice(2));
  const scope = await programScope(dataSource);
  const { years, source } = await findRetention(scope);
  const due = await listDue(scope);
  say(`${due.length} former employees left more than ${years} years ago. ${source}`);
  // Keys alone: a terminal is a log.
  for (const { key, leftOn } of due) say(`  ${key}  left on ${leftOn}`);
  if (due.length === 0) return;
  if (!confirm) return say("Nothing was changed. With --confirm their names and words are taken away for good.");
  for (const { key } of due) await pseudonymise(scope, key);
  say(`${due.length} pseudonymised`);
});

function readArguments(args: string[]): { confirm: boolean } {
  try {
    const { values } = parseArgs({
      args: args.filter((arg) => arg !== "--"),
      options: { confirm: { type: "boolean", default: false } },
    });
    return values;
  } catch (error) {
    throw new OperatorError(`${(error as Error).message.split(". ")[0]}. ${USAGE}`);
  }
}

async function programScope(dataSource: DataSource): Promise<Scope> {
  return {
    actor: null,
    db: dataSource.manager,
    sql: poolOf(dataSource),
    now: new Date(),
    secret: await agencySecret(dataSource),
    reads: new Set(),
  };
}
