import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { newKey } from "../../platform/key.ts";
import { inTransaction, type Scope } from "../../platform/scope.ts";
import { firstRow } from "../../platform/sql.ts";
import {
  actingAs,
  findAccountByEmail,
  findAccountByKey,
  findAccountByNip,
  type AccountRecord,
} from "./account-record.ts";

export interface PersonSettings {
  readonly claim: "nip" | "email";
  readonly nipClaim: string;
  readonly provision: boolean;
}

type Claims = Readonly<Record<string, unknown>>;

/** The account that the provider's claims name, or why there is none. */
export async function findPerson(
  scope: Scope,
  settings: PersonSettings,
  claims: Claims,
): Promise<AccountRecord | "UNKNOWN_PERSON" | "INACTIVE"> {
  const found = settings.claim === "email" ? await byEmail(scope, claims) : await byNip(scope, settings, claims);
  if (!found) return "UNKNOWN_PERSON";
  return found.isActive ? found : "INACTIVE";
}

/** An address that the provider has not checked is one that anybody could have typed there. */
async function byEmail(scope: Scope, claims: Claims): Promise<AccountRecord | null> {
  const { email, email_verified: isVerified } = claims;
  return typeof email === "string" && isVerified === true ? findAccountByEmail(scope, email) : null;
}

async function byNip(
  scope: Scope,
  { nipClaim, provision }: PersonSettings,
  claims: Claims,
): Promise<AccountRecord | null> {
  const claim = claims[nipClaim];
  const nip = typeof claim === "string" ? claim.replaceAll(/[\s.]/g, "") : "";
  if (!/^\d{18}$/.test(nip)) return null;
  return (await findAccountByNip(scope, nip)) ?? (provision ? makeAccount(scope, nip) : null);
}

/** For an employee who is here and has no account yet. Nobody is made an employee by signing in. */
function makeAccount(scope: Scope, nip: string): Promise<AccountRecord | null> {
  const key = newKey();
  return inTransaction(actingAs(scope, { key }), async (tx) => {
    const made = await firstRow<{ employeeKey: string }>(
      tx,
      sql`insert into account (key, employee_key, identifier)
          select ${key}::uuid, key, ${`pegawai.${key.slice(-12)}`} from employee
          where nip = ${nip} and (left_on is null or left_on >= ${tx.now}::date)
          on conflict do nothing returning employee_key as "employeeKey"`,
    );
    // Nothing made: no such employee, or another request was first.
    if (!made) return findAccountByNip(tx, nip);
    await recordEvent(tx, {
      action: "account.created",
      noun: "account",
      nounKey: key,
      subjectKey: made.employeeKey,
      payload: { how: "identity provider" },
    });
    return findAccountByKey(tx, key);
  });
}
