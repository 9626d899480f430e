import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import type { Actor } from "../../platform/actor.ts";
import type { Client, RequestScope, SessionCookie } from "../../platform/request.ts";
import { type Queryable } from "../../platform/sql.ts";
import { findActor, findActorOfApiToken, noteUse } from "./identity.ts";

type Access = Pick<RequestScope, "actor" | "session" | "client" | "publicUrl" | "identityProvider" | "source">;

export interface AccessSettings {
  readonly sql: Queryable;
  readonly publicUrl: string;
  readonly identityProvider: RequestScope["identityProvider"];
}

const SESSION = "andir_session";

/** Who a request comes from, and what it may leave in the browser. */
export function accessOf(app: FastifyInstance, { sql, publicUrl, identityProvider }: AccessSettings) {
  const secure = publicUrl.startsWith("https:");
  const underWay = new Set<Promise<unknown>>();
  app.addHook("onClose", () => Promise.allSettled(underWay));

  /** Nobody waits for it, and what it cannot write now it writes a minute later. */
  function note(now: Date, actor: Actor | null): void {
    const writing = actor && noteUse({ sql, now }, actor);
    if (!writing) return;
    const settled = writing.catch((error: unknown) => app.log.error(error)).finally(() => underWay.delete(settled));
    underWay.add(settled);
  }

  return async (request: FastifyRequest, reply: FastifyReply, now: Date): Promise<Access> => {
    const client = clientOf(request, reply, secure);
    const session = sessionOf(client);
    const bearer = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? "")?.[1];
    const actor = bearer
      ? await findActorOfApiToken({ sql, now }, bearer)
      : session.token && (await findActor({ sql, now }, session.token));
    if (bearer && !actor) {
      reply.header("www-authenticate", "Bearer");
      throw new GraphQLError("This API token is unknown, has expired or was revoked.", {
        extensions: { code: "UNAUTHENTICATED", http: { status: 401 } },
      });
    }
    note(now, actor || null);
    const name = actor ? actor.credential?.apiTokenName : null;
    const source = name ? { source: `token: ${name}` } : {};
    return { actor: actor || null, session, client, publicUrl, identityProvider, ...source };
  };
}

function clientOf(request: FastifyRequest, reply: FastifyReply, secure: boolean): Client {
  // A browser keeps a __Host- cookie from other hosts of the domain, and takes it over TLS alone.
  const named = (name: string) => (secure ? `__Host-${name}` : name);
  const attributes = { path: "/", httpOnly: true, sameSite: "lax", secure } as const;
  return {
    address: request.ip,
    userAgent: request.headers["user-agent"] ?? null,
    cookie: (name) => request.cookies[named(name)] ?? null,
    setCookie: (name, value, expires) => void reply.setCookie(named(name), value, { ...attributes, expires }),
    clearCookie: (name) => void reply.clearCookie(named(name), attributes),
  };
}

const sessionOf = (client: Client): SessionCookie => ({
  token: client.cookie(SESSION),
  set: (value, expires) => client.setCookie(SESSION, value, expires),
  clear: () => client.clearCookie(SESSION),
});
