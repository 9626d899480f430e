import { createClient, type Client, type CloseCode } from "graphql-ws";
import { WebSocket, type ClientOptions } from "ws";

export interface Heard {
  /** What came, in order. */
  readonly events: any[];
  readonly errors: any[];
  /** Until so many have come. Fails after a while, saying what has. */
  until(count: number): Promise<any[]>;
  /** Until the server has ended it, and by which code the connection was closed. */
  readonly ended: Promise<void>;
  stop(): void;
}

export interface Wire {
  readonly client: Client;
  /** Why the connection was closed. */
  readonly closed: Promise<{ code: CloseCode | number; reason: string }>;
  listen(query: string, variables?: Record<string, unknown>, extensions?: Record<string, unknown>): Heard;
  close(): Promise<void>;
}

/** A client as people have one, on a connection of its own that is not opened again by itself. */
export function wire(url: string, headers: Record<string, string>, params?: Record<string, unknown>): Wire {
  let tell: (event: { code: number; reason: string }) => void = () => {};
  const closed = new Promise<{ code: number; reason: string }>((resolve) => (tell = resolve));
  const client = createClient({
    url: url.replace(/^http/, "ws"),
    webSocketImpl: class extends WebSocket {
      constructor(address: string, protocols: string[]) {
        super(address, protocols, { headers } satisfies ClientOptions);
      }
    },
    ...(params && { connectionParams: params }),
    retryAttempts: 0,
    lazy: true,
    on: { closed: (event) => tell(event as { code: number; reason: string }) },
  });
  return {
    client,
    closed,
    listen: (query, variables, extensions) => hear(client, { query, variables, extensions }),
    close: async () => client.dispose(),
  };
}

function hear(client: Client, payload: { query: string; variables?: any; extensions?: any }): Heard {
  const events: any[] = [];
  const errors: any[] = [];
  const waiting = new Set<() => void>();
  let end = () => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  const stop = client.subscribe(payload, {
    next(result) {
      if (result.errors) errors.push(...result.errors);
      else events.push(result.data);
      for (const look of waiting) look();
    },
    error(error) {
      errors.push(...(Array.isArray(error) ? error : [error]));
      end();
    },
    complete: end,
  });
  const until = (count: number) =>
    new Promise<any[]>((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`${events.length} of ${count} came; errors: ${JSON.stringify(errors)}`)),
        30_000,
      );
      const look = () => {
        if (events.length < count) return;
        clearTimeout(late);
        waiting.delete(look);
        resolve(events);
      };
      waiting.add(look);
      look();
    });
  return { events, errors, until, ended, stop };
}
