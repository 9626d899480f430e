import { monthOf, type PeriodSpan } from "@andir/domain/period";
import { evidenceViewOf, type EvidenceKind, type EvidenceView } from "../../features/evidence/evidence-view.ts";
import { periodOfToken } from "../../features/periods/period-token.ts";
import { monthBack } from "../../lib/month-back.ts";

export interface PersonSearch {
  /** The period that is looked at; the month that ended last without it. */
  period?: string;
  /** Another one beside it. */
  compare?: string;
  /** How the evidence is told: by day, or beside the plan. */
  by?: "plan" | "day";
  kind?: EvidenceKind;
  order?: "oldest";
}

/** What you see is the address. What an address has that means nothing here is dropped. */
export function personSearch({ period, compare, by, kind, order }: Record<string, unknown>): PersonSearch {
  const view = evidenceViewOf(kind, order);
  return {
    ...(periodOfToken(period) && { period: period as string }),
    ...(periodOfToken(compare) && compare !== period && { compare: compare as string }),
    ...((by === "plan" || by === "day") && { by }),
    ...searchOfView(view),
  };
}

const searchOfView = ({ kind, order }: EvidenceView): Pick<PersonSearch, "kind" | "order"> => ({
  ...(kind !== "all" && { kind }),
  ...(order === "oldest" && { order }),
});

/** The same address with another view of the evidence. */
export function withView(search: PersonSearch, view: EvidenceView): PersonSearch {
  const next = { ...search };
  delete next.kind;
  delete next.order;
  return { ...next, ...searchOfView(view) };
}

/** The same address with another period beside it, or none. */
export function withCompare(search: PersonSearch, token: string | null): PersonSearch {
  const next = { ...search };
  delete next.compare;
  return token === null ? next : { ...next, compare: token };
}

export interface PersonSpans {
  period: PeriodSpan;
  other: PeriodSpan | null;
  variables: {
    from: string;
    to: string;
    listFrom: string;
    listTo: string;
    trendFrom: string;
    yearFrom: string;
    year: number;
    compares: boolean;
    otherFrom: string;
    otherTo: string;
  };
}

/** The days of what is looked at: the period, the twelve months of the list that it stands in, and the trend of twenty-four. */
export function personSpans(today: string, { period, compare }: { period?: unknown; compare?: unknown }): PersonSpans {
  const shown = periodOfToken(period) ?? monthBack(today, 1);
  const other = periodOfToken(compare);
  // Lists are cut by month, so that a report and its assessment stay together; a period further back has the list of its time.
  const yearsBack = Math.max(0, Math.floor(monthsBetween(shown.startsOn, today) / 12));
  return {
    period: shown,
    other,
    variables: {
      from: shown.startsOn,
      to: shown.endsOn,
      listFrom: monthBack(today, yearsBack * 12 + 11).startsOn,
      listTo: monthBack(today, yearsBack * 12).endsOn,
      trendFrom: monthBack(today, 23).startsOn,
      yearFrom: `${shown.startsOn.slice(0, 4)}-01-01`,
      year: Number(shown.startsOn.slice(0, 4)),
      compares: other !== null,
      otherFrom: (other ?? shown).startsOn,
      otherTo: (other ?? shown).endsOn,
    },
  };
}

const index = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const monthsBetween = (from: string, to: string) => index(to) - index(from);

/** The newest month of the twelve before, and of the twelve after; null where those lie ahead. */
export function neighbours(today: string, { listFrom, listTo }: PersonSpans["variables"]) {
  return {
    older: monthOf(...yearAndMonth(index(listFrom) - 1)),
    newer: index(listTo) < index(today) ? monthOf(...yearAndMonth(index(listTo) + 12)) : null,
  };
}

const yearAndMonth = (months: number): [number, number] => [Math.floor(months / 12), (months % 12) + 1];
