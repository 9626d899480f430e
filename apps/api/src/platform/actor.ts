import type { Role } from "@andir/domain/role";

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
  /** What an API token is for; absent in a browser's session. */
  readonly tokenScopes?: readonly string[];
}
