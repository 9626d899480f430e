import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Files under a hashed name never change; every other path is a screen, and the dashboard's router knows which. */
export async function serveDashboard(app: FastifyInstance, root: string): Promise<void> {
  const preloads = readPreloads(join(root, "entrances.json"));
  await app.register(fastifyStatic, {
    root,
    index: false, // a document carries headers that its file alone does not
    cacheControl: false, // its own header would replace the one below
    preCompressed: true, // the build lays a .br and a .gz beside each file
    setHeaders: (response, path) => {
      response.setHeader(
        "cache-control",
        /[/\\]assets[/\\]/.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
      );
    },
  });
  const document = (request: FastifyRequest, reply: FastifyReply) => {
    const links = preloads.get(request.url.split("?", 1)[0] ?? "");
    if (links) reply.header("link", links);
    return reply.sendFile("index.html");
  };
  app.get("/", document);
  app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    const screen = request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
    return screen ? document(request, reply) : reply.status(404).send({ message: "There is nothing at this address." });
  });
}

/** By path the Link header that names a page's own files, as the build has written them down. */
function readPreloads(file: string): Map<string, string> {
  if (!existsSync(file)) return new Map();
  const entrances = JSON.parse(readFileSync(file, "utf8")) as Record<string, string[]>;
  return new Map(Object.entries(entrances).map(([path, files]) => [path, files.map(linkTo).join(", ")]));
}

const linkTo = (file: string): string =>
  file.endsWith(".css") ? `</${file}>; rel=preload; as=style` : `</${file}>; rel=modulepreload; crossorigin`;
