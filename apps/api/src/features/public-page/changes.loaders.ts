import { agencyDate, type IsoDate } from "@andir/domain/iso-date";
import { complaintDays } from "@andir/domain/complaint-status";
import sql from "sql-template-tag";
import { brieflyKept } from "../../platform/public-pages/briefly-kept.ts";
import { rows } from "../../platform/sql.ts";
import { median } from "./median.ts";
import { windowOn, type Window } from "./window.ts";

/** What a unit says has changed. Nothing of the complaint itself: who reads it could know who wrote it. */
export interface PublicChange {
  readonly change: string;
  readonly changedOn: IsoDate;
  readonly unitCode: string;
  readonly unitName: string;
  readonly serviceKey: string | null;
  readonly serviceName: string | null;
}

export interface ComplaintFigures {
  readonly received: number;
  readonly answered: number;
  readonly medianDays: number | null;
  readonly inTime: number;
}

export interface PublicChanges {
  readonly window: Window;
  /** Of the twelve months. */
  readonly figures: ComplaintFigures;
  readonly changes: readonly PublicChange[];
}

type Row = Omit<PublicChange, "changedOn"> & { readonly changedAt: Date };

interface Answered {
  readonly receivedAt: Date;
  readonly answeredAt: Date | null;
  readonly dueOn: IsoDate;
}

/** Two statements, for however many ask within the minute. */
export const publicChanges = brieflyKept(async (scope): Promise<PublicChanges> => {
  const window = windowOn(scope.now);
  const [changes, complaints] = await Promise.all([
    rows<Row>(
      scope,
      sql`select c.change, c.changed_at as "changedAt", u.code as "unitCode", u.name as "unitName", v.key as "serviceKey", v.name as "serviceName"
          from complaint c join org_unit u on u.key = c.unit_key left join service v on v.key = c.service_key
          where c.change is not null and c.changed_at is not null order by c.changed_at desc limit 200`,
    ),
    rows<Answered>(
      scope,
      sql`select c.received_at as "receivedAt", c.answered_at as "answeredAt", c.due_on as "dueOn" from complaint c
          where c.received_at >= (${window.from}::date)::timestamp at time zone 'Asia/Jakarta'
            and c.received_at < (${window.until}::date)::timestamp at time zone 'Asia/Jakarta'`,
    ),
  ]);
  return {
    window,
    figures: figuresOf(complaints),
    changes: changes.map(({ changedAt, ...change }) => ({ ...change, changedOn: agencyDate(changedAt) })),
  };
});

function figuresOf(complaints: readonly Answered[]): ComplaintFigures {
  const answered = complaints.flatMap(({ receivedAt, answeredAt, dueOn }) =>
    answeredAt === null ? [] : [{ receivedOn: agencyDate(receivedAt), answeredOn: agencyDate(answeredAt), dueOn }],
  );
  return {
    received: complaints.length,
    answered: answered.length,
    medianDays: median(answered.map(({ receivedOn, answeredOn }) => complaintDays(receivedOn, answeredOn, answeredOn))),
    inTime: answered.filter(({ answeredOn, dueOn }) => answeredOn <= dueOn).length,
  };
}
