import websocket from "@fastify/websocket";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import { CloseCode, handleProtocols, makeServer, type Context } from "graphql-ws";
import type { DataSource } from "typeorm";
import type { WebSocket } from "ws";
import type { accessOf } from "../features/access/request-scope.ts";
import { keepOpened } from "../features/reports/report-reading.ts";
import { screenOf, type AccessLog } from "../platform/access-log.ts";
import type { Actor } from "../platform/actor.ts";
import type { Check } from "../platform/admission.ts";
import { describeFault } from "../platform/faults.ts";
import { formatError } from "../platform/format-error.ts";
import { MAX_BODY_BYTES } from "../platform/http.ts";
import { deadlineFor, LIMITS, payAgain, withoutGuesses, type LimitOptions } from "../platform/limits/limits.ts";
import { refuse } from "../platform/limits/refusal.ts";
import { Bell } from "../platform/live/bell.ts";
import { Listener, Listeners } from "../platform/live/listener.ts";
import { AccessEnded, type LiveScope } from "../platform/live/live-scope.ts";
import { subscriber, type Begun } from "../platform/live/operation.ts";
import { originOf } from "../platform/live/origin.ts";
import { serveSocket } from "../platform/live/socket.ts";
import { asShown } from "../platform/shown-errors.ts";
import { connectionBeside, type Scope } from "../platform/scope.ts";
import type { Queryable } from "../platform/sql.ts";

export interface LiveSettings {
  readonly dataSource: DataSource;
  readonly pool: Queryable;
  readonly schema: GraphQLSchema;
  readonly checks: readonly Check[];
  readonly limited: LimitOptions;
  readonly access: ReturnType<typeof accessOf>;
  readonly accessLog: AccessLog;
  readonly secret: Buffer;
  readonly clock: () => Date;
  readonly publicUrl: string;
  readonly corsOrigins: readonly string[];
  readonly times?: Partial<LiveTimes> | undefined;
}

export interface LiveTimes {
  /** For how long what is known of a listener is good. */
  readonly freshMs: number;
  /** How often a connection is looked at on which nothing happens. */
  readonly lookMs: number;
}

const TIMES: LiveTimes = { freshMs: 5_000, lookMs: 30_000 };
const GOING_AWAY = 1001;
const TOO_MANY = 1008;
const LAST_WORDS_MS = 1_000;

interface Connection extends Record<PropertyKey, unknown> {
  readonly socket: WebSocket;
  readonly request: FastifyRequest;
  readonly isOurs: boolean;
  listener?: Listener;
  source?: string;
  looking?: NodeJS.Timeout;
}
type Connected = Context<Record<string, unknown>, Connection>;

/** The WebSocket of /graphql: subscriptions under everything that holds for a request. Its parts go into the route. */
export async function liveSocket(app: FastifyInstance, settings: LiveSettings) {
  const { publicUrl, corsOrigins } = settings;
  const server = liveServer(app, settings);
  const ended = new Set<Promise<void>>();
  await app.register(websocket, {
    options: { maxPayload: MAX_BODY_BYTES, handleProtocols },
    // Of the connection itself, such as a message too large: the reason is on its way, and what answers is not read any more.
    errorHandler: (_error, socket) => void setTimeout(() => socket.terminate(), LAST_WORDS_MS).unref(),
    preClose(done) {
      app.server.removeAllListeners("upgrade");
      const { clients } = app.websocketServer;
      for (const socket of clients) socket.close(GOING_AWAY, "The server is stopping.");
      setTimeout(() => clients.forEach((socket) => socket.terminate()), LAST_WORDS_MS).unref();
      app.websocketServer.close(() => done());
    },
  });
  app.addHook("onClose", async () => void (await Promise.allSettled(ended)));

  const from = ({ headers }: FastifyRequest) => originOf(headers, { publicUrl, corsOrigins });
  return {
    preValidation: async (request: FastifyRequest, reply: FastifyReply) => {
      if (request.ws && from(request) === "refused")
        return reply.status(403).send({ message: "This site may not open a connection here." });
    },
    wsHandler: (socket: WebSocket, request: FastifyRequest) => {
      const closed = serveSocket(server, socket, { socket, request, isOurs: from(request) === "ours" }, (error) =>
        app.log.error(describeFault(error, request.id)),
      );
      ended.add(closed);
      void closed.finally(() => ended.delete(closed));
    },
  };
}

function liveServer(app: FastifyInstance, settings: LiveSettings) {
  const { pool, schema, checks, limited, accessLog, access, clock } = settings;
  const { freshMs, lookMs } = { ...TIMES, ...settings.times };
  const bell = new Bell(connectionBeside(settings.dataSource), (error) => app.log.error(describeFault(error, "live")));
  app.addHook("onClose", () => bell.stop());
  const listeners = new Listeners<Connected>();
  const format = formatError((fault) => app.log.error(fault));
  const sources = new WeakMap<Scope, string>();

  const begin = subscriber({
    schema,
    checks,
    trusted: limited.trusted,
    maxTokens: LIMITS.tokens,
    deadlineFor: (scope) => deadlineFor(scope, limited),
    pay: (asked, event) => payAgain(asked, event, limited),
    async note(asked, event, name) {
      accessLog.note(event, sources.get(asked) ?? screenOf(name));
      await keepOpened(event);
    },
  });

  const scopeOf = (actor: Actor): Scope => ({
    actor,
    db: settings.dataSource.manager,
    sql: pool,
    now: clock(),
    secret: settings.secret,
    reads: new Set(),
  });

  /** As over HTTP: what we did not name leaves the house as a number. */
  function shown(errors: readonly GraphQLError[], { extra }: Connected): readonly GraphQLFormattedError[] {
    const formatted = asShown(format, errors, extra.request.id);
    return withoutGuesses(formatted, { actor: extra.listener?.known ?? null }, limited);
  }

  function endAccess({ socket }: Connection, { message }: AccessEnded): void {
    socket.close(CloseCode.Forbidden, message);
  }

  return makeServer<Record<string, unknown>, Connection>({
    async onConnect(connected) {
      const { extra, connectionParams = {} } = connected;
      const { actor, find, source } = await access.ofSocket(extra.request, connectionParams, extra.isOurs, clock());
      if (!actor) return false;
      if (listeners.connections(actor.accountKey) >= LIMITS.connections) {
        extra.socket.close(TOO_MANY, "This account has too many connections.");
        return false;
      }
      const listener = new Listener(actor, () => find(clock()), freshMs);
      Object.assign(extra, { listener, source });
      listeners.add(actor.accountKey, connected);
      extra.looking = setInterval(() => {
        listener.actor().catch((error: unknown) => error instanceof AccessEnded && endAccess(extra, error));
      }, lookMs).unref();
      return true;
    },
    onClose({ extra }: Connected) {
      clearInterval(extra.looking);
    },
    onDisconnect(connected) {
      const { listener } = connected.extra;
      if (listener) listeners.remove(listener.accountKey, connected);
    },
    async onSubscribe(connected, _id, payload) {
      const { extra } = connected;
      const listener = extra.listener!;
      try {
        const count = listeners.subscriptions(listener.accountKey);
        if (count > LIMITS.subscriptions) return [refuse("subscriptions", count, LIMITS.subscriptions)];
        const renew = async () => scopeOf(await listener.actor());
        const scope: LiveScope = { ...(await renew()), bell, renew };
        if (extra.source) sources.set(scope, extra.source);
        return await begin(scope, payload, (error) => endAccess(extra, error));
      } catch (error) {
        if (error instanceof AccessEnded) endAccess(extra, error);
        return [new GraphQLError("", { originalError: error as Error })];
      }
    },
    subscribe: (begun) => (begun as Begun).answers,
    onError: (connected, _id, _payload, errors) => shown(errors as GraphQLError[], connected),
    onNext: (connected, _id, _payload, _args, result) =>
      result.errors && { data: result.data ?? null, errors: shown(result.errors, connected) },
  });
}
