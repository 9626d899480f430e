import pg from "pg";

/** How often one looks without being called, while LISTEN works: a pooler in between may swallow every notification. */
const ROUND_MS = 5_000;
/** The same while LISTEN is not there: the connection is lost, or the database has no such thing. */
const LONE_ROUND_MS = 1_000;
const CHANNEL = "audit_event";

/**
 * Rings when events may have been recorded, by whatever process. It listens on a connection of its own, from the first who
 * waits on, comes back when that is lost, and rings by the clock meanwhile. It says nothing about what happened: the rows do.
 */
export class Bell {
  private readonly listeners = new Set<() => void>();
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;
  private connecting: Promise<void> | undefined;

  constructor(
    private readonly connection: pg.ClientConfig,
    private readonly log: (error: unknown) => void,
  ) {}

  onRing(listener: () => void): void {
    this.listeners.add(listener);
    if (!this.isStopped && this.timer === undefined) this.round();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.connecting;
    const { client } = this;
    this.client = undefined;
    await client?.end().catch(() => {});
  }

  private ring(): void {
    for (const listener of this.listeners) listener();
  }

  /** Again and again: whatever was missed, for whatever reason, is found a round later. */
  private round(): void {
    this.ring();
    if (!this.client) this.connecting ??= this.connect().finally(() => (this.connecting = undefined));
    this.timer = setTimeout(() => this.round(), this.client ? ROUND_MS : LONE_ROUND_MS);
    this.timer.unref();
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ ...this.connection, application_name: "kinerja-andir live", keepAlive: true });
    let isLost = false;
    const lost = (error?: unknown) => {
      if (isLost) return;
      isLost = true;
      if (this.client === client) this.client = undefined;
      void client.end().catch(() => {});
      if (error !== undefined && !this.isStopped) this.log(error);
    };
    client.on("error", lost);
    client.on("end", () => lost());
    client.on("notification", () => this.ring());
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      if (isLost || this.isStopped) return lost();
      this.client = client;
      this.ring(); // for what came before it listened
    } catch (error) {
      lost(error);
    }
  }
}
