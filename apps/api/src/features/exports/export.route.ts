import { agencyDate } from "@andir/domain/iso-date";
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLError, GraphQLFormattedError, GraphQLSchema } from "graphql";
import type { IncomingHttpHeaders } from "node:http";
import { screenOf, type AccessLog } from "../../platform/access-log.ts";
import type { Check } from "../../platform/admission.ts";
import { admitted } from "../../platform/credential-gate.ts";
import { Deadline } from "../../platform/deadline.ts";
import { AppError, present } from "../../platform/errors.ts";
import { exporter, refusalIn } from "../../platform/exports/exporter.ts";
import { worded } from "../../platform/exports/worded.ts";
import { LIMITS, type LimitOptions } from "../../platform/limits/limits.ts";
import { originOf } from "../../platform/live/origin.ts";
import type { RequestScope } from "../../platform/request.ts";
import type { Scope } from "../../platform/scope.ts";
import type { Queryable } from "../../platform/sql.ts";
import { disposition, safeName } from "../../platform/storage/file-name.ts";
import { FORMATS, readBody } from "./export-body.ts";
import { askToStop, findRun } from "./export-run.ts";
import { follow, type Followed } from "./followed-run.ts";

export interface ExportSettings {
  readonly scopeOf: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestScope>;
  readonly schema: GraphQLSchema;
  readonly checks: readonly Check[];
  readonly limited: LimitOptions;
  readonly pool: Queryable;
  readonly accessLog: AccessLog;
  readonly publicUrl: string;
  /** What is kept of what a reader was told, beside the access log. */
  readonly keep: (scope: Scope) => Promise<void>;
  readonly shown: (errors: readonly GraphQLError[], scope: RequestScope) => readonly GraphQLFormattedError[];
  readonly failed: (error: unknown, requestId: string) => void;
}

/** A browser shows the refusal of a form in a hidden frame of the page that sent it. */
const HELD = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'self'",
  "x-frame-options": "SAMEORIGIN",
};

const STOPPING = new AppError("CONFLICT", "The server is stopping. Ask again in a minute.");

type OfRun = { Params: { id: string } };

/**
 * POST /exports writes the list of a query into a file, of any size; GET and DELETE /exports/ID tell how far it is and stop it. Files
 * never pass through GraphQL, but what is in them does.
 */
export const exportsRoute =
  (settings: ExportSettings): FastifyPluginAsync =>
  async (app) => {
    const { scopeOf, pool, accessLog, publicUrl } = settings;
    app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_request, body, done) =>
      done(null, { request: new URLSearchParams(body as string).get("request") ?? "" }),
    );
    const underWay = new Set<Followed>();
    // Half an hour is too long to wait for the end of a program; that it was the end is written down while there is a database.
    app.addHook("preClose", async () => {
      for (const run of underWay) run.stop(STOPPING);
      await Promise.all([...underWay].map(({ ended }) => ended));
    });

    app.post("/exports", { compress: false }, async (request, reply) => {
      reply.headers(HELD);
      requireOurs(request.headers, publicUrl);
      const scope = await scopeOf(request, reply);
      const { accountKey } = admitted(scope.actor, "read");
      const { key, format, asked, style, words } = readBody(request.body);
      if (underWay.size >= LIMITS.exportsInAll)
        throw new AppError("CONFLICT", "Many files are being written just now. Try again in a minute.");

      const deadline = new Deadline(LIMITS.exportSeconds);
      const run = await follow({ sql: pool }, { key, accountKey, format }, deadline, (error) =>
        settings.failed(error, request.id),
      );
      underWay.add(run);
      void run.ended.then(() => underWay.delete(run));
      const answerOf = exporter({ ...settings, told: reader(scope, settings) });
      try {
        const read = await answerOf(scope, deadline, asked);
        const exported = words ? worded(read, words) : read;
        const stream = run.stream(FORMATS[format], exported, style);
        const name = safeName(`${exported.name}-${agencyDate(scope.now)}.${format}`, [format]);
        reply.headers({
          "content-type": FORMATS[format].mediaType,
          "content-disposition": disposition("attachment", name),
          "x-export-id": key,
          ...(exported.total === null ? {} : { "x-export-total": exported.total }),
          // A proxy that collects the answer first would take the file's size in memory, and the reader's patience.
          "x-accel-buffering": "no",
        });
        return await reply.send(stream);
      } catch (error) {
        const refused = refusalIn(error);
        const errors = refused && settings.shown(refused, scope);
        await run.refused(error);
        if (errors) return answerWith(reply, refused).send({ errors });
        throw error;
      }
    });

    app.get<OfRun>("/exports/:id", async (request, reply) => {
      reply.header("cache-control", "no-store");
      const { accountKey } = admitted((await scopeOf(request, reply)).actor, "read");
      return { id: request.params.id, ...present(await findRun({ sql: pool }, accountKey, keyIn(request.params.id))) };
    });

    app.delete<OfRun>("/exports/:id", async (request, reply) => {
      requireOurs(request.headers, publicUrl);
      const { accountKey } = admitted((await scopeOf(request, reply)).actor, "read");
      present(await askToStop({ sql: pool }, accountKey, keyIn(request.params.id)));
      return reply.status(202).send({ id: request.params.id });
    });

    /** Notes each person once, however many of their records are written. */
    function reader(asking: RequestScope, { keep }: ExportSettings) {
      const noted = new Set<string>();
      return async (scope: Scope, operationName: string | undefined) => {
        const reads = new Set([...scope.reads].filter((key) => !noted.has(key)));
        for (const key of reads) noted.add(key);
        accessLog.note({ ...scope, reads }, asking.source ?? `export: ${screenOf(operationName)}`);
        await keep(scope);
      };
    }
  };

function answerWith(reply: FastifyReply, [first]: readonly GraphQLError[]): FastifyReply {
  const { status = 400, headers } = (first?.extensions["http"] ?? {}) as {
    status?: number;
    headers?: Map<string, string>;
  };
  return reply.headers(Object.fromEntries(headers ?? [])).status(status);
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

function keyIn(id: string): string {
  if (!UUID.test(id)) throw new AppError("NOT_FOUND", "Not found.");
  return id;
}

/**
 * A form of another site comes with a cookie and without asking. JSON it cannot send unasked, and a form of our own page says where it
 * comes from; a program with a token has no cookie that could be abused.
 */
function requireOurs(headers: IncomingHttpHeaders, publicUrl: string): void {
  if (headers.authorization !== undefined) return;
  const { origin, host } = headers;
  const isForm = /^application\/x-www-form-urlencoded/i.test(headers["content-type"] ?? "");
  const isOurs = originOf({ origin, host }, { publicUrl, corsOrigins: [] }) === "ours";
  if (!isOurs || (isForm && origin === undefined && headers["sec-fetch-site"] !== "same-origin"))
    throw new AppError("FORBIDDEN", "Exports are asked for by this product's own pages, or by a program.");
}
