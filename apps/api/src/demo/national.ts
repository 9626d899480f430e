import { predicateOf } from "@andir/domain/predicate";
import { Rating } from "@andir/domain/rating";
import type pg from "pg";
import type { CopyWriter } from "./copy.ts";
import { randomOf, type Random } from "./random.ts";
import { addDays } from "@andir/domain/iso-date";
import type { Timeline } from "./timeline.ts";

/** Of ratings that the national system has otherwise: an objection was heard there, or someone typed another. */
const DIFFERENT = 0.04;

/** What the national e-Kinerja has of the sub-district for the two months before the one that teams work on: its file was brought in. */
export async function writeNational(
  writer: CopyWriter,
  client: pg.ClientBase,
  { months, latestDue, yesterday }: Timeline,
  seed: number,
): Promise<void> {
  for (const month of months.slice(Math.max(0, latestDue - 2), latestDue)) {
    const importedOn = addDays(month.assessmentDueOn, 2);
    if (importedOn > yesterday) continue;
    const { rows } = await client.query<Assessed>(
      `select a.key, a.employee_key, a.position_key, a.unit_key, a.work_result, a.behaviour from assessment a
       join org_unit_ancestor x on x.unit_key = a.unit_key join org_unit u on u.key = x.ancestor_key and u.code = 'KEC'
       where a.period_key = $1 and a.status <> 'DRAFT' and a.predicate is not null order by a.key`,
      [month.key],
    );
    for (const one of rows) {
      const random = randomOf(seed, "national", one.key);
      const workResult = random.chance(DIFFERENT) ? otherThan(one.work_result, random) : one.work_result;
      writer.add(
        "national_rating",
        random.key(Date.parse(importedOn)),
        one.employee_key,
        one.position_key,
        one.unit_key,
        month.key,
        workResult,
        one.behaviour,
        predicateOf(workResult, one.behaviour),
        `${importedOn}T10:00:00+07:00`,
      );
    }
  }
}

interface Assessed {
  readonly key: string;
  readonly employee_key: string;
  readonly position_key: string;
  readonly unit_key: string;
  readonly work_result: Rating;
  readonly behaviour: Rating;
}

const otherThan = (rating: Rating, random: Random): Rating =>
  rating === "MEETS" ? random.pick([Rating.ABOVE, Rating.BELOW]) : Rating.MEETS;
