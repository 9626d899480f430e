import { agencyDate } from "@andir/domain/iso-date";
import type { OrganisationRating } from "@andir/domain/organisation-rating";
import { quarterOf, type PeriodSpan } from "@andir/domain/period";
import type { SatisfactionBand } from "@andir/domain/satisfaction-index";

interface Measured {
  respondents: number | null;
  isWithheld: boolean;
  index: number | null;
  band: SatisfactionBand | null;
}

interface ServiceOverTime {
  id: string;
  name: string;
  satisfactionTrend: readonly { startsOn: string; satisfaction: Measured }[];
}

interface Rated {
  status: string;
  rating: OrganisationRating;
  period: { kind: string; startsOn: string };
}

export interface QuarterBeside {
  quarter: PeriodSpan;
  rating: OrganisationRating | null;
  /** In the order of the services; null where nobody answered. */
  indices: readonly { serviceId: string; service: string; satisfaction: Measured | null }[];
}

/**
 * The quarters that are over, from the first with an answer or a rating on, the oldest first: the running one has no rating yet, and its
 * index is of what has come in so far.
 */
export function besideRatings(
  services: readonly ServiceOverTime[],
  ratings: readonly Rated[],
  today: string = agencyDate(new Date()),
): QuarterBeside[] {
  const rated = new Map(
    ratings
      .filter(({ status, period }) => status === "PUBLISHED" && period.kind === "QUARTER")
      .map(({ period, rating }) => [period.startsOn, rating]),
  );
  const starts = services.flatMap(({ satisfactionTrend }) => satisfactionTrend.map(({ startsOn }) => startsOn));
  const first = [...starts, ...rated.keys()].sort()[0];
  if (first === undefined) return [];
  return quartersFrom(first, today)
    .slice(-MOST)
    .map((quarter) => ({
      quarter,
      rating: rated.get(quarter.startsOn) ?? null,
      indices: services.map(({ id, name, satisfactionTrend }) => ({
        serviceId: id,
        service: name,
        satisfaction: satisfactionTrend.find(({ startsOn }) => startsOn === quarter.startsOn)?.satisfaction ?? null,
      })),
    }));
}

/** Two years side by side: a season is not taken for a trend. */
const MOST = 8;

function quartersFrom(first: string, today: string): PeriodSpan[] {
  const found: PeriodSpan[] = [];
  let [year, number] = [Number(first.slice(0, 4)), Math.ceil(Number(first.slice(5, 7)) / 3)];
  for (let quarter = quarterOf(year, number); quarter.endsOn < today; quarter = quarterOf(year, number)) {
    found.push(quarter);
    number += 1;
    if (number > 4) [year, number] = [year + 1, 1];
  }
  return found;
}

export interface Moved {
  service: string;
  from: number;
  to: number;
}

/** The service whose index moved most between the first quarter that tells one and the last; null where none tells two. */
export function movedMost(quarters: readonly QuarterBeside[]): Moved | null {
  const moves = (quarters[0]?.indices ?? []).flatMap(({ serviceId, service }): Moved[] => {
    const told = quarters.flatMap(({ indices }) => {
      const index = indices.find((one) => one.serviceId === serviceId)?.satisfaction?.index;
      return index == null ? [] : [index];
    });
    const [from, to] = [told[0], told.at(-1)];
    return told.length < 2 || from === undefined || to === undefined ? [] : [{ service, from, to }];
  });
  return moves.reduce<Moved | null>(
    (most, move) => (most && Math.abs(most.to - most.from) >= Math.abs(move.to - move.from) ? most : move),
    null,
  );
}
