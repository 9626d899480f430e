import type { DataSource } from "typeorm";
import type { Env } from "../env.ts";
import { demoAccounts, demoPassword } from "../demo/accounts.ts";
import { isLoopback } from "../env.ts";
import { OperatorError } from "../platform/operator-error.ts";

export async function hasPeople(dataSource: DataSource): Promise<boolean> {
  const [row] = await dataSource.query<{ found: boolean }[]>("select exists (select from employee) as found");
  return row?.found ?? false;
}

/** Their password is public, so they may be reached from this machine alone. */
export async function refuseDemoAccountsOutside(env: Pick<Env, "host">, dataSource: DataSource): Promise<void> {
  if (isLoopback(env.host)) return;
  const [row] = await dataSource.query<{ found: boolean }[]>(
    "select exists (select from account where is_demo) as found",
  );
  if (row?.found) {
    throw new OperatorError(
      `HOST=${env.host} is refused while the database holds demo accounts, whose password everyone knows: set HOST=127.0.0.1, or use a database without them.`,
    );
  }
}

export function describeAccounts(): string[] {
  const width = Math.max(...demoAccounts.map(({ identifier }) => identifier.length));
  return [
    `Demo accounts, all with the password ${demoPassword}:`,
    ...demoAccounts.map(({ identifier, describes }) => `  ${identifier.padEnd(width)}  ${describes.en}`),
  ];
}
