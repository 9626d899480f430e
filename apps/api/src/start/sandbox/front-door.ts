import type { FastifyInstance, FastifyServerFactory } from "fastify";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { cookieName, ROOM_HEADER, type Room, roomOf, SESSION_COOKIE } from "../../platform/sandbox/room.ts";

/** Who answers in the sandbox; null where there is none to answer, and whoever believes to be inside is shown out. */
export type FindRoom = () => Promise<FastifyInstance | null>;

/**
 * The one port of both rooms. Which of the two a request is for is decided here, before any of the product's code sees it:
 * the agency's server never meets a request of the sandbox, nor the other way round.
 */
export function frontDoor(sandbox: FindRoom, { secure }: { readonly secure: boolean }): FastifyServerFactory {
  return (handler, options) => {
    const server = createServer((request, response) => {
      const room = roomOf(request.headers.cookie, secure);
      if (isElsewhere(request, room)) return refuse(response, 409, "ROOM_CHANGED", OTHER_ROOM[room]);
      if (room === "agency") return handler(request, response);
      sandbox().then(
        (app) => (app ? app.routing(request, response) : showOut(request, response, secure)),
        () => showOut(request, response, secure),
      );
    });
    const { keepAliveTimeout, requestTimeout, connectionTimeout } = options as Record<string, number | undefined>;
    if (keepAliveTimeout !== undefined) server.keepAliveTimeout = keepAliveTimeout;
    if (requestTimeout !== undefined) server.requestTimeout = requestTimeout;
    if (connectionTimeout !== undefined) server.setTimeout(connectionTimeout);
    return server;
  };
}

/** Sockets of the sandbox are taken from the agency's server, which has put its own listener there, once that is ready. */
export function divideSockets(app: FastifyInstance, sandbox: FindRoom, { secure }: { readonly secure: boolean }): void {
  app.addHook("onReady", async () => {
    const own = app.server.listeners("upgrade");
    app.server.removeAllListeners("upgrade");
    app.server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (roomOf(request.headers.cookie, secure) === "agency")
        return own.forEach((listener) => void listener.call(app.server, request, socket, head));
      sandbox().then(
        (inside) => (inside ? inside.server.emit("upgrade", request, socket, head) : socket.destroy()),
        () => socket.destroy(),
      );
    });
  });
}

/** A page says where it believes itself to be; what bears no such word is no page of ours, and goes by the cookie alone. */
const isElsewhere = ({ headers }: IncomingMessage, room: Room): boolean => {
  const believed = headers[ROOM_HEADER];
  return believed !== undefined && believed !== room;
};

const OTHER_ROOM: Record<Room, string> = {
  agency: "You have left the sandbox in another tab. Nothing was done here; load the page again.",
  sandbox: "You have entered the sandbox in another tab. Nothing was done here; load the page again.",
};

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
  response.end(JSON.stringify({ errors: [{ message, extensions: { code } }], code, message }));
}

/** The sandbox is gone or cannot be opened: whoever comes with its cookie is led back to the agency's own. */
function showOut(request: IncomingMessage, response: ServerResponse, secure: boolean): void {
  const name = cookieName(SESSION_COOKIE, { room: "sandbox", secure });
  response.setHeader(
    "set-cookie",
    `${name}=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`,
  );
  const wantsPage = request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
  if (!wantsPage)
    return refuse(response, 410, "SANDBOX_ENDED", "The sandbox is closed. You are back at your own work.");
  response.writeHead(303, { location: "/", "cache-control": "no-store" });
  response.end();
}
