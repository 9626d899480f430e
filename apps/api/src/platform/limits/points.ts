import type { Queryable } from "../sql.ts";

const HOUR = 3_600_000;
const FLUSH_EVERY = 1000;

interface Used {
  hour: number;
  /** What PostgreSQL said last: this process's flushed points and those of all others. */
  shared: number;
  pending: number;
}

/**
 * Points an hour for each account, shared by all processes through PostgreSQL without a statement in any request: each
 * process counts in memory and once a second adds what is new to the table, which answers with the sum of all. So nobody
 * is refused too early, and who asks N processes at once can get past the limit by what N - 1 of them grant in a second.
 */
export class Points {
  private readonly used = new Map<string, Used>();
  private timer: NodeJS.Timeout | undefined;
  private flushing: Promise<void> = Promise.resolve();
  private swept = 0;

  constructor(
    private readonly sql: Queryable,
    private readonly log: (error: unknown) => void,
  ) {}

  remaining(accountKey: string, limit: number, now: Date): number {
    const used = this.of(accountKey, now);
    return Math.max(0, limit - used.shared - used.pending);
  }

  spend(accountKey: string, points: number, now: Date): void {
    this.of(accountKey, now).pending += points;
    this.timer ??= setTimeout(() => void this.flush(), FLUSH_EVERY).unref();
  }

  static resetAt = (now: Date): Date => new Date((Math.floor(now.getTime() / HOUR) + 1) * HOUR);

  /** All that is pending, in one statement; at the end of a process too. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    return (this.flushing = this.flushing.then(() => this.write()).catch(this.log));
  }

  private of(accountKey: string, now: Date): Used {
    const hour = Math.floor(now.getTime() / HOUR);
    let used = this.used.get(accountKey);
    if (used?.hour !== hour) this.used.set(accountKey, (used = { hour, shared: 0, pending: 0 }));
    return used;
  }

  private async write(): Promise<void> {
    const dirty = [...this.used].filter(([, { pending }]) => pending > 0);
    if (dirty.length === 0) return;
    // Taken before the statement is sent: what is spent while it runs is for the next.
    const sent = dirty.map(([accountKey, used]) => ({ accountKey, used, hour: used.hour, points: used.pending }));
    for (const { used, points } of sent) {
      used.pending -= points;
      used.shared += points;
    }
    try {
      const { rows } = await this.sql.query({
        name: "points-flush",
        text: FLUSH,
        values: [
          sent.map((s) => s.accountKey),
          sent.map((s) => new Date(s.hour * HOUR).toISOString()),
          sent.map((s) => s.points),
        ],
      });
      for (const { accountKey, points } of rows as { accountKey: string; points: number }[]) {
        const used = sent.find((s) => s.accountKey === accountKey)?.used;
        if (used) used.shared = Number(points);
      }
      await this.sweep(Math.max(...sent.map((s) => s.hour)));
    } catch (error) {
      for (const { used, points } of sent) {
        used.pending += points;
        used.shared -= points;
      }
      this.timer ??= setTimeout(() => void this.flush(), FLUSH_EVERY).unref();
      throw error;
    }
  }

  /** Once an hour. The hour before stays: another process's clock may still be in it. */
  private async sweep(hour: number): Promise<void> {
    if (this.swept >= hour) return;
    this.swept = hour;
    for (const [accountKey, used] of this.used)
      if (used.hour < hour && used.pending === 0) this.used.delete(accountKey);
    await this.sql.query({
      name: "points-sweep",
      text: `delete from points_used where hour < $1::timestamptz`,
      values: [new Date((hour - 1) * HOUR).toISOString()],
    });
  }
}

// In one order, so that two processes that flush the same accounts never wait for each other in a circle.
const FLUSH = `insert into points_used as u (account_key, hour, points)
  select * from unnest($1::uuid[], $2::timestamptz[], $3::bigint[]) as t(account_key, hour, points) order by account_key
  on conflict (account_key, hour) do update set points = u.points + excluded.points
  returning account_key as "accountKey", points`;
