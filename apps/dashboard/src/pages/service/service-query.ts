import { addDays } from "@andir/domain/iso-date";
import { monthBack } from "../../lib/month-back.ts";
import { ServicePageDocument, type ServicePageQueryVariables } from "./service-page.generated.ts";

export { ServicePageDocument };

const MONTHS = 3;

/** The last months up to today, and today's queue. */
export function serviceVariables(id: string, to: string): ServicePageQueryVariables & { from: string; to: string } {
  const from = monthBack(to, MONTHS - 1).startsOn;
  return { id, from, to, since: midnightOf(from), dayStart: midnightOf(to) };
}

/** The agency's days begin seven hours before those of UTC. */
const midnightOf = (day: string): string => `${addDays(day, -1)}T17:00:00.000Z`;
