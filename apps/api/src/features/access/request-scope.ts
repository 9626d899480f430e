import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import type { Actor } from "../../platform/actor.ts";
import type { Client, RequestScope, SessionCookie } from "../../platform/request.ts";
import { cookieName, type Room, SESSION_COOKIE } from "../../platform/sandbox/room.ts";
import { type Queryable } from "../../platform/sql.ts";
import { findActor, findActorOfApiToken, noteUse } from "./identity.ts";

type Access = Pick<RequestScope, "actor" | "session" | "client" | "publicUrl" | "identityProvider" | "source">;

export interface AccessSettings {
  readonly sql: Queryable;
  readonly publicUrl: string;
  readonly identityProvider: RequestScope["identityProvider"];
  /** In the sandbox every cookie has another name. */
  readonly room?: Room;
}

/** Who a request comes from, and what it may leave in the browser. */
export function accessOf(app: FastifyInstance, settings: AccessSettings) {
  const { sql, publicUrl, identityProvider, room = "agency" } = settings;
  const place = { room, secure: publicUrl.startsWith("https:") };
  const underWay = new Set<Promise<unknown>>();
  app.addHook("onClose", () => Promise.allSettled(underWay));

  /** Nobody waits for it, and what it cannot write now it writes a minute later. */
  function note(now: Date, actor: Actor | null): void {
    const writing = actor && noteUse({ sql, now }, actor);
    if (!writing) return;
    const settled = writing.catch((error: unknown) => app.log.error(error)).finally(() => underWay.delete(settled));
    underWay.add(settled);
  }

  async function ofRequest(request: FastifyRequest, reply: FastifyReply, now: Date): Promise<Access> {
    const client = clientOf(request, reply, place);
    const session = sessionOf(client);
    const bearer = bearerIn(request.headers.authorization);
    const actor = bearer
      ? await findActorOfApiToken({ sql, now }, bearer)
      : session.token && (await findActor({ sql, now }, session.token));
    if (bearer && !actor) {
      reply.header("www-authenticate", "Bearer");
      throw new GraphQLError("This API token is unknown, has expired or was revoked.", {
        extensions: { code: "UNAUTHENTICATED", http: { status: 401 } },
      });
    }
    if (room === "sandbox" && !actor) {
      session.clear();
      throw new GraphQLError("What you practised with has been made anew, or your time there is over. Enter again.", {
        extensions: { code: "SANDBOX_ENDED", http: { status: 410 } },
      });
    }
    note(now, actor || null);
    return { actor: actor || null, session, client, publicUrl, identityProvider, ...sourceOf(actor || null) };
  }

  /**
   * Who opens a socket, and how that is found out again while it is open. A browser can give a socket no header, so a token
   * may also come with its first message. `isOurs`: the page that opens it is one of this address, which alone has the cookie.
   */
  async function ofSocket(request: FastifyRequest, params: SocketParams, isOurs: boolean, now: Date) {
    const bearer = bearerIn(request.headers.authorization ?? params["authorization"] ?? params["Authorization"]);
    const session = isOurs ? request.cookies[cookieName(SESSION_COOKIE, place)] : undefined;
    const find = async (at: Date): Promise<Actor | null> => {
      if (bearer) return findActorOfApiToken({ sql, now: at }, bearer);
      return session ? findActor({ sql, now: at }, session) : null;
    };
    const actor = await find(now);
    note(now, actor);
    return { actor, find, ...sourceOf(actor) };
  }

  return { ofRequest, ofSocket };
}

type SocketParams = Readonly<Record<string, unknown>>;

const bearerIn = (header: unknown): string | undefined =>
  typeof header === "string" ? /^Bearer +(\S+) *$/i.exec(header)?.[1] : undefined;

/** What the access log calls a script by. */
function sourceOf(actor: Actor | null): { source?: string } {
  const name = actor?.credential?.apiTokenName;
  return name ? { source: `token: ${name}` } : {};
}

function clientOf(request: FastifyRequest, reply: FastifyReply, place: { room: Room; secure: boolean }): Client {
  const { secure } = place;
  const named = (name: string) => cookieName(name, place);
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
  token: client.cookie(SESSION_COOKIE),
  set: (value, expires) => client.setCookie(SESSION_COOKIE, value, expires),
  clear: () => client.clearCookie(SESSION_COOKIE),
});
