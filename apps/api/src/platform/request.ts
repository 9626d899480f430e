import type { Scope } from "./scope.ts";

/** The session cookie of one request. */
export interface SessionCookie {
  readonly token: string | null;
  set(token: string, expiresAt: Date): void;
  clear(): void;
}

/** The scope of a request that came over HTTP. */
export interface RequestScope extends Scope {
  readonly session: SessionCookie;
  /** Names the request in the log, and in the answer when it failed. */
  readonly requestId: string;
}
