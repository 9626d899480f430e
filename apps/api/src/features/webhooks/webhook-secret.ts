import { createHmac, randomBytes } from "node:crypto";
import type { Scope } from "../../platform/scope.ts";
import { opened, sealed } from "../../platform/seal.ts";

/** As the Standard Webhooks specification has it; by the prefix a leaked one is found in a text. */
const PREFIX = "whsec_";
const BYTES = 32;

export const newSecret = (): string => PREFIX + randomBytes(BYTES).toString("base64");

const sealing = ({ secret }: Scope, endpointKey: string) => ({
  secret,
  purpose: "webhook secrets",
  boundTo: endpointKey,
});

export const sealedSecret = (scope: Scope, endpointKey: string, secret: string): string =>
  sealed(sealing(scope, endpointKey), secret);

export const openedSecret = (scope: Scope, endpointKey: string, kept: string): string =>
  opened(sealing(scope, endpointKey), kept);

/** The headers of one message: a signature for each secret that holds, so that a receiver may change over in its own time. */
export function signedHeaders(id: string, at: Date, body: string, secrets: readonly string[]): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signature = (secret: string) =>
    createHmac("sha256", Buffer.from(secret.slice(PREFIX.length), "base64"))
      .update(`${id}.${timestamp}.${body}`)
      .digest("base64");
  return {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": secrets.map((secret) => `v1,${signature(secret)}`).join(" "),
  };
}
