import type { TypedDocumentNode } from "@apollo/client";
import { print } from "graphql";
import { createClient } from "graphql-ws";

export interface Listening<Data> {
  readonly next: (data: Data) => void;
  /** Whether what happens is heard. Told again after a lost connection: what happened meanwhile was not heard. */
  readonly live: (isLive: boolean) => void;
}

/**
 * Listens to a subscription until the returned function is called. A lost connection is taken up again, later and later; a
 * session that has ended is not: the next request leads to the sign-in page.
 */
export function listen<Data>(
  document: TypedDocumentNode<Data, Record<string, never>>,
  { next, live }: Listening<Data>,
): () => void {
  const { protocol, host } = window.location;
  const client = createClient({
    url: `${protocol === "https:" ? "wss" : "ws"}://${host}/graphql`,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: (event) => !ENDED.includes((event as Partial<CloseEvent>).code ?? 0),
    on: { connected: () => live(true), closed: () => live(false) },
  });
  const stop = client.subscribe<Data>(
    { query: print(document) },
    { next: ({ data }) => data && next(data), error: () => live(false), complete: () => live(false) },
  );
  return () => {
    stop();
    void client.dispose();
  };
}

/** Closed because the account may not listen (any more), or has too many connections. */
const ENDED: readonly number[] = [4401, 4403, 1008];
