import type { Language } from "@andir/domain/language";
import { createHash } from "node:crypto";
import type { FastifyError, FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { AppError } from "../errors.ts";
import { describeFault } from "../faults.ts";
import { NOT_SENT, STATUS } from "../http.ts";
import type { Scope } from "../scope.ts";
import { agencyOf } from "./agency.ts";
import { faultPage } from "./fault-page.ts";
import { layout, type Agency, type PageLink, type PublicPage } from "./layout.ts";
import { languageIn } from "./language.ts";
import { policyOf } from "./style.ts";

/** What the server gives to each group of pages for everyone. */
export interface PublicSettings {
  /** A scope of nobody: the session is not looked at, so a page is the same for all and may be kept by whatever stands between. */
  readonly visitorOf: (reply: FastifyReply) => Scope;
  /** The address that people type, without a slash at its end. */
  readonly publicUrl: string;
  /** Where one can go from every page. */
  readonly linksIn?: (language: Language) => readonly PageLink[];
}

/** One request for a page. */
export interface Visit {
  readonly scope: Scope;
  readonly language: Language;
  readonly agency: Agency;
  readonly publicUrl: string;
  readonly request: FastifyRequest;
  /** Sends the page; for how many seconds it may be kept. 0: it is for this reader alone. */
  readonly show: (page: PublicPage, seconds: number, status?: number) => FastifyReply;
}

export interface PublicArea {
  readonly get: (path: string, answer: (visit: Visit, reply: FastifyReply) => Promise<unknown>) => void;
  /** A form that was sent, as its fields. */
  readonly post: (
    path: string,
    answer: (visit: Visit, form: URLSearchParams, reply: FastifyReply) => Promise<unknown>,
  ) => void;
}

/**
 * Pages for everyone: markup from the server, whole without a script. To be registered on the server; what goes wrong inside
 * is told as a page as well.
 */
export const publicArea =
  (settings: PublicSettings, add: (area: PublicArea) => void): FastifyPluginAsync =>
  async (app) => {
    app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_request, body, done) =>
      done(null, new URLSearchParams(body as string)),
    );
    tellFaults(app, settings);
    const visitOf = async (request: FastifyRequest, reply: FastifyReply): Promise<Visit> => {
      const scope = settings.visitorOf(reply);
      const language = languageIn(request.query);
      const agency = await agencyOf(scope);
      const frame = { language, agency, publicUrl: settings.publicUrl, links: settings.linksIn?.(language) ?? [] };
      const show = (page: PublicPage, seconds: number, status = 200) =>
        send(request, reply.status(status), {
          text: layout(page, frame).toString(),
          seconds,
          isEmbedded: page.isEmbedded,
        });
      return { scope, ...frame, request, show };
    };
    add({
      get: (path, answer) => {
        app.get(path, async (request, reply) => answer(await visitOf(request, reply), reply));
      },
      post: (path, answer) => {
        app.post(path, async (request, reply) => {
          if (!(request.body instanceof URLSearchParams))
            throw new AppError("BAD_USER_INPUT", "Send the form as the page does.");
          return answer(await visitOf(request, reply), request.body, reply);
        });
      },
    });
  };

interface Sent {
  readonly text: string;
  readonly seconds: number;
  readonly isEmbedded?: boolean | undefined;
}

function send(request: FastifyRequest, reply: FastifyReply, { text, seconds, isEmbedded = false }: Sent): FastifyReply {
  reply.headers({
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": policyOf({ isEmbedded }),
    ...(isEmbedded ? { "x-frame-options": NOT_SENT, "cross-origin-resource-policy": "cross-origin" } : {}),
  });
  return keepable(request, reply, { text, seconds });
}

/** Kept for a while by browsers and what stands between, and after that sent again only when it has changed. */
export function keepable(
  request: FastifyRequest,
  reply: FastifyReply,
  { text, seconds }: Pick<Sent, "text" | "seconds">,
): FastifyReply {
  if (seconds === 0) return reply.header("cache-control", "no-store").send(text);
  // Weak: the same page is sent in several encodings.
  const etag = `W/"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
  reply.headers({ "cache-control": `public, max-age=${seconds}, stale-while-revalidate=${seconds * 10}`, etag });
  const known = request.headers["if-none-match"]?.split(",").map((tag) => tag.trim());
  return known?.includes(etag) ? reply.status(304).send() : reply.send(text);
}

function tellFaults(app: FastifyInstance, settings: PublicSettings): void {
  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const status = error instanceof AppError ? STATUS[error.code] : (error.statusCode ?? 500);
    if (status >= 500) request.log.error(describeFault(error, request.id));
    const language = languageIn(request.query);
    // The database may be what is away.
    const agency = await agencyOf(settings.visitorOf(reply)).catch(() => ({ name: "Kinerja Andir", isDemo: false }));
    const page = faultPage(status, language, request.id);
    const text = layout(page, { language, agency, publicUrl: settings.publicUrl, links: [] }).toString();
    return send(request, reply.status(status), { text, seconds: 0 });
  });
}
