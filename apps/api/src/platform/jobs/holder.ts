import { randomUUID } from "node:crypto";
import pg from "pg";

/** How long without the lock until it is asked for again. */
const AGAIN_MS = 1_000;
const AT_ONCE = { idle: 10, interval: 5, count: 3 };

/**
 * The life of this process as the database sees it: a lock in a transaction that stays open, on a connection of its own. It ends in the moment in
 * which the process does, however it ends, and nobody else can keep it. A session's lock would do but for poolers, which give one connection to
 * many; a transaction is never shared. It reads nothing, so it holds no old rows back.
 */
export class Holder {
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private connecting: Promise<void> | undefined;
  private isStopped = false;
  private life = new AbortController();
  private key: string | null = null;

  constructor(
    private readonly connection: pg.ClientConfig,
    private readonly failed: (error: unknown) => void,
  ) {}

  async start(): Promise<void> {
    await (this.connecting ??= this.connect().finally(() => (this.connecting = undefined)));
  }

  /** By what name this process holds what it does now; null while it holds nothing. `lost` tells when others may take that over. */
  now(): { readonly name: string | null; readonly lost: AbortSignal } {
    return { name: this.key, lost: this.life.signal };
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.connecting;
    const { client } = this;
    this.client = undefined;
    this.key = null;
    await client?.end().catch(() => {});
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ ...this.connection, application_name: "kinerja-andir jobs", keepAlive: true });
    let isLost = false;
    const lost = (error?: unknown) => {
      if (isLost) return;
      isLost = true;
      void client.end().catch(() => {});
      if (this.client === client) {
        this.client = undefined;
        this.key = null;
        this.life.abort(new Error("The database no longer knows that this process lives."));
        this.life = new AbortController();
      }
      if (this.isStopped) return;
      if (error !== undefined) this.failed(error);
      this.timer = setTimeout(() => void this.start(), AGAIN_MS);
      this.timer.unref();
    };
    client.on("error", lost);
    client.on("end", () => lost());
    const key = randomUUID();
    try {
      await client.connect();
      // A machine that vanishes from the network says no goodbye: the database asks after it.
      await client.query(
        `begin read only;
         set local idle_in_transaction_session_timeout = 0;
         set local tcp_keepalives_idle = ${AT_ONCE.idle};
         set local tcp_keepalives_interval = ${AT_ONCE.interval};
         set local tcp_keepalives_count = ${AT_ONCE.count}`,
      );
      await client.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [lockOf(key)]);
      if (isLost) return;
      if (this.isStopped) return lost();
      this.client = client;
      this.key = key;
    } catch (error) {
      lost(error);
    }
  }
}

/** What is locked for a name. */
export const lockOf = (name: string): string => `jobs of ${name}`;
