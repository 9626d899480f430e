import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";

const contract = new URL("../../../../packages/schema/", import.meta.url);

/** Addresses that stay, whatever version answers: open to all, as the source is, and about no one. */
const TEXTS: Readonly<Record<string, URL>> = {
  "/schema.graphql": new URL("schema.graphql", contract),
  "/schema/released.graphql": new URL("released.graphql", contract),
  "/schema/changelog": new URL("dist/changelog.md", contract),
  "/schema/data-dictionary": new URL("../../docs/analyse/data-dictionary.md", contract),
};

/** Where the examples of the pages stand, until it is known where the product does. */
const EXAMPLE = "http://127.0.0.1:4000";

interface Kept {
  readonly body: string;
  readonly etag: string;
}

/** The schema as tools take it, what changed in it, and the pages that tell analysts how to ask. */
export function publishContract(app: FastifyInstance, { publicUrl }: { publicUrl: string }): void {
  const kept = new Map<string, Promise<Kept>>();
  const answer = async (request: FastifyRequest, reply: FastifyReply, file: URL, type: string) => {
    const text = kept.get(file.href) ?? read(file, publicUrl);
    kept.set(file.href, text); // a program that runs has one contract
    const { body, etag } = await text;
    reply.headers({ etag, "cache-control": "no-cache" });
    if (request.headers["if-none-match"] === etag) return reply.status(304).send();
    return reply.type(type).send(body);
  };

  for (const [url, file] of Object.entries(TEXTS))
    // As plain text a browser shows it; there is no registered type for a schema.
    app.get(url, (request, reply) => answer(request, reply, file, "text/plain; charset=utf-8"));

  const page = (name: string) => new URL(`dist/pages/${name}`, contract);
  app.get("/docs/analyse/page.css", (request, reply) => answer(request, reply, page("page.css"), "text/css"));
  app.get<{ Params: { name?: string } }>("/docs/analyse/:name?", async (request, reply) => {
    const { name } = request.params;
    if (name !== undefined && name !== "" && !PAGES.has(name)) return reply.callNotFound();
    return answer(request, reply, page(`${name || "index"}.html`), "text/html; charset=utf-8");
  });
}

const PAGES: ReadonlySet<string> = new Set([
  "access",
  "changes",
  "data-dictionary",
  "excel",
  "exports",
  "javascript",
  "python",
  "questions",
  "r",
]);

async function read(file: URL, publicUrl: string): Promise<Kept> {
  const text = await readFile(file, "utf8");
  const body = file.href.endsWith(".html") ? text.replaceAll(EXAMPLE, publicUrl) : text;
  return { body, etag: `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"` };
}
