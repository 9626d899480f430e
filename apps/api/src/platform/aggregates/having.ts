import type { Having } from "./aggregate-types.ts";
import { numberAsked, type GroupOrder } from "./number-asked.ts";
import { FIELD_OF, valueOf, type Asked, type SummedRow } from "./statistics.ts";

/** Conditions and orders of groups. They are asked of what a reader is told, not in the statement: a group that is withheld would answer them there. */

export interface OrderTerm {
  /** Null: by the number of records. */
  readonly asked: Asked | null;
  readonly sign: 1 | -1;
}

export const orderTerm = (order: GroupOrder): OrderTerm => ({
  asked: numberAsked(order, "An order of groups"),
  sign: order.direction === "DESC" ? -1 : 1,
});

export function compareBy(order: readonly OrderTerm[], a: SummedRow, b: SummedRow): number {
  for (const { asked, sign } of order) {
    const [left, right] = asked ? [valueOf(a, asked), valueOf(b, asked)] : [a.count, b.count];
    if (left === right) continue;
    if (left === null) return 1; // null comes last in both directions
    if (right === null) return -1;
    return (left - right) * sign;
  }
  return 0;
}

type Compared = {
  eq?: number | null;
  in?: number[] | null;
  gte?: number | null;
  lte?: number | null;
  isNull?: boolean | null;
};

const STATISTIC_OF = new Map<string, Asked["statistic"]>(
  (Object.keys(FIELD_OF) as Asked["statistic"][]).map((statistic) => [FIELD_OF[statistic], statistic]),
);

/** The statistics that a condition compares, each with what it is compared with. */
const conditionsOf = (having: Having): [Asked, Compared][] =>
  Object.entries(having).flatMap(([field, measures]) => {
    const statistic = STATISTIC_OF.get(field);
    if (statistic === undefined || measures == null) return [];
    return Object.entries(measures as Record<string, Compared | null>).flatMap(
      ([measure, compared]): [Asked, Compared][] => (compared ? [[{ statistic, measure }, compared]] : []),
    );
  });

export const comparedBy = (having: Having | null | undefined): Asked[] =>
  having ? conditionsOf(having).map(([asked]) => asked) : [];

export const holds = (row: SummedRow, having: Having): boolean =>
  (!having.count || matches(row.count, having.count)) &&
  conditionsOf(having).every(([asked, compared]) => matches(valueOf(row, asked), compared));

/** As in SQL, what has no value is neither more nor less than anything. */
const matches = (value: number | null, { eq, in: oneOf, gte, lte, isNull }: Compared): boolean =>
  (isNull == null || (value === null) === isNull) &&
  (eq == null || value === eq) &&
  (oneOf == null || (value !== null && oneOf.includes(value))) &&
  (gte == null || (value !== null && value >= gte)) &&
  (lte == null || (value !== null && value <= lte));
