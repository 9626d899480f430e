import { CloseCode, type Server } from "graphql-ws";
import type { WebSocket } from "ws";

/** How often one looks whether the other end is still there. What does not answer until the next time is gone. */
const PING_MS = 15_000;

/**
 * One socket under graphql-transport-ws, until it is closed and all that it ran has ended: as the library's own adapter does,
 * but what goes wrong goes into our log alone.
 */
export async function serveSocket<E extends Record<PropertyKey, unknown>>(
  server: Server<E>,
  socket: WebSocket,
  extra: E,
  log: (error: unknown) => void,
): Promise<void> {
  const fail = (error: unknown) => {
    log(error);
    socket.close(CloseCode.InternalServerError, "Something went wrong on our side.");
  };
  let isAlive = true;
  socket.on("pong", () => (isAlive = true));
  const pings = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, PING_MS);
  pings.unref();

  const closed = server.opened(
    {
      protocol: socket.protocol,
      send: (text) =>
        new Promise((resolve, reject) => {
          if (socket.readyState !== socket.OPEN) resolve();
          else socket.send(text, (error) => (error && socket.readyState === socket.OPEN ? reject(error) : resolve()));
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (take) => socket.on("message", (data) => void take((data as Buffer).toString("utf8")).catch(fail)),
    },
    extra,
  );
  const { code, reason } = await close(socket);
  clearInterval(pings);
  await closed(code, reason)?.catch(log);
}

const close = (socket: WebSocket): Promise<{ code: number; reason: string }> =>
  new Promise((resolve) => {
    socket.once("close", (code, reason) => resolve({ code, reason: reason.toString() }));
  });
