import type { FastifyInstance } from "fastify";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";

const contract = new URL("../../../../packages/schema/", import.meta.url);
const docs = new URL("../../../../docs/", import.meta.url);

/** Addresses that stay, whatever version answers: open to all, as the source is, and about no one. */
const PUBLISHED: Readonly<Record<string, URL>> = {
  "/schema.graphql": new URL("schema.graphql", contract),
  "/schema/released.graphql": new URL("released.graphql", contract),
  "/schema/changelog": new URL("dist/changelog.md", contract),
  "/schema/data-dictionary": new URL("analyse/data-dictionary.md", docs),
};

interface Text {
  readonly body: string;
  readonly etag: string;
}

/** The schema as tools take it, and what changed in it. */
export function publishContract(app: FastifyInstance): void {
  const kept = new Map<string, Promise<Text>>();
  for (const [url, file] of Object.entries(PUBLISHED)) {
    app.get(url, async (request, reply) => {
      const text = kept.get(url) ?? readText(file);
      kept.set(url, text); // a program that runs has one contract
      const { body, etag } = await text;
      reply.headers({ etag, "cache-control": "no-cache" });
      if (request.headers["if-none-match"] === etag) return reply.status(304).send();
      // As plain text a browser shows it; there is no registered type for a schema.
      return reply.type("text/plain; charset=utf-8").send(body);
    });
  }
}

async function readText(file: URL): Promise<Text> {
  const body = await readFile(file, "utf8");
  return { body, etag: `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"` };
}
