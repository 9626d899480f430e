import type { Scope } from "../scope.ts";
import type { Bell } from "./bell.ts";

/** What a subscription may touch for as long as it lives. */
export interface LiveScope extends Scope {
  readonly bell: Bell;
  /**
   * The same account as its facts stand now (at most a few seconds ago), as a scope of its own: roles, people and units
   * change while one listens. Throws AccessEnded when the session is over, or a role that one came with.
   */
  renew(): Promise<Scope>;
}

/** What happened, and the scope in which it was found to be the subscriber's to see. */
export interface LiveEvent<T extends object> {
  readonly scope: Scope;
  readonly root: T;
}

/** Whoever listens may do so no longer: the whole connection is closed with this reason. */
export class AccessEnded extends Error {
  override readonly name = "AccessEnded";
}

/**
 * An async generator that can be told to stop while it waits. A generator alone cannot: its `return` stands in line behind
 * the event that it is waiting for.
 */
export function stoppable<T>(make: (signal: AbortSignal) => AsyncGenerator<T, void, undefined>) {
  const stop = new AbortController();
  const events = make(stop.signal);
  const stream = {
    next: () => events.next(),
    return: () => {
      stop.abort();
      return events.return();
    },
    throw: (error: unknown) => {
      stop.abort();
      return events.throw(error);
    },
    [Symbol.asyncIterator]: () => stream,
    [Symbol.asyncDispose]: async () => void (await stream.return()),
  };
  return stream satisfies AsyncGenerator<T, void, undefined>;
}
