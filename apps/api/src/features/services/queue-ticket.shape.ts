import { agencyDate } from "@andir/domain/iso-date";
import { isPossible, NO_TIMES, toldOf, type TicketTimes } from "@andir/domain/queue-ticket";
import { rowProblem, type ImportProblem } from "@andir/domain/import-problem";
import sql from "sql-template-tag";
import {
  defineShape,
  type AppliedRow,
  type CheckedRow,
  type ImportFile,
  type ImportRow,
  type Json,
  type MadeRow,
  type RowVerdict,
  type UndoneRows,
} from "../../platform/imports/import-shape.ts";
import { problem } from "../../platform/problem.ts";
import { newKey } from "../../platform/key.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { QUEUE_COLUMNS, type QueueRow } from "./queue-ticket.columns.ts";
import { findServiceOfFile, findServicesNamed, serviceNamed, type ServiceNamed } from "./queue-ticket.services.ts";
import { mayManageServicesSomewhere, servicesManagedBy } from "./service.policy.ts";
import { servicesToChoose } from "./service.loaders.ts";
import { findTickets, lockQueues, nameOf, writeTickets, type Ticket } from "./queue-tickets.ts";

/** What a row makes of its ticket. */
interface Plan {
  readonly ticket: Ticket;
  readonly before: TicketTimes | null;
}

type Times = readonly [arrived: number | null, called: number | null, done: number | null];

/** Tickets that a machine without a line, or a clerk with a list, has kept: the same that machines tell of by themselves. */
export const queueTicketShape = defineShape<QueueRow, Plan>({
  kind: "QUEUE_TICKETS",
  name: { ID: "Nomor antrean", EN: "Queue tickets" },
  says: {
    ID: "Daftar kunjungan dari mesin antrean atau dari buku loket: layanan, tanggal, nomor, dan jam datang, dipanggil, serta selesai. Dari sini waktu tunggu dihitung.",
    EN: "Visits from a queue machine or a counter's book: service, day, number, and when the visitor came, was called and was done. Waiting times are worked out from these.",
  },
  columns: QUEUE_COLUMNS,
  offeredTo: mayManageServicesSomewhere,
  target: {
    type: "Service",
    says: { ID: "Layanan", EN: "Service" },
    isOptional: true,
    problems: async (scope, key) => ((await findServiceOfFile(scope, key)) ? [] : [NOT_MANAGED]),
    choices: (scope) => servicesToChoose(scope, servicesManagedBy(actorOf(scope))),
  },
  identity: ({ service, day, number }) => `${service?.toLowerCase() ?? ""} ${day} ${number}`,
  check,
  apply,
  undo,
});

async function check(
  scope: Scope,
  file: ImportFile,
  given: readonly ImportRow<QueueRow>[],
): Promise<RowVerdict<Plan>[]> {
  const services = await findServicesNamed(
    scope,
    given.flatMap(({ values }) => values.service ?? []),
  );
  const whole = await findServiceOfFile(scope, file.targetKey);
  const read = given.map((row) => ({ row, ...readVisit(scope, services, whole, row.values) }));
  const named = read.flatMap(({ visit }) => (visit ? [visit.name] : []));
  if (file.isCommit)
    await lockQueues(
      scope,
      named.map(({ serviceKey }) => serviceKey),
    );
  const known = named.length === 0 ? new Map<string, Ticket>() : await findTickets(scope, named);
  return read.map(({ row: { row, values }, visit, problems }) =>
    visit ? verdictOf(row, values, visit, known.get(nameOf(visit.name))) : { row, outcome: "WRONG", problems },
  );
}

const NOT_MANAGED = problem(
  "target",
  "NOT_YOURS",
  "You do not manage that service. The head of its unit, or who keeps that unit's records, does this.",
);

const NO_SERVICE = rowProblem("service", null, "REQUIRED", {
  ID: "Isi layanannya, atau pilih satu layanan untuk seluruh berkas.",
  EN: "Write the service, or choose one service for the whole file.",
});

interface Visit {
  readonly name: { readonly serviceKey: string; readonly day: string; readonly number: string };
  readonly times: TicketTimes;
}

function readVisit(
  scope: Scope,
  services: ReadonlyMap<string, readonly ServiceNamed[]>,
  whole: ServiceNamed | null,
  values: QueueRow,
): { visit: Visit | null; problems: readonly ImportProblem[] } {
  const { day, number, arrived, called, done } = values;
  const found = values.service === null ? (whole ?? [NO_SERVICE]) : serviceNamed(scope, services, values.service);
  if (Array.isArray(found)) return { visit: null, problems: found };
  const service = found as ServiceNamed;
  const wrong = (column: string, value: string, code: string, ID: string, EN: string) => ({
    visit: null,
    problems: [rowProblem(column, value, code, { ID, EN })],
  });
  if (day < service.startsOn || (service.endsOn !== null && day > service.endsOn))
    return wrong(
      "day",
      day,
      "SERVICE_CLOSED",
      "Pada tanggal ini layanan tersebut tidak dibuka.",
      "The service was not given on this day.",
    );
  const times: TicketTimes = { arrivedAt: at(day, arrived), calledAt: at(day, called), doneAt: at(day, done) };
  if (day > agencyDate(scope.now) || Object.values(times).some((instant) => instant !== null && instant > +scope.now))
    return wrong("day", day, "FUTURE", "Waktu ini belum terjadi.", "This lies ahead of now.");
  if (!isPossible(times))
    return wrong(
      times.calledAt !== null && times.calledAt < (times.arrivedAt ?? 0) ? "called" : "done",
      [arrived, called, done].map((clock) => clock ?? "–").join(" / "),
      "IMPOSSIBLE",
      "Urutan jamnya tidak mungkin: datang, lalu dipanggil, lalu selesai.",
      "The times cannot be: one comes, is called, and is then done.",
    );
  return { visit: { name: { serviceKey: service.key, day, number }, times }, problems: [] };
}

function verdictOf(row: number, values: QueueRow, { name, times }: Visit, known: Ticket | undefined): RowVerdict<Plan> {
  const before = known?.times ?? null;
  const after = merged(before ?? NO_TIMES, times);
  if (after === null)
    return {
      row,
      outcome: "WRONG",
      problems: [
        rowProblem("number", values.number, "IMPOSSIBLE", {
          ID: "Nomor ini sudah tercatat dengan jam lain, dan keduanya tidak mungkin benar bersama.",
          EN: "This number is known with other times, and both cannot be true.",
        }),
      ],
    };
  const changes = before === null ? [] : differences(before, after);
  if (before !== null && changes.length === 0) return { row, outcome: "SAME" };
  const plan = { ticket: { key: known?.key ?? newKey(), ...name, times: after, isChanged: true }, before };
  return before === null ? { row, outcome: "CREATE", plan } : { row, outcome: "CHANGE", plan, changes };
}

/** As a machine would tell it. A file has minutes: what a machine told to the second of the same minute stays. */
function merged(known: TicketTimes, told: TicketTimes): TicketTimes | null {
  let times: TicketTimes | null = known;
  for (const [event, field] of EVENTS) {
    const instant = told[field];
    if (instant === null || times === null || minuteOf(known[field]) === minuteOf(instant)) continue;
    times = toldOf(times, event, instant);
  }
  return times;
}

const EVENTS = [
  ["ARRIVED", "arrivedAt", "arrived"],
  ["CALLED", "calledAt", "called"],
  ["DONE", "doneAt", "done"],
] as const;

const MINUTE = 60_000;
const minuteOf = (instant: number | null): number | null => instant && Math.floor(instant / MINUTE);

const differences = (before: TicketTimes, after: TicketTimes) =>
  EVENTS.flatMap(([, field, column]) =>
    before[field] === after[field] ? [] : [{ column, from: clockOf(before[field]), to: clockOf(after[field]) }],
  );

const clocks = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Jakarta" });
const clockOf = (instant: number | null): string | null => (instant === null ? null : clocks.format(instant));
/** The agency's clock, which knows no summer time. */
const at = (day: string, clock: string | null): number | null =>
  clock === null ? null : Date.parse(`${day}T${clock}:00+07:00`);

async function apply(
  tx: Scope,
  _file: ImportFile,
  checked: readonly CheckedRow<QueueRow, Plan>[],
): Promise<AppliedRow[]> {
  await writeTickets(
    tx,
    checked.map(({ plan }) => plan.ticket),
  );
  return checked.map(({ row, plan: { ticket, before } }) => ({
    row,
    made: { key: ticket.key, before: before && kept(before), after: kept(ticket.times) } satisfies Made,
    events: [],
  }));
}

/** A type, not an interface: that is no JSON. */
type Made = { readonly key: string; readonly before: Times | null; readonly after: Times };

const kept = ({ arrivedAt, calledAt, doneAt }: TicketTimes): Times => [arrivedAt, calledAt, doneAt];

/** What the file made goes, and what it changed is as before; a ticket of which more was told since is not touched. */
async function undo(tx: Scope, _file: ImportFile, made: readonly MadeRow[]): Promise<UndoneRows> {
  const tickets = made.map(({ row, made: json }) => ({ row, ...(json as Json as unknown as Made) }));
  const now = await rows<{ key: string } & Record<"arrivedAt" | "calledAt" | "doneAt", Date | null>>(
    tx,
    sql`select q.key, q.arrived_at as "arrivedAt", q.called_at as "calledAt", q.done_at as "doneAt" from queue_ticket q
        where q.key = any(${tickets.map(({ key }) => key)}::uuid[]) for update`,
  );
  const standing = new Map(
    now.map((ticket) => [
      ticket.key,
      JSON.stringify([+(ticket.arrivedAt ?? 0), +(ticket.calledAt ?? 0), +(ticket.doneAt ?? 0)]),
    ]),
  );
  const problems = tickets
    .filter(({ key, after }) => standing.get(key) !== JSON.stringify(after.map((instant) => instant ?? 0)))
    .map(({ row }) => ({
      row,
      ...rowProblem(null, null, "CHANGED_SINCE", {
        ID: "Sesudah impor ini, mesin antrean atau berkas lain sudah mengubah nomor ini.",
        EN: "A queue machine or another file has changed this ticket since.",
      }),
    }));
  if (problems.length > 0) return { events: [], problems };
  await rows(
    tx,
    sql`delete from queue_ticket where key = any(${tickets.filter(({ before }) => before === null).map(({ key }) => key)}::uuid[])`,
  );
  const restored = tickets.flatMap(({ key, before }) => (before === null ? [] : [{ key, before }]));
  const instants = (place: 0 | 1 | 2) =>
    restored.map(({ before }) => (before[place] === null ? null : new Date(before[place])));
  await rows(
    tx,
    sql`update queue_ticket q set arrived_at = b.arrived, called_at = b.called, done_at = b.done
        from unnest(${restored.map(({ key }) => key)}::uuid[], ${instants(0)}::timestamptz[], ${instants(1)}::timestamptz[], ${instants(2)}::timestamptz[])
          as b(key, arrived, called, done) where q.key = b.key`,
  );
  return { events: [], problems: [] };
}
