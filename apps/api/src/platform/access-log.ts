import { agencyDate } from "@andir/domain/iso-date";
import type { ApolloServerPlugin } from "@apollo/server";
import { createHash } from "node:crypto";
import sql from "sql-template-tag";
import type { Actor } from "./actor.ts";
import type { RequestScope } from "./request.ts";
import type { Scope } from "./scope.ts";
import { seesPseudonyms } from "./sight.ts";
import { rows, type Queryable } from "./sql.ts";

/** What all reads of one person by one reader on one day through one screen have in common: one row. */
interface Reading {
  readonly readerAccountKey: string;
  readonly readerKey: string | null;
  /** Whether the reader met pseudonyms: the subject is told, since such a reader did not learn whom it was about. */
  readonly pseudonymous: boolean;
  readonly onBehalfOfKey: string | null;
  /** Units that the reader sees for another alone, who that is, and own ones; null where this tells nothing. */
  readonly units: Units | null;
  readonly subjectKey: string;
  readonly day: string;
  readonly source: string;
  count: number;
  lastReadAt: Date;
}

interface Units {
  readonly own: ReadonlySet<string>;
  readonly forOthers: Readonly<Record<string, string>>;
}

/** A reading of which it is known for whom it was: as it is written. */
interface KeyedReading extends Reading {
  readonly key: string;
}

/** Said by a loader where it makes rows of a person's record: once a batch, never once a field. */
export function noteReads(scope: Scope, found: Iterable<{ readonly employeeKey: string }>): void {
  for (const { employeeKey } of found) scope.reads.add(employeeKey);
}

/** A power cut or a `kill -9` loses what was read in this time, and no more. */
const FLUSH_MS = 4_000;
const BATCH = 1_000;
/** While the database is away: what is beyond is dropped, and the log says so, rather than the process running out of memory. */
const LARGEST = 200_000;

/** Collects who read whom, and writes it in batches: reading costs no statement of its own. */
export class AccessLog {
  /** By reader, day and screen, then by subject: what a request reads has the first in common. */
  private readings = new Map<string, Map<string, Reading>>();
  private size = 0;
  private writing: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private dropped = 0;

  constructor(
    private readonly sql: Queryable,
    private readonly failed: (error: unknown) => void = () => {},
  ) {}

  start(): void {
    this.timer ??= setInterval(() => void this.flush().catch(this.failed), FLUSH_MS).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.flush();
  }

  /** What one request has read, when its answer goes out. */
  note(scope: Pick<Scope, "actor" | "now" | "reads">, source: string): void {
    const { actor } = scope;
    if (!actor) return;
    const day = agencyDate(scope.now);
    const readings = this.readingsOf(actor.accountKey, day, source);
    const units = unitsOf(actor);
    for (const subjectKey of scope.reads) {
      if (subjectKey === actor.employeeKey) continue;
      const onBehalfOfKey = actor.appraisedFor[subjectKey] ?? null;
      const isOwn = onBehalfOfKey !== null || units === null || actor.appraisedKeys.includes(subjectKey);
      const whom = whomOf({ subjectKey, onBehalfOfKey, units: isOwn ? null : units });
      const known = readings.get(whom);
      if (known) {
        known.count += 1;
        known.lastReadAt = scope.now;
      } else if (this.size >= LARGEST) this.dropped += 1;
      else {
        this.size += 1;
        readings.set(whom, {
          readerAccountKey: actor.accountKey,
          readerKey: actor.employeeKey,
          pseudonymous: seesPseudonyms(actor),
          onBehalfOfKey,
          units: isOwn ? null : units,
          subjectKey,
          day,
          source,
          count: 1,
          lastReadAt: scope.now,
        });
      }
    }
  }

  private readingsOf(accountKey: string, day: string, source: string): Map<string, Reading> {
    const common = `${accountKey}\n${day}\n${source}`;
    let readings = this.readings.get(common);
    if (!readings) this.readings.set(common, (readings = new Map()));
    return readings;
  }

  /** One flush after another, so that closing waits for the one under way. */
  flush(): Promise<void> {
    return (this.writing = this.writing.catch(() => {}).then(() => this.write()));
  }

  private async write(): Promise<void> {
    if (this.dropped > 0) this.failed(new Error(`The access log lost ${this.dropped} reads: it could not be written.`));
    this.dropped = 0;
    const collected = [...this.readings.values()].flatMap((readings) => [...readings.values()]);
    this.readings = new Map();
    this.size = 0;
    const waiting = await this.attributed(collected);
    for (let from = 0; from < waiting.length; from += BATCH) {
      try {
        await insert(this.sql, waiting.slice(from, from + BATCH));
      } catch (error) {
        for (const reading of waiting.slice(from)) this.putBack(reading);
        throw error;
      }
    }
  }

  /** With the one for whom each was read. In the order of their keys, so that two processes never wait for each other's rows. */
  private async attributed(collected: readonly Reading[]): Promise<KeyedReading[]> {
    try {
      return keyed(await readFor(this.sql, collected)).toSorted((a, b) => (a.key < b.key ? -1 : 1));
    } catch (error) {
      for (const reading of collected) this.putBack(reading);
      throw error;
    }
  }

  private putBack(reading: Reading): void {
    const readings = this.readingsOf(reading.readerAccountKey, reading.day, reading.source);
    const whom = whomOf(reading);
    const known = readings.get(whom);
    if (known) known.count += reading.count;
    else {
      this.size += 1;
      readings.set(whom, reading);
    }
  }
}

/** What tells the readings of one reader, day and screen from each other. */
const whomOf = ({
  subjectKey,
  onBehalfOfKey,
  units,
}: Pick<Reading, "subjectKey" | "onBehalfOfKey" | "units">): string =>
  units ? `${subjectKey}\nunits` : onBehalfOfKey === null ? subjectKey : `${subjectKey}\n${onBehalfOfKey}`;

/** Null for almost everyone: whoever acts for no head of a unit. */
function unitsOf({ unitsFor, unitKeys }: Actor): Units | null {
  const others = new Set(Object.keys(unitsFor));
  if (others.size === 0) return null;
  return { own: new Set(unitKeys.filter((key) => !others.has(key))), forOthers: unitsFor };
}

/** In whose place it was read, for those whom the reader sees by their unit: one who is in an own unit too is one's own. */
async function readFor(pool: Queryable, readings: readonly Reading[]): Promise<readonly Reading[]> {
  const undecided = readings.filter(({ units }) => units !== null);
  if (undecided.length === 0) return readings;
  const held = await rows<{ employeeKey: string; unitKeys: string[] }>(
    { sql: pool },
    // Posts of the past as well: a record stays with the unit of its period.
    sql`select p.employee_key as "employeeKey", array_agg(distinct p.unit_key) as "unitKeys" from position p
        where p.employee_key = any(${[...new Set(undecided.map(({ subjectKey }) => subjectKey))]}::uuid[])
        group by p.employee_key`,
  );
  const unitsHeldBy = new Map(held.map(({ employeeKey, unitKeys }) => [employeeKey, unitKeys]));
  return readings.map((reading) => {
    const { units } = reading;
    if (units === null) return reading;
    const keys = unitsHeldBy.get(reading.subjectKey) ?? [];
    const onBehalfOfKey = keys.some((key) => units.own.has(key))
      ? null
      : (keys.map((key) => units.forOthers[key]).find((key) => key !== undefined) ?? null);
    return { ...reading, onBehalfOfKey, units: null };
  });
}

/** With the key of each. Two may turn out to be one: PostgreSQL takes a row once in a statement. */
function keyed(readings: readonly Reading[]): KeyedReading[] {
  const byKey = new Map<string, KeyedReading>();
  for (const reading of readings) {
    const key = keyOf(reading);
    const known = byKey.get(key);
    if (!known) byKey.set(key, { ...reading, key });
    else {
      known.count += reading.count;
      if (reading.lastReadAt > known.lastReadAt) known.lastReadAt = reading.lastReadAt;
    }
  }
  return [...byKey.values()];
}

/** The same reader, subject, day and screen give the same key in every process, so the primary key alone keeps one row. */
function keyOf({ readerAccountKey, onBehalfOfKey, subjectKey, day, source }: Reading): string {
  const parts = [readerAccountKey, onBehalfOfKey ?? "", subjectKey, day, source];
  const hex = createHash("sha256").update(parts.join("\n")).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}

async function insert(pool: Queryable, readings: readonly KeyedReading[]): Promise<void> {
  const column = <K extends keyof KeyedReading>(name: K) => readings.map((reading) => reading[name]);
  await rows(
    { sql: pool },
    sql`insert into access_log (key, reader_account_key, reader_key, pseudonymous, on_behalf_of_key, subject_key, day, source, count, last_read_at)
        select read.* from unnest(
          ${column("key")}::uuid[], ${column("readerAccountKey")}::uuid[], ${column("readerKey")}::uuid[], ${column("pseudonymous")}::boolean[],
          ${column("onBehalfOfKey")}::uuid[], ${column("subjectKey")}::uuid[], ${column("day")}::date[], ${column("source")}::text[],
          ${column("count")}::int[], ${column("lastReadAt")}::timestamptz[]
        ) as read
        on conflict (key) do update set count = access_log.count + excluded.count,
          last_read_at = greatest(access_log.last_read_at, excluded.last_read_at)`,
  );
}

/** Hands over what a request has read, under the name of the screen that asked. */
export const accessLogPlugin = (log: AccessLog): ApolloServerPlugin<RequestScope> => ({
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, operation }) {
        if (contextValue.reads.size > 0)
          log.note(contextValue, contextValue.source ?? screenOf(operation?.name?.value));
      },
    };
  },
});

/** A client chooses the name, so it may be long, or hold a number that has no place in a log. */
export const screenOf = (name: string | undefined): string =>
  name === undefined || /\d{18}/.test(name) ? "graphql" : name.slice(0, 80);
