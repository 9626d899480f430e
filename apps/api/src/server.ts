import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from "@as-integrations/fastify";
import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import fastifyStatic from "@fastify/static";
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import sql from "sql-template-tag";
import { constants } from "node:zlib";
import type { DataSource } from "typeorm";
import type { Env } from "./env.ts";
import { oidc } from "./features/access/oidc.ts";
import { accessOf } from "./features/access/request-scope.ts";
import { credentialGate } from "./platform/credential-gate.ts";
import { formatError } from "./platform/format-error.ts";
import { gate } from "./platform/gate.ts";
import { httpStatus } from "./platform/http-status.ts";
import { jitGateway } from "./platform/jit.ts";
import type { RequestScope } from "./platform/request.ts";
import { poolOf } from "./platform/scope.ts";
import { firstRow } from "./platform/sql.ts";
import { createSchema } from "./schema.ts";

export interface ServerOptions {
  readonly dataSource: DataSource;
  readonly env: Partial<Pick<Env, "publicUrl" | "trustProxy" | "oidc">>;
  /** The dashboard's built files; without it the server answers the API only. */
  readonly dashboardDir?: string;
  readonly log?: boolean;
  /** Tests own time. */
  readonly clock?: () => Date;
}

export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { publicUrl = "http://localhost", trustProxy, oidc: provider } = options.env;
  const app = fastify({
    logger: options.log ? { level: "warn" } : false,
    bodyLimit: 100_000,
    trustProxy:
      typeof trustProxy === "number" ? (_address: string, hop: number) => hop < trustProxy : (trustProxy ?? false),
  });
  await app.register(cookie);
  // An answer about fifty people is 80 kB of words that repeat; on a slow line that is what one waits for.
  await app.register(compress, {
    encodings: ["br", "gzip"],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  app.addHook("onSend", async (_request, reply) => {
    reply.headers(SECURITY_HEADERS);
  });

  const pool = poolOf(options.dataSource);
  app.get("/healthz", async () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    const ready = await options.dataSource.query("select 1").then(
      () => true,
      () => false,
    );
    return reply.status(ready ? 200 : 503).send({ status: ready ? "ready" : "waiting for the database" });
  });

  const apollo = new ApolloServer<RequestScope>({
    gateway: jitGateway(await createSchema()),
    stopOnTerminationSignals: false, // it would send the signal a second time, which main takes for impatience
    introspection: true, // closed to those who are not signed in, by the gate
    includeStacktraceInErrorResponses: false,
    formatError: formatError((error) => app.log.error(error)),
    plugins: [
      gate,
      credentialGate,
      httpStatus,
      ApolloServerPluginCacheControlDisabled(), // a quarter of the CPU for hints that nobody reads
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      fastifyApolloDrainPlugin(app),
    ],
  });
  await apollo.start();

  const secret = await agencySecret(options.dataSource);
  const clock = options.clock ?? (() => new Date());
  const access = accessOf(app, {
    sql: pool,
    publicUrl,
    identityProvider: provider ? { name: provider.name, url: "/auth/oidc" } : null,
  });
  const scopeOf = async (request: FastifyRequest, reply: FastifyReply): Promise<RequestScope> => {
    const now = clock();
    return { ...(await access(request, reply, now)), db: options.dataSource.manager, sql: pool, now, secret };
  };
  app.route({
    url: "/graphql",
    method: ["GET", "POST"],
    handler: fastifyApolloHandler(apollo, { context: scopeOf }),
  });
  if (provider) await app.register(oidc(provider, scopeOf), { prefix: "/auth" });

  if (options.dashboardDir) await serveDashboard(app, options.dashboardDir);
  return app;
}

async function agencySecret(dataSource: DataSource): Promise<Buffer> {
  const agency = await firstRow<{ secret: string }>({ sql: poolOf(dataSource) }, sql`select secret from agency`);
  if (!agency) throw new Error("The table agency is empty: the migrations have not run.");
  return Buffer.from(agency.secret, "base64");
}

/** Files under a hashed name never change; every other path is a screen, and the dashboard's router knows which. */
async function serveDashboard(app: FastifyInstance, root: string): Promise<void> {
  await app.register(fastifyStatic, {
    root,
    cacheControl: false, // its own header would replace the one below
    preCompressed: true, // the build lays a .br and a .gz beside each file
    setHeaders: (response, path) => {
      response.setHeader(
        "cache-control",
        /[/\\]assets[/\\]/.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
      );
    },
  });
  app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    const screen = request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
    return screen
      ? reply.sendFile("index.html")
      : reply.status(404).send({ message: "There is nothing at this address." });
  });
}

const SECURITY_HEADERS = {
  "content-security-policy":
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
};
