import type { Actor } from "../actor.ts";
import { AccessEnded } from "./live-scope.ts";

/** Who listens on one connection, as their facts stand. A person with a hundred events a second is looked up once in a while. */
export class Listener {
  private current: Promise<Actor>;
  private lookedUpAt: number;

  constructor(
    private readonly first: Actor,
    private readonly find: () => Promise<Actor | null>,
    private readonly freshMs: number,
  ) {
    this.current = Promise.resolve(first);
    this.lookedUpAt = performance.now();
  }

  get accountKey(): string {
    return this.first.accountKey;
  }

  /** As they came. */
  get known(): Actor {
    return this.first;
  }

  /** Throws AccessEnded. What failed otherwise is tried anew by whoever asks next. */
  actor(): Promise<Actor> {
    const now = performance.now();
    if (now - this.lookedUpAt < this.freshMs) return this.current;
    this.lookedUpAt = now;
    const found = this.find().then((actor) => this.still(actor));
    found.catch(() => (this.lookedUpAt = -Infinity));
    return (this.current = found);
  }

  private still(actor: Actor | null): Actor {
    if (!actor) throw new AccessEnded("Your session has ended. Sign in again.");
    for (const role of this.first.roles)
      if (!actor.roles.has(role)) throw new AccessEnded("What you may see has changed. Connect again.");
    return actor;
  }
}

/** All that are connected to this process, by account. */
export class Listeners<C extends { readonly subscriptions: object }> {
  private readonly byAccount = new Map<string, Set<C>>();

  add(accountKey: string, connection: C): void {
    const own = this.byAccount.get(accountKey);
    if (own) own.add(connection);
    else this.byAccount.set(accountKey, new Set([connection]));
  }

  remove(accountKey: string, connection: C): void {
    const own = this.byAccount.get(accountKey);
    own?.delete(connection);
    if (own?.size === 0) this.byAccount.delete(accountKey);
  }

  connections(accountKey: string): number {
    return this.byAccount.get(accountKey)?.size ?? 0;
  }

  /** The one that is being begun included. */
  subscriptions(accountKey: string): number {
    let count = 0;
    for (const { subscriptions } of this.byAccount.get(accountKey) ?? []) count += Object.keys(subscriptions).length;
    return count;
  }
}
