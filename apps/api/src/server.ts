import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from "@as-integrations/fastify";
import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerFactory,
} from "fastify";
import type { DocumentNode } from "graphql";
import { constants } from "node:zlib";
import type { DataSource } from "typeorm";
import type { Env } from "./env.ts";
import { oidc } from "./features/access/oidc.ts";
import { accessOf } from "./features/access/request-scope.ts";
import { calendarFeedRoute } from "./features/feeds/calendar-feed.route.ts";
import { documentFiles } from "./features/documents/document.route.ts";
import { showDocument } from "./features/documents/verified-document.page.ts";
import { exportsRoute } from "./features/exports/export.route.ts";
import { rekapExport } from "./features/national-ratings/rekap-export.route.ts";
import { exportRoute } from "./features/privacy/export.route.ts";
import { complaintRoute } from "./features/complaints/complaint.route.ts";
import { publicLinks } from "./features/public-page/public-links.ts";
import { publicPageRoute } from "./features/public-page/public-page.route.ts";
import { innovationDownload, innovationUpload } from "./features/innovations/evidence.route.ts";
import { evidenceUpload } from "./features/progress/evidence-upload.route.ts";
import { importFiles, importUpload } from "./features/imports/import.route.ts";
import { queueRoute } from "./features/services/queue.route.ts";
import { evidenceDownload } from "./features/reports/evidence-download.route.ts";
import { keepOpened, reportReadingPlugin } from "./features/reports/report-reading.ts";
import { materialDownload, materialUpload } from "./features/training/material.route.ts";
import { trainingFiles } from "./features/training/training-files.route.ts";
import { verifyPages } from "./features/training/verify.page.ts";
import { listBounds } from "./graph/list-bounds.ts";
import { liveSocket, type LiveTimes } from "./graph/live.ts";
import { publishContract } from "./graph/published-contract.ts";
import { admission } from "./platform/admission.ts";
import { AccessLog, accessLogPlugin } from "./platform/access-log.ts";
import { credentialGate } from "./platform/credential-gate.ts";
import { serveDashboard } from "./platform/dashboard-files.ts";
import { describeFault, nameFaults } from "./platform/faults.ts";
import { asShown } from "./platform/shown-errors.ts";
import { formatError } from "./platform/format-error.ts";
import { gate } from "./platform/gate.ts";
import { guardHttp, MAX_BODY_BYTES } from "./platform/http.ts";
import { httpStatus } from "./platform/http-status.ts";
import { agencySecret } from "./platform/agency-secret.ts";
import { systemScope } from "./platform/jobs/system-scope.ts";
import { jitGateway } from "./platform/jit.ts";
import { limits, LIMITS, limitsPlugin, withoutGuesses } from "./platform/limits/limits.ts";
import { Points } from "./platform/limits/points.ts";
import { Recent } from "./platform/limits/recent.ts";
import { asPersistedQueries, readTrustedOperations } from "./platform/limits/trusted.ts";
import { loggerTo, type LogTarget } from "./platform/log.ts";
import type { PublicSettings } from "./platform/public-pages/public-area.ts";
import { keepReplica, type ReplicaSettings } from "./platform/replica/replica-keeper.ts";
import type { RequestScope } from "./platform/request.ts";
import type { SandboxHere } from "./platform/sandbox/sandbox-door.ts";
import { poolOf, type Scope } from "./platform/scope.ts";
import { clearFiles } from "./graph/clear-files.ts";
import type { Storage } from "./platform/storage/storage.ts";
import { surveyRoute } from "./features/services/survey.route.ts";
import { replicated } from "./replicated.ts";
import { createSchema } from "./schema.ts";

export interface ServerOptions {
  readonly dataSource: DataSource;
  readonly env: Partial<Pick<Env, "publicUrl" | "trustProxy" | "oidc" | "corsOrigins" | "developer">>;
  /** The dashboard's built files; without it the server answers the API only. */
  readonly dashboardDir?: string;
  /** Where files are kept; without it none are taken. */
  readonly storage?: Storage;
  /** Where one can practise, and whether this is that place. */
  readonly sandbox?: SandboxHere | undefined;
  /** Makes the port's own server; Fastify's without it. */
  readonly serverFactory?: FastifyServerFactory;
  /** Sums over many records come from a copy of them in columns; from PostgreSQL alone without it. */
  readonly replica?: Omit<ReplicaSettings, "tables">;
  /** Silent without it. */
  readonly log?: LogTarget;
  /** Accounts without an hourly limit, and how long a request may take: for tests that ask much or wait. */
  readonly limits?: { readonly exempt?: ReadonlySet<string>; readonly seconds?: number };
  /** How soon a listener is looked up again, in milliseconds: for tests that do not wait. */
  readonly live?: Partial<LiveTimes>;
  /** Tests own time. */
  readonly clock?: () => Date;
  /** Tests read it without waiting. */
  readonly accessLog?: AccessLog;
}

const NO_OPERATIONS = new Map<string, never>();

export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { publicUrl = "http://localhost", trustProxy, oidc: provider } = options.env;
  const app = fastify({
    logger: options.log ? loggerTo(options.log) : false,
    bodyLimit: MAX_BODY_BYTES,
    genReqId: () => randomUUID(),
    ...(options.serverFactory && { serverFactory: options.serverFactory }),
    trustProxy:
      typeof trustProxy === "number" ? (_address: string, hop: number) => hop < trustProxy : (trustProxy ?? false),
  });
  guardHttp(app, { secure: publicUrl.startsWith("https:"), corsOrigins: options.env.corsOrigins ?? [] });
  if (options.sandbox?.isInside) keepNothing(app);
  await app.register(cookie);
  // An answer about fifty people is 80 kB of words that repeat; on a slow line that is what one waits for.
  await app.register(compress, {
    encodings: ["br", "gzip"],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });

  const pool = poolOf(options.dataSource);
  const accessLog = options.accessLog ?? new AccessLog(pool, (error) => app.log.error(error));
  accessLog.start();
  app.addHook("onClose", () => accessLog.stop());
  app.get("/healthz", async () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    const ready = await options.dataSource.query("select 1").then(
      () => true,
      () => false,
    );
    return reply.status(ready ? 200 : 503).send({ status: ready ? "ready" : "waiting for the database" });
  });

  if (options.replica) {
    const replica = keepReplica(pool, {
      tables: replicated,
      say: (message) => app.log.info(message),
      failed: (error, where) => app.log.warn(describeFault(error, where)),
      ...options.replica,
    });
    app.addHook("onClose", () => replica.close());
  }
  const points = new Points(pool, (error) => app.log.error(describeFault(error, "points")));
  app.addHook("onClose", () => points.flush());
  const developer = options.env.developer ?? false;
  const trusted = options.dashboardDir
    ? readTrustedOperations(join(options.dashboardDir, "operations.json"))
    : NO_OPERATIONS;

  const limited = {
    bounds: listBounds,
    points,
    trusted,
    developer,
    exempt: options.limits?.exempt ?? new Set<string>(),
    seconds: options.limits?.seconds,
  };
  // Whatever way an operation comes in, it passes all of these, in this order.
  const checks = [gate({ developer }), credentialGate, limits(limited)];
  const schema = await createSchema();
  const format = formatError((fault) => app.log.error(fault));
  const apollo = new ApolloServer<RequestScope>({
    gateway: jitGateway(schema),
    stopOnTerminationSignals: false, // it would send the signal a second time, which main takes for impatience
    introspection: true, // closed to those who are not signed in, by the gate, and to most others, by the limits
    documentStore: new Recent<DocumentNode>(500),
    parseOptions: { maxTokens: LIMITS.tokens },
    persistedQueries: trusted.size > 0 ? asPersistedQueries(trusted) : false,
    includeStacktraceInErrorResponses: false,
    formatError: format,
    plugins: [
      admission(checks),
      limitsPlugin(limited),
      nameFaults,
      httpStatus,
      accessLogPlugin(accessLog),
      reportReadingPlugin,
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
    room: options.sandbox?.isInside ? "sandbox" : "agency",
  });
  const scopeOf = async (request: FastifyRequest, reply: FastifyReply): Promise<RequestScope> => {
    const now = clock();
    return {
      ...(await access.ofRequest(request, reply, now)),
      db: options.dataSource.manager,
      sql: pool,
      now,
      secret,
      reads: new Set(),
      requestId: request.id,
      sandbox: options.sandbox,
      gone: whenGone(reply),
    };
  };
  /** For the pages for everyone: whoever asks, nobody does. */
  const visitorOf = (reply: FastifyReply): Scope => ({
    actor: null,
    db: options.dataSource.manager,
    sql: pool,
    now: clock(),
    secret,
    reads: new Set(),
    gone: whenGone(reply),
  });
  const live = await liveSocket(app, {
    dataSource: options.dataSource,
    pool,
    schema,
    checks,
    limited,
    access,
    accessLog,
    secret,
    clock,
    publicUrl,
    corsOrigins: options.env.corsOrigins ?? [],
    times: options.live,
  });
  const handler = fastifyApolloHandler(apollo, { context: scopeOf });
  app.route({ url: "/graphql", method: "GET", handler, ...live });
  app.route({ url: "/graphql", method: "POST", handler });
  if (provider) await app.register(oidc(provider, scopeOf), { prefix: "/auth" });

  publishContract(app, { publicUrl });
  queueRoute(app, { scopeOf: () => systemScope(options.dataSource, secret, clock()) });
  exportRoute(app, scopeOf);
  rekapExport(app, { scopeOf, limited, accessLog });
  trainingFiles(app, { scopeOf, publicUrl, limited, accessLog });
  calendarFeedRoute(app, { visitorOf, limited });
  documentFiles(app, { scopeOf, publicUrl, limited, accessLog });
  await app.register(verifyPages({ visitorOf, publicUrl }, showDocument));
  await app.register(
    exportsRoute({
      scopeOf,
      schema,
      checks,
      limited,
      pool,
      accessLog,
      publicUrl,
      keep: keepOpened,
      shown: (errors, { actor, requestId }) => withoutGuesses(asShown(format, errors, requestId), { actor }, limited),
      failed: (error, requestId) => app.log.error(describeFault(error, requestId)),
    }),
  );
  if (options.storage) {
    const files = { scopeOf, storage: options.storage, publicUrl, limited };
    await app.register(evidenceUpload(files));
    await app.register(materialUpload(files));
    await app.register(innovationUpload(files));
    innovationDownload(app, files);
    materialDownload(app, files);
    evidenceDownload(app, { ...files, accessLog });
    await app.register(importUpload(files));
    importFiles(app, files);
    clearFiles(app, { storage: options.storage, dataSource: options.dataSource, pool, secret, clock });
  }
  const forEveryone: PublicSettings = { visitorOf, publicUrl, linksIn: publicLinks };
  await app.register(publicPageRoute(forEveryone));
  await app.register(complaintRoute(forEveryone));
  await app.register(surveyRoute(forEveryone));
  if (options.dashboardDir) await serveDashboard(app, options.dashboardDir);
  return app;
}

/** The same address shows other things outside: no browser, and nothing in between, may keep what it showed in the sandbox. */
function keepNothing(app: FastifyInstance): void {
  app.addHook("onSend", async ({ url }, reply) => {
    if (!url.startsWith("/assets/")) reply.headers({ "cache-control": "no-store", "x-robots-tag": "noindex" });
  });
}

/** Told when the connection is closed before the answer is out: what was asked is then answered to nobody. */
function whenGone({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  raw.once("close", () => {
    if (!raw.writableFinished) controller.abort();
  });
  return controller.signal;
}
