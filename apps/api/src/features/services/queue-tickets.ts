import { type TicketTimes } from "@andir/domain/queue-ticket";
import sql from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";

/** By what a ticket is known, whoever tells of it. */
export interface TicketName {
  readonly serviceKey: string;
  readonly day: string;
  readonly number: string;
}

export const nameOf = ({ serviceKey, day, number }: TicketName): string => `${serviceKey} ${day} ${number}`;

export interface Ticket extends TicketName {
  readonly key: string;
  times: TicketTimes;
  isChanged: boolean;
}

/** One at a time for a service: two machines, or a machine and a file, may tell of the same ticket at once. */
export async function lockQueues(tx: Scope, serviceKeys: readonly string[]): Promise<void> {
  for (const key of [...new Set(serviceKeys)].toSorted())
    await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`queue ${key}`}, 0))`);
}

/** Those that are known, by their name. */
export async function findTickets(tx: Scope, told: readonly TicketName[]): Promise<Map<string, Ticket>> {
  const found = await rows<
    Omit<Ticket, "times" | "isChanged"> & Record<"arrivedAt" | "calledAt" | "doneAt", Date | null>
  >(
    tx,
    sql`select q.key, q.service_key as "serviceKey", q.day, q.number, q.arrived_at as "arrivedAt", q.called_at as "calledAt", q.done_at as "doneAt"
        from queue_ticket q where q.number is not null and (q.service_key, q.day, q.number) in (
          select * from unnest(${told.map((t) => t.serviceKey)}::uuid[], ${told.map((t) => t.day)}::date[], ${told.map((t) => t.number)}::text[]))`,
  );
  return new Map(
    found.map(({ arrivedAt, calledAt, doneAt, ...ticket }) => [
      nameOf(ticket),
      { ...ticket, times: { arrivedAt: at(arrivedAt), calledAt: at(calledAt), doneAt: at(doneAt) }, isChanged: false },
    ]),
  );
}

const at = (instant: Date | null): number | null => instant?.getTime() ?? null;

export async function writeTickets(tx: Scope, tickets: readonly Ticket[]): Promise<void> {
  if (tickets.length === 0) return;
  const instants = (name: keyof TicketTimes) =>
    tickets.map(({ times }) => (times[name] === null ? null : new Date(times[name])));
  await rows(
    tx,
    sql`insert into queue_ticket (key, service_key, day, number, arrived_at, called_at, done_at)
        select * from unnest(${tickets.map((t) => t.key)}::uuid[], ${tickets.map((t) => t.serviceKey)}::uuid[], ${tickets.map((t) => t.day)}::date[],
          ${tickets.map((t) => t.number)}::text[], ${instants("arrivedAt")}::timestamptz[], ${instants("calledAt")}::timestamptz[], ${instants("doneAt")}::timestamptz[])
        on conflict (service_key, day, number) where number is not null do update
          set arrived_at = excluded.arrived_at, called_at = excluded.called_at, done_at = excluded.done_at`,
  );
}
