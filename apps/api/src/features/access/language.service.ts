import type { Language } from "@andir/domain/language";
import { byRow, type MutationInput, once } from "../../platform/once.ts";
import type { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { Account } from "./account.entity.ts";
import { type AccountRow, loadAccount } from "./account.loaders.ts";

/** How one reads is no fact about anyone's work or rights: no event is made of it. */
export function setLanguage(
  scope: Scope,
  input: MutationInput & { language: Language },
): Promise<AccountRow | Problem[]> {
  return once<AccountRow>(scope, "setLanguage", input, byRow(loadAccount), async (tx) => {
    const { accountKey } = actorOf(tx);
    await tx.db.update(Account, { key: accountKey }, { language: input.language });
    return loadAccount.required(tx, accountKey);
  });
}
