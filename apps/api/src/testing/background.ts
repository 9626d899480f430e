import { powerless } from "../features/access/account-record.ts";
import { Notice } from "../features/notices/notice.entity.ts";
import { agencySecret } from "../platform/agency-secret.ts";
import { type AuditFact, recordEvent } from "../platform/audit.ts";
import { globalId } from "../platform/global-id.ts";
import { systemScope } from "../platform/jobs/system-scope.ts";
import { newKey } from "../platform/key.ts";
import { inTransaction, type Scope } from "../platform/scope.ts";
import type { TestApi } from "./api.ts";
import type { Person } from "./world.ts";

/** The scope that jobs run in, at the test's time. */
export const background = async ({ dataSource, now }: TestApi): Promise<Scope> =>
  systemScope(dataSource, await agencySecret(dataSource), now);

/** A real event, as the use case that it belongs to records it; `by` has an account. */
export async function happened(api: TestApi, fact: AuditFact, by: Pick<Person, "key"> | null = null): Promise<void> {
  const scope = await background(api);
  const [account] = await api.dataSource.query<{ key: string }[]>("select key from account where employee_key = $1", [
    by?.key ?? null,
  ]);
  const actor = account ? powerless(account.key, "2026-11-24") : null;
  await inTransaction({ ...scope, actor }, (tx) => recordEvent(tx, fact));
}

/** What a person was told, as the jobs would have written it; its id. */
export async function noticeTo(
  { dataSource: { manager }, now }: TestApi,
  to: Pick<Person, "key">,
  given: Partial<Omit<Notice, "key" | "id">> & Pick<Notice, "noun" | "recordKey">,
): Promise<string> {
  const notice = await manager.save(
    manager.create(Notice, {
      recipientKey: to.key,
      onBehalfOfKey: null,
      kind: "REPORT_VERIFIED",
      cause: newKey(),
      subjectKey: to.key,
      periodKey: null,
      count: null,
      dueOn: null,
      createdAt: now,
      readAt: null,
      mailedAt: null,
      ...given,
    }),
  );
  return globalId("Notice", notice.key);
}
