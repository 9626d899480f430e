import type { Role } from "@andir/domain/role";

/** What a request was signed with, and what that needs to know. */
export interface Credential {
  readonly sessionKey: string | null;
  readonly apiTokenKey: string | null;
  /** What its owner calls it. */
  readonly apiTokenName: string | null;
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
  /** The agency's day, on which all of this holds. */
  readonly today: string;
  readonly employeeKey: string | null;
  readonly roles: ReadonlySet<Role>;
  /** In whose place the actor acts today, each by a delegation. */
  readonly actsFor: readonly ActsFor[];
  /** The actor as an employee, and those in whose place they act: whose duties these hands do. */
  readonly dutyKeys: readonly string[];
  /** Units headed today, in whatever capacity, or in whose head's place one acts. */
  readonly headedUnitKeys: readonly string[];
  /** Those units and all below them. */
  readonly unitKeys: readonly string[];
  /** People whose appraiser the actor is today, or acts for. */
  readonly appraisedKeys: readonly string[];
  /** Of these, those whom only the one in whose place one acts appraises, and who that is: read as "X for Y". */
  readonly appraisedFor: Readonly<Record<string, string>>;
  /** Of the units, those that only one in whose place the actor acts heads, and who that is: read as "X for Y" too. */
  readonly unitsFor: Readonly<Record<string, string>>;
  /** Posts that the actor appraised for a time that is over. */
  readonly pastPositionKeys: readonly string[];
  /** Whether an analyst may know who people are: granted for a reason and a time. */
  readonly seesIdentity: boolean;
  /** Units that an administrator keeps, those below included; null for the whole agency. Empty for everyone else. */
  readonly administeredUnitKeys: readonly string[] | null;
  /** Raised by every change of a unit, a period or a rule of the cycle. */
  readonly directoryVersion: number;
  /** People (not records) below whom numbers are withheld from those who may not read the records: by the dated rule of today. */
  readonly smallestGroup: number;
  readonly credential?: Credential;
  /** What a script may do; absent for a browser. */
  readonly tokenScopes?: readonly string[];
  /** A role demands a second factor and the account has none: until it is set, nothing else may be done. */
  readonly mustSetSecondFactor?: boolean;
}

export interface ActsFor {
  readonly delegationKey: string;
  readonly employeeKey: string;
}
