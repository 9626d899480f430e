import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply } from "fastify";
import { AppError } from "../../platform/errors.ts";
import { type LimitOptions, pay } from "../../platform/limits/limits.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOfAccount } from "../access/actor.loaders.ts";
import { calendarEntries } from "./calendar-entries.ts";
import { calendarFile } from "./calendar-file.ts";
import { findFeed, noteRead } from "./calendar-feed.service.ts";

export interface CalendarFeedSettings {
  /** Of nobody: whose calendar it is, its address says. */
  readonly visitorOf: (reply: FastifyReply) => Scope;
  readonly limited: LimitOptions;
}

const POINTS = 5;

/** The key stands in the query and not in the path: the log writes addresses without their query. */
export const CALENDAR_PATH = "/feeds/calendar.ics";

/** One's deadlines for a calendar program, which signs in nowhere. Answers 404 to an address that opens nothing. */
export function calendarFeedRoute(app: FastifyInstance, { visitorOf, limited }: CalendarFeedSettings): void {
  app.get<{ Querystring: { key?: unknown } }>(CALENDAR_PATH, async (request, reply) => {
    const visitor = visitorOf(reply);
    const { key } = request.query;
    const feed = typeof key === "string" ? await findFeed(visitor, key) : null;
    const actor = feed && (await actorOfAccount(visitor, feed.accountKey));
    if (!feed || !actor)
      throw new AppError(
        "NOT_FOUND",
        "This calendar address opens nothing. Make a new one in the product, under Akun.",
      );
    const scope: Scope = { ...visitor, actor };
    pay(scope, POINTS, limited);
    await noteRead(scope, feed.accountKey);
    const file = calendarFile(await calendarEntries(scope, feed.language), { now: scope.now, language: feed.language });
    const etag = `"${createHash("sha256").update(file).digest("base64url")}"`;
    reply.header("etag", etag).header("cache-control", "private, max-age=900");
    if (knows(request.headers["if-none-match"], etag)) return reply.status(304).send();
    return reply
      .type("text/calendar; charset=utf-8")
      .header("content-disposition", 'inline; filename="kinerja-andir.ics"')
      .send(file);
  });
}

/** Compared weakly: what compresses an answer on the way may mark it so. */
const knows = (header: string | undefined, etag: string): boolean =>
  header !== undefined && header.split(",").some((one) => ["*", etag].includes(one.trim().replace(/^W\//, "")));
