import type { IncomingHttpHeaders } from "node:http";
import { AppError } from "./errors.ts";
import { originOf } from "./live/origin.ts";

/** Headers that a form of another site cannot set without asking first, which we never allow. Apollo's own guard takes the second. */
const PROOFS = ["x-andir-upload", "apollo-require-preflight"];

/** A browser sends a form, with the session's cookie, from whatever page tells it to: so what changes something says more. */
export function requireOurPage(headers: IncomingHttpHeaders, publicUrl: string): void {
  const { origin, host } = headers;
  if (originOf({ origin, host }, { publicUrl, corsOrigins: [] }) !== "ours")
    throw new AppError("FORBIDDEN", "Files are sent from this product's own pages, or by a program.");
  if (!PROOFS.some((name) => headers[name]))
    throw new AppError(
      "FORBIDDEN",
      "Send the header x-andir-upload: 1, which shows that no other site's form sends this.",
    );
}
