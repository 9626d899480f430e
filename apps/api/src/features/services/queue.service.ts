import { NO_TIMES, toldOf, type TicketTimes } from "@andir/domain/queue-ticket";
import sql from "sql-template-tag";
import { newKey } from "../../platform/key.ts";
import { inTransaction, type Scope } from "../../platform/scope.ts";
import { hashOfToken } from "../../platform/secret-token.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { readEvents, type Refused, type TicketTold } from "./queue-event.ts";
import { MACHINE_PREFIX } from "./queue-machine.service.ts";
import { findTickets, lockQueues, nameOf, writeTickets } from "./queue-tickets.ts";

export interface MachineAtWork {
  readonly key: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly services: readonly ServiceOfMachine[];
}

export interface ServiceOfMachine {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** Whose token it is, and the services that the machine tells of; null for a token that opens nothing. */
export async function findMachine(scope: Scope, token: string): Promise<MachineAtWork | null> {
  if (!token.startsWith(MACHINE_PREFIX)) return null;
  return firstRow<MachineAtWork>(
    scope,
    sql`select m.key, u.code as "unitCode", u.name as "unitName", coalesce((
          select jsonb_agg(jsonb_build_object('key', v.key, 'code', v.code, 'name', v.name, 'startsOn', v.starts_on, 'endsOn', v.ends_on) order by v.code)
          from service v where v.unit_key = m.unit_key and (m.service_key is null or v.key = m.service_key)), '[]') as services
        from queue_machine m join org_unit u on u.key = m.unit_key where m.token_hash = ${hashOfToken(token)} and m.revoked_at is null`,
  );
}

export interface Taken {
  /** How many events said something new. */
  readonly taken: number;
  /** How many said what was known already. */
  readonly known: number;
  readonly refused: Refused[];
}

interface TicketOfService extends TicketTold {
  readonly serviceKey: string;
}

/**
 * Takes what a machine tells, in whatever order and as often as it likes: a ticket is known by its service, day and number.
 * What cannot be is refused event by event, so that one wrong clock does not hold up the queue.
 */
export async function takeEvents(scope: Scope, machine: MachineAtWork, body: unknown): Promise<Taken> {
  const { told, refused } = readEvents(body, scope.now);
  const ofServices: TicketOfService[] = [];
  for (const event of told) {
    const found = serviceOf(machine, event);
    if (typeof found === "string") ofServices.push({ ...event, serviceKey: found });
    else refused.push(found);
  }
  if (ofServices.length === 0) return { taken: 0, known: 0, refused: inOrder(refused) };
  return inTransaction(scope, async (tx) => {
    const counts = await takeAll(tx, ofServices, refused);
    await rows(
      tx,
      sql`update queue_machine set last_heard_at = date_trunc('minute', ${tx.now}::timestamptz)
          where key = ${machine.key}::uuid and last_heard_at is distinct from date_trunc('minute', ${tx.now}::timestamptz)`,
    );
    return { ...counts, refused: inOrder(refused) };
  });
}

function serviceOf({ services }: MachineAtWork, { index, service: code, day }: TicketTold): string | Refused {
  const found = code === null && services.length === 1 ? services[0] : services.find((one) => one.code === code);
  if (!found)
    return code === null
      ? {
          index,
          field: "service",
          code: "REQUIRED",
          message: "The machine tells of several services: name one by its code.",
        }
      : {
          index,
          field: "service",
          code: "NOT_FOUND",
          message: "The machine tells of no such service: GET /queue/services lists them.",
        };
  if (day < found.startsOn || (found.endsOn !== null && day > found.endsOn))
    return { index, field: "day", code: "SERVICE_CLOSED", message: "The service was not given on that day." };
  return found.key;
}

async function takeAll(tx: Scope, told: readonly TicketOfService[], refused: Refused[]) {
  await lockQueues(
    tx,
    told.map(({ serviceKey }) => serviceKey),
  );
  const tickets = await findTickets(tx, told);
  let taken = 0;
  let known = 0;
  for (const event of told) {
    const name = nameOf(event);
    const { serviceKey, day, number } = event;
    const ticket = tickets.get(name) ?? { key: newKey(), serviceKey, day, number, times: NO_TIMES, isChanged: false };
    const times = toldOf(ticket.times, event.event, event.at);
    if (times === null) {
      refused.push({
        index: event.index,
        field: "at",
        code: "IMPOSSIBLE",
        message: "With what is known of this ticket it would be called before it arrived, or done before the call.",
      });
      continue;
    }
    tickets.set(name, ticket);
    if (sameTimes(times, ticket.times)) known += 1;
    else {
      taken += 1;
      Object.assign(ticket, { times, isChanged: true });
    }
  }
  await writeTickets(
    tx,
    [...tickets.values()].filter(({ isChanged }) => isChanged),
  );
  return { taken, known };
}

const sameTimes = (a: TicketTimes, b: TicketTimes): boolean =>
  a.arrivedAt === b.arrivedAt && a.calledAt === b.calledAt && a.doneAt === b.doneAt;

const inOrder = (refused: readonly Refused[]): Refused[] => refused.toSorted((a, b) => a.index - b.index);
