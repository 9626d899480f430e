import { DEFAULT_CYCLE_RULES } from "@andir/domain/cycle-rules";
import { addDays } from "@andir/domain/iso-date";
import { satisfactionIndexOf } from "@andir/domain/satisfaction-index";
import { gotWorse, type MeasuredMonth, type ServiceAlertKind } from "@andir/domain/service-alert";
import type pg from "pg";
import sql, { type Sql } from "sql-template-tag";
import { sumColumns, sumsOf, type SummedResponses } from "../features/services/satisfaction-made.ts";
import { joinStandardOfDay } from "../features/services/service-standard.loaders.ts";
import { medianMinutes } from "../features/services/waiting.loaders.ts";
import type { CopyWriter } from "./copy.ts";
import { serviceKeyOf, servicesOf } from "./queue.ts";
import { randomOf } from "./random.ts";
import type { DemoMonth, Timeline } from "./timeline.ts";
import { holdsOn, type DemoPerson, type DemoUnit } from "./world.ts";

/** What a head wrote under each when it was found; of the newest nobody has said anything yet. */
const ANSWERS: Readonly<Record<ServiceAlertKind, string>> = {
  WAITING: "Selama aula diperbaiki, loket sementara dibuka di ruang arsip pukul 08.00–11.00 dan satu petugas ditambah.",
  INDEX: "Unsur yang paling rendah dibahas bersama petugas loket setiap Senin; papan alur pelayanan diperbarui.",
};

const RULES = DEFAULT_CYCLE_RULES.serviceAlert;

/** The months in which services got worse, as each night's job has found them by the rule of the cycle. */
export async function writeServiceAlerts(
  writer: CopyWriter,
  client: pg.ClientBase,
  { units, people }: { units: readonly DemoUnit[]; people: readonly DemoPerson[] },
  timeline: Timeline,
  seed: number,
): Promise<void> {
  const [waits, indices] = [await waitsOf(client), await indicesOf(client)];
  const over = timeline.months.filter(({ endsOn }) => endsOn < timeline.today);
  for (const unit of units)
    for (const spec of servicesOf(unit)) {
      const service = serviceKeyOf(unit, spec, timeline, seed);
      for (const [kind, measured] of [["WAITING", waits] as const, ["INDEX", indices] as const]) {
        const found = over.flatMap((month, at) => {
          const before = measured.get(`${service} ${over[at - 1]?.startsOn}`) ?? null;
          const after = measured.get(`${service} ${month.startsOn}`) ?? null;
          return before && after && gotWorse(kind, before, after, RULES) ? [{ month, before, after }] : [];
        });
        found.forEach((alert, at) => {
          const answeredBy = at < found.length - 1 ? headOf(people, unit, alert.month) : null;
          add(writer, { ...alert, service, kind, answeredBy, seed });
        });
      }
    }
}

interface Alert {
  readonly service: string;
  readonly kind: ServiceAlertKind;
  readonly month: DemoMonth;
  readonly before: MeasuredMonth;
  readonly after: MeasuredMonth;
  readonly answeredBy: string | null;
  readonly seed: number;
}

function add(writer: CopyWriter, { service, kind, month, before, after, answeredBy, seed }: Alert): void {
  const foundAt = `${addDays(month.endsOn, 1)}T00:30:00+07:00`;
  writer.add(
    "service_alert",
    randomOf(seed, "service alert", service, kind, month.startsOn).key(Date.parse(foundAt)),
    service,
    kind,
    month.startsOn,
    before.value,
    after.value,
    after.count,
    kind === "WAITING" ? RULES.waitRise : RULES.indexFall,
    DEFAULT_CYCLE_RULES.version,
    foundAt,
    answeredBy && ANSWERS[kind],
    answeredBy && `${addDays(month.endsOn, 4)}T09:20:00+07:00`,
    answeredBy,
  );
}

const headOf = (people: readonly DemoPerson[], unit: DemoUnit, { endsOn }: DemoMonth): string | null =>
  people.find(({ posts }) =>
    posts.some((post) => post.unit === unit && post.isHead && holdsOn(post, addDays(endsOn, 4))),
  )?.key ?? null;

type Months = ReadonlyMap<string, MeasuredMonth>;

async function read<T>(client: pg.ClientBase, { text, values }: Sql): Promise<T[]> {
  return (await client.query(text, values)).rows as T[];
}

async function waitsOf(client: pg.ClientBase): Promise<Months> {
  const found = await read<{ service: string; month: string; value: number; count: number }>(
    client,
    sql`select q.service_key as service, date_trunc('month', q.arrived_at at time zone 'Asia/Jakarta')::date::text as month,
          ${medianMinutes} as value, count(q.called_at)::int as count
        from queue_ticket q ${joinStandardOfDay} where q.called_at is not null group by 1, 2`,
  );
  return new Map(found.map(({ service, month, value, count }) => [`${service} ${month}`, { value, count }]));
}

async function indicesOf(client: pg.ClientBase): Promise<Months> {
  const found = await read<SummedResponses & Record<"service" | "month", string>>(
    client,
    sql`select r.service_key as service, date_trunc('month', r.answered_on)::date::text as month, ${sumColumns}
        from satisfaction_response r group by 1, 2`,
  );
  const months = new Map<string, MeasuredMonth>();
  for (const row of found) {
    const { index } = satisfactionIndexOf(sumsOf(row));
    if (index !== null) months.set(`${row.service} ${row.month}`, { value: index, count: row.respondents });
  }
  return months;
}
