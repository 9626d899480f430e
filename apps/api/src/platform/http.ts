import type { FastifyError, FastifyInstance } from "fastify";
import { GraphQLError } from "graphql";
import { AppError, type ErrorCode } from "./errors.ts";
import { describeFault } from "./faults.ts";
import { faultMessage } from "./format-error.ts";
import { StorageError } from "./storage/storage-error.ts";

export interface HttpOptions {
  /** Whether people come over TLS. */
  readonly secure: boolean;
  /** Other sites whose pages may ask, each exactly; without the session cookie, so by an API token. */
  readonly corsOrigins: readonly string[];
}

/** As the value of a header: this answer goes out without it. */
export const NOT_SENT = "";

/** What every answer carries, whatever it is about. */
export function guardHttp(app: FastifyInstance, { secure, corsOrigins }: HttpOptions): void {
  const headers = secure ? { ...SECURITY_HEADERS, "strict-transport-security": "max-age=63072000" } : SECURITY_HEADERS;
  const origins = new Set(corsOrigins);

  app.addHook("onSend", async (request, reply) => {
    // A file that somebody sent is held tighter than a page of ours, by its own route.
    for (const [name, value] of Object.entries(headers)) {
      if (!reply.hasHeader(name)) reply.header(name, value);
      else if (reply.getHeader(name) === NOT_SENT) reply.removeHeader(name);
    }
    if (origins.size === 0) return;
    reply.header("vary", [reply.getHeader("vary"), "Origin"].filter(Boolean).join(", "));
    const { origin } = request.headers;
    if (origin !== undefined && origins.has(origin)) reply.header("access-control-allow-origin", origin);
  });
  app.options("/graphql", async (request, reply) => {
    const { origin } = request.headers;
    if (origin !== undefined && origins.has(origin)) reply.headers(PREFLIGHT_HEADERS);
    return reply.status(204).send();
  });

  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const named = namedFault(error);
    if (named)
      return reply.headers(named.headers).status(named.status).send({ code: named.code, message: error.message });
    if (error instanceof StorageError) {
      app.log.error(describeFault(error, request.id));
      return reply.status(503).send({ code: "STORAGE", message: storageMessage(request.id) });
    }
    if (error.code === "ERR_STREAM_PREMATURE_CLOSE") return reply.status(499).send(); // who asked has gone
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.status(status).send({ message: WORDS[error.code] ?? error.message });
    app.log.error(describeFault(error, request.id));
    return reply.status(status).send({ message: faultMessage(request.id) });
  });
}

const storageMessage = (requestId: string): string =>
  `Files cannot be kept or fetched at the moment. Try again later; if it stays, tell your administrator this number: ${requestId}.`;

export const STATUS: Readonly<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  BAD_USER_INPUT: 400,
  TIMEOUT: 503,
  IDEMPOTENCY_KEY_REUSED: 422,
};

/** What we throw on purpose, where no GraphQL is spoken that would have named it. */
function namedFault(error: Error) {
  if (error instanceof AppError) return { status: STATUS[error.code], code: error.code, headers: {} };
  if (!(error instanceof GraphQLError)) return null;
  const { code, http } = error.extensions as {
    code?: string;
    http?: { status: number; headers?: Map<string, string> };
  };
  return http ? { status: http.status, code, headers: Object.fromEntries(http.headers ?? []) } : null;
}

export const MAX_BODY_BYTES = 100_000;

const WORDS: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: `A request holds at most ${MAX_BODY_BYTES / 1000} kB. Send less at once.`,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "Send JSON, with the header content-type: application/json.",
  FST_ERR_CTP_INVALID_JSON_BODY: "The body is not valid JSON.",
  FST_ERR_CTP_EMPTY_JSON_BODY: "The body is empty. Send JSON with a query.",
};

const PREFLIGHT_HEADERS = {
  "access-control-allow-methods": "GET, POST",
  "access-control-allow-headers": "authorization, content-type, apollo-require-preflight",
  "access-control-max-age": "600",
};

const SECURITY_HEADERS = {
  "content-security-policy":
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy":
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), display-capture=()",
};
