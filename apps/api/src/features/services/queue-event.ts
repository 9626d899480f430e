import { agencyDate, isIsoDate } from "@andir/domain/iso-date";
import { TicketEvent } from "@andir/domain/queue-ticket";
import { badInput } from "../../platform/errors.ts";

/** What a machine tells of one ticket, as it was read. */
export interface TicketTold {
  /** Its place among those of the request. */
  readonly index: number;
  readonly service: string | null;
  readonly number: string;
  readonly event: TicketEvent;
  readonly at: number;
  readonly day: string;
}

/** What was not taken, and why: the others are. */
export interface Refused {
  readonly index: number;
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

const MOST_EVENTS = 500;
const NUMBER = /^[\p{L}\p{N}][\p{L}\p{N} ./_-]{0,19}$/u;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;
const MINUTE = 60_000;
/** Clocks of machines are not set by the minute. */
const AHEAD = 5 * MINUTE;
const DAYS_BACK = 31;
const DAY = 1440 * MINUTE;

/** The body of a request: `{"events": [...]}`. Throws BAD_USER_INPUT for what is no such body. */
export function readEvents(body: unknown, now: Date): { told: TicketTold[]; refused: Refused[] } {
  const events = typeof body === "object" && body !== null ? (body as { events?: unknown }).events : undefined;
  if (!Array.isArray(events)) throw badInput('Send {"events": [...]}, each with number, event and at.');
  if (events.length === 0 || events.length > MOST_EVENTS)
    throw badInput(`events holds ${events.length}: send 1 to ${MOST_EVENTS} at once.`);
  const told: TicketTold[] = [];
  const refused: Refused[] = [];
  for (const [index, event] of events.entries()) {
    const read = readEvent(index, event, now);
    if ("code" in read) refused.push(read);
    else told.push(read);
  }
  return { told, refused };
}

function readEvent(index: number, given: unknown, now: Date): TicketTold | Refused {
  const refuse = (field: string, code: string, message: string): Refused => ({ index, field, code, message });
  if (typeof given !== "object" || given === null)
    return refuse("", "NOT_AN_OBJECT", "An event is an object with number, event and at.");
  const { service = null, number, event, at, day } = given as Record<string, unknown>;
  if (service !== null && typeof service !== "string")
    return refuse("service", "INVALID", "service is the code of a service, as GET /queue/services lists them.");
  const printed = typeof number === "number" ? String(number) : number;
  if (typeof printed !== "string" || !NUMBER.test(printed.trim()))
    return refuse("number", "INVALID", "number is what the ticket says: 1 to 20 letters, digits, spaces or . / _ -");
  if (typeof event !== "string" || !Object.hasOwn(TicketEvent, event))
    return refuse("event", "INVALID", "event is ARRIVED, CALLED or DONE.");
  const instant = typeof at === "string" && INSTANT.test(at) ? Date.parse(at) : Number.NaN;
  if (Number.isNaN(instant))
    return refuse("at", "INVALID", "at is an instant with its zone, such as 2026-11-26T08:05:00+07:00.");
  if (instant > now.getTime() + AHEAD)
    return refuse("at", "FUTURE", "at lies ahead of now. Set the machine's clock, and its zone.");
  if (instant < now.getTime() - DAYS_BACK * DAY)
    return refuse("at", "TOO_OLD", `at is more than ${DAYS_BACK} days ago. Bring older tickets in as a file.`);
  if (day !== undefined && (typeof day !== "string" || !isIsoDate(day)))
    return refuse("day", "INVALID", "day is the day on which the number was drawn, as YYYY-MM-DD.");
  return {
    index,
    service: service === null ? null : service.trim(),
    number: printed.trim(),
    event: event as TicketEvent,
    at: instant,
    day: day ?? agencyDate(new Date(instant)),
  };
}
