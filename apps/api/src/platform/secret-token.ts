import { createHash, randomBytes } from "node:crypto";

/** 32 random bytes: nobody guesses one, so a plain hash of it is enough to keep. */
export const newToken = (): string => randomBytes(32).toString("base64url");

export const hashOfToken = (token: string): string => createHash("sha256").update(token).digest("base64url");
