import { paperCode } from "@andir/domain/paper-code";
import { createHmac } from "node:crypto";
import { derivedKey, keyedHash } from "../../platform/derived-key.ts";

/**
 * What the one who complained follows the answer by: 60 bits that only they hold. It is made of the pass of their form, so that
 * a form sent twice over a bad line gives the same code twice, and one complaint.
 */
export function codeOfPass(secret: Buffer, pass: string): string {
  const bytes = createHmac("sha256", derivedKey(secret, "complaint code")).update(pass).digest();
  return paperCode((at) => bytes[at] ?? 0);
}

export const hashOfCode = (secret: Buffer, code: string): string => keyedHash(secret, "complaint code, kept", code);
