import type { ApolloServerPlugin } from "@apollo/server";
import sql from "sql-template-tag";
import type { RequestScope } from "../../platform/request.ts";
import type { Scope } from "../../platform/scope.ts";
import { seesPseudonyms } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import type { PerformanceReport } from "./report.entity.ts";

/** Reports that an operation opened and nobody had before, by the set of its reads, which its transactions share. */
const opened = new WeakMap<Set<string>, Set<string>>();

type Openable = Pick<PerformanceReport, "key" | "employeeKey" | "status" | "firstReadAt">;

/** Said where a report's words are shown. Its owner may withdraw it until someone else has read it. */
export function noteOpened(scope: Scope, reports: readonly Openable[]): void {
  const { actor } = scope;
  // A state is no reading, and under a pseudonym there are no words.
  if (!actor || seesPseudonyms(actor)) return;
  for (const { key, employeeKey, status, firstReadAt } of reports) {
    if (status !== "SUBMITTED" || firstReadAt !== null || employeeKey === actor.employeeKey) continue;
    const keys = opened.get(scope.reads);
    if (keys) keys.add(key);
    else opened.set(scope.reads, new Set([key]));
  }
}

/** Kept before the answer goes out, once in the life of a submission: afterwards it would be too late to say no. */
export async function keepOpened(scope: Scope): Promise<void> {
  const keys = opened.get(scope.reads);
  if (!keys) return;
  await rows(
    scope,
    sql`update performance_report set first_read_at = ${scope.now}
        where key = any(${[...keys]}::uuid[]) and first_read_at is null and status = 'SUBMITTED'`,
  );
}

export const reportReadingPlugin: ApolloServerPlugin<RequestScope> = {
  async requestDidStart() {
    return { willSendResponse: ({ contextValue }) => keepOpened(contextValue) };
  },
};
