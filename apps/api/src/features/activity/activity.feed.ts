import sql from "sql-template-tag";
import type { Bell } from "../../platform/live/bell.ts";
import { firstRow, rows, type Queryable } from "../../platform/sql.ts";
import { TEAM_ACTIVITIES } from "./activity.actions.ts";

/** That something happened to a record, before it is known who may see it. */
export interface Happening {
  readonly sequence: number;
  readonly at: Date;
  readonly employeeKey: string;
  /** Of the record: the unit of its period. */
  readonly unitKey: string;
  readonly reportKey: string | null;
  readonly assessmentKey: string | null;
}

/** Some of what came after a sequence, and up to which one it is all. */
interface Stretch {
  readonly happenings: readonly Happening[];
  readonly upTo: number;
}

const BATCH = 500;
const KEPT = 2_000;

/**
 * What happens to reports and assessments, read once a process whoever listens, in the order of the events. Each
 * subscriber asks for what comes after the last that it has seen, at its own pace: nothing is queued for anyone.
 */
class ActivityFeed {
  /** All that came after `since`, up to `head`. */
  private recent: Happening[] = [];
  private since = 0;
  private head = 0;
  private reading: Promise<void> | undefined;
  private isAskedAgain = false;
  private readonly waiting = new Set<() => void>();
  readonly begun: Promise<void>;

  constructor(
    readonly sql: Queryable,
    bell: Bell,
  ) {
    this.begun = this.now().then((sequence) => {
      this.since = this.head = sequence;
      bell.onRing(() => this.read());
    });
  }

  /** The last event of the chain at this moment. */
  async now(): Promise<number> {
    const head = await firstRow<{ sequence: number }>(this, sql`select sequence from audit_head`);
    return head?.sequence ?? 0;
  }

  /** Waits until there is something, or until the signal: then there is nothing. */
  async after(sequence: number, signal: AbortSignal): Promise<Stretch> {
    await this.begun;
    while (!signal.aborted) {
      if (sequence < this.since) return stretch(this, sequence, this.head);
      const happenings = this.recent.filter((happening) => happening.sequence > sequence);
      if (happenings.length > 0) return { happenings, upTo: this.head };
      await this.ring(signal);
    }
    return { happenings: [], upTo: sequence };
  }

  private ring(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        this.waiting.delete(done);
        signal.removeEventListener("abort", done);
        resolve();
      };
      this.waiting.add(done);
      signal.addEventListener("abort", done);
    });
  }

  /** Rings that come while one reads are answered by one more reading. What fails is read at the next ring. */
  private read(): void {
    this.isAskedAgain = true;
    this.reading ??= this.readOn()
      .catch(() => {})
      .finally(() => (this.reading = undefined));
  }

  private async readOn(): Promise<void> {
    while (this.isAskedAgain) {
      this.isAskedAgain = false;
      const end = await this.now();
      while (this.head < end) {
        const { happenings, upTo } = await stretch(this, this.head, end);
        this.head = upTo;
        this.recent.push(...happenings);
        const tooMany = this.recent.splice(0, Math.max(0, this.recent.length - KEPT));
        this.since = tooMany.at(-1)?.sequence ?? this.since;
        if (happenings.length > 0) for (const done of this.waiting) done();
      }
    }
  }
}

const ACTIONS = [...TEAM_ACTIVITIES.keys()];

interface EventRow {
  sequence: number;
  at: Date;
  action: string;
  nounKey: string;
  payload: string | null;
}

/** At most a batch of what lies between two sequences, in two statements. */
async function stretch(scope: { readonly sql: Queryable }, from: number, to: number): Promise<Stretch> {
  const events = await rows<EventRow>(
    scope,
    sql`select v.sequence, v.at, v.action, v.noun_key as "nounKey", y.payload from audit_event v left join audit_payload y on y.sequence = v.sequence
        where v.sequence > ${from}::bigint and v.sequence <= ${to}::bigint and v.action = any(${ACTIONS}::text[])
        order by v.sequence limit ${BATCH}`,
  );
  const upTo = events.length < BATCH ? to : (events.at(-1)?.sequence ?? to);
  if (events.length === 0) return { happenings: [], upTo };

  const told = events.map((event) => ({
    ...event,
    record: TEAM_ACTIVITIES.get(event.action)?.record,
    key: keyIn(event),
  }));
  const keysOf = (record: string) => told.flatMap((one) => (one.record === record && one.key ? [one.key] : []));
  const found = await rows<{ key: string; employeeKey: string; unitKey: string }>(
    scope,
    sql`select r.key, r.employee_key as "employeeKey", r.unit_key as "unitKey" from performance_report r where r.key = any(${keysOf("report")}::uuid[])
        union all
        select a.key, a.employee_key, a.unit_key from assessment a where a.key = any(${keysOf("assessment")}::uuid[])`,
  );
  const byKey = new Map(found.map((record) => [record.key, record]));
  const happenings = told.flatMap(({ sequence, at, record, key }): Happening[] => {
    const { employeeKey, unitKey } = byKey.get(key ?? "") ?? {};
    if (!employeeKey || !unitKey || !key) return [];
    const reportKey = record === "report" ? key : null;
    return [{ sequence, at, employeeKey, unitKey, reportKey, assessmentKey: reportKey === null ? key : null }];
  });
  return { happenings, upTo };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function keyIn({ action, nounKey, payload }: EventRow): string | null {
  if (TEAM_ACTIVITIES.get(action)?.by === "noun") return nounKey;
  const named = (JSON.parse(payload ?? "{}") as { assessmentKey?: unknown }).assessmentKey;
  return typeof named === "string" && UUID.test(named) ? named : null;
}

const feeds = new WeakMap<Bell, ActivityFeed>();

/** One for each process: it begins with the first who listens. */
export function activityFeed(pool: Queryable, bell: Bell): ActivityFeed {
  let feed = feeds.get(bell);
  if (!feed) {
    feeds.set(bell, (feed = new ActivityFeed(pool, bell)));
    feed.begun.catch(() => feeds.delete(bell)); // whoever comes next tries anew
  }
  return feed;
}
