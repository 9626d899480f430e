import { randomBytes, timingSafeEqual } from "node:crypto";
import { keyedHash } from "../../platform/derived-key.ts";
import type { RequestScope } from "../../platform/request.ts";

const DAYS = 365;

/** A browser keeps one cookie for each account that signed in there; the name does not say which account. */
const nameFor = (scope: RequestScope, accountKey: string): string =>
  `andir_device_${keyedHash(scope.secret, "device cookie name", accountKey).slice(0, 12)}`;

const signatureOf = (scope: RequestScope, accountKey: string, device: string): Buffer =>
  Buffer.from(keyedHash(scope.secret, "device cookie", accountKey, device));

/** Names the browser, if it has signed in to the account before. */
export function knownDevice(scope: RequestScope, accountKey: string): string | null {
  const [device = "", signature = ""] = (scope.client.cookie(nameFor(scope, accountKey)) ?? "").split(".");
  const [given, expected] = [Buffer.from(signature), signatureOf(scope, accountKey, device)];
  return given.length === expected.length && timingSafeEqual(given, expected) ? device : null;
}

export function rememberDevice(scope: RequestScope, accountKey: string): void {
  const device = knownDevice(scope, accountKey) ?? randomBytes(16).toString("base64url");
  const value = `${device}.${signatureOf(scope, accountKey, device).toString()}`;
  scope.client.setCookie(nameFor(scope, accountKey), value, new Date(scope.now.getTime() + DAYS * 86_400_000));
}
