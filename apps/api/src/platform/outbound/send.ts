import { lookup } from "node:dns";
import { type ClientRequest, request as requestHttp } from "node:http";
import { request as requestHttps, type RequestOptions } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isInternalAddress, isPublicAddress } from "./addresses.ts";

/** What is sent to a system outside of this house, and how far one goes. */
export interface Sending {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The host was named as one of the house: its addresses need not be public. */
  readonly isInternal: boolean;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** The answer's head. Its body is never read: it is not asked for, and it might hold anything. */
export interface Reply {
  readonly status: number;
  readonly retryAfter: string | null;
}

/** Why nothing came back. */
export type SendFault = "TIMED_OUT" | "UNKNOWN_HOST" | "ADDRESS_REFUSED" | "TLS" | "CONNECTION";

export class SendError extends Error {
  constructor(
    readonly fault: SendFault,
    options?: ErrorOptions,
  ) {
    super(fault, options);
  }
}

/**
 * Posts once. A redirect is an answer and not followed. The addresses that the name leads to are judged where they are
 * about to be connected to, and these very ones are: a name that leads elsewhere a moment later gains nothing. One address
 * out of bounds refuses them all.
 */
export function send({ url, headers, body, isInternal, timeoutMs, signal }: Sending): Promise<Reply> {
  const isAllowed = isInternal ? isInternalAddress : isPublicAddress;
  const host = url.hostname.replace(/^\[|\]$/g, "");
  // Of an address in the place of a name nothing is looked up, so nothing would ask.
  if (isIP(host) !== 0 && !isAllowed(host)) return Promise.reject(new SendError("ADDRESS_REFUSED"));

  return new Promise<Reply>((resolve, reject) => {
    const options: RequestOptions = {
      method: "POST",
      headers: { ...headers, "content-length": String(Buffer.byteLength(body)) },
      lookup: checkedLookup(isAllowed),
      agent: false, // no connection of another moment, which was judged by other bounds
      maxHeaderSize: 16_384,
    };
    const request: ClientRequest = url.protocol === "https:" ? requestHttps(url, options) : requestHttp(url, options);
    const end = (error: SendError) => {
      clearTimeout(timer);
      reject(error);
      request.destroy();
    };
    const timer = setTimeout(() => end(new SendError("TIMED_OUT")), timeoutMs);
    const stopped = () => end(new SendError("CONNECTION"));
    request.on("close", () => signal?.removeEventListener("abort", stopped));
    request.on("error", (error) =>
      end(error instanceof SendError ? error : new SendError(faultOf(error), { cause: error })),
    );
    request.on("response", (response) => {
      clearTimeout(timer);
      resolve({ status: response.statusCode ?? 0, retryAfter: response.headers["retry-after"] ?? null });
      response.destroy();
    });
    signal?.addEventListener("abort", stopped, { once: true });
    if (signal?.aborted) return stopped();
    request.end(body);
  });
}

const checkedLookup =
  (isAllowed: (address: string) => boolean): LookupFunction =>
  (hostname, options, callback) =>
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const [first] = found ?? [];
      if (error || !first) return callback(new SendError("UNKNOWN_HOST", { cause: error }), "");
      if (!found.every(({ address }) => isAllowed(address))) return callback(new SendError("ADDRESS_REFUSED"), "");
      return options.all ? callback(null, found) : callback(null, first.address, first.family);
    });

function faultOf(error: Error): SendFault {
  const code = "code" in error ? String(error.code) : "";
  return /^ERR_(TLS|SSL)|CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|^EPROTO$/.test(code) ? "TLS" : "CONNECTION";
}
