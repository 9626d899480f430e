import type { SandboxHere } from "./sandbox/sandbox-door.ts";
import type { Scope } from "./scope.ts";

/** The session cookie of one request. */
export interface SessionCookie {
  readonly token: string | null;
  set(token: string, expiresAt: Date): void;
  clear(): void;
}

/** Who asks, as far as the connection and the browser tell. */
export interface Client {
  readonly address: string;
  readonly userAgent: string | null;
  cookie(name: string): string | null;
  /** Only the server reads it. */
  setCookie(name: string, value: string, expiresAt: Date): void;
  clearCookie(name: string): void;
}

/** The scope of a request that came over HTTP. */
export interface RequestScope extends Scope {
  readonly session: SessionCookie;
  readonly client: Client;
  /** The address that people type, without a slash at its end. */
  readonly publicUrl: string;
  /** An OpenID Connect provider, where one is configured. */
  readonly identityProvider: { readonly name: string; readonly url: string } | null;
  /** What the access log calls the request, in place of its operation's name: "token: NAME" for a script. */
  readonly source?: string;
  /** Where one can practise with invented records; absent where that is switched off. */
  readonly sandbox?: SandboxHere | undefined;
  /** Names the request in the log, and in the answer when it failed. */
  readonly requestId: string;
}
