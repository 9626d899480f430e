import type { Role } from "@andir/domain/role";

/** What a request was signed with, and what that needs to know. */
export interface Credential {
  readonly sessionKey: string | null;
  readonly apiTokenKey: string | null;
  /** What an API token may be used for; null for a browser. */
  readonly scopes: readonly string[] | null;
  /** Milliseconds since 1970. */
  readonly lastUsedAt: number | null;
  readonly hasSecondFactor: boolean;
  readonly secondFactorRoles: readonly Role[];
}

/** Who acts, with the dated facts that decide what they may see. Read once per request, in one statement. */
export interface Actor {
  readonly accountKey: string;
  readonly employeeKey: string | null;
  readonly roles: ReadonlySet<Role>;
  /** Units headed today, in whatever capacity. */
  readonly headedUnitKeys: readonly string[];
  /** Those units and all below them. */
  readonly unitKeys: readonly string[];
  /** People whose appraiser the actor is today. */
  readonly appraisedKeys: readonly string[];
  /** Raised by every change of a unit or a period. */
  readonly directoryVersion: number;
  readonly credential?: Credential;
  /** What a script may do; absent for a browser. */
  readonly tokenScopes?: readonly string[];
  /** A role demands a second factor and the account has none: until it is set, nothing else may be done. */
  readonly mustSetSecondFactor?: boolean;
}
