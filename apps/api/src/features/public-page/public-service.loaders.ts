import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { brieflyKept } from "../../platform/public-pages/briefly-kept.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { cycleRulesOn } from "../periods/cycle-rule.loaders.ts";
import { satisfactionOfServices, type ServiceSatisfaction } from "./satisfaction.loaders.ts";
import { waitingOfServices, type ServiceWaiting } from "./waiting.loaders.ts";
import { standardToday } from "../services/service-standard.loaders.ts";
import { monthsFrom, windowOn, type Window } from "./window.ts";

/** A service as everyone may know it. */
export interface PublicService {
  readonly key: string;
  /** What its address ends in: its name to read, and of its key what no other has. */
  readonly slug: string;
  readonly name: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly standardWaitMinutes: number;
  /** Of its survey, while that is open. */
  readonly surveyCode: string | null;
  readonly waiting: ServiceWaiting;
  readonly satisfaction: ServiceSatisfaction;
}

export interface PublicServices {
  readonly window: Window;
  readonly smallest: number;
  readonly services: readonly PublicService[];
}

type Row = Pick<PublicService, "key" | "name" | "unitCode" | "unitName" | "standardWaitMinutes" | "surveyCode">;

/** Four statements, for however many ask within the minute. */
export const publicServices = brieflyKept(async (scope): Promise<PublicServices> => {
  const window = windowOn(scope.now);
  const { smallestGroup: smallest } = await cycleRulesOn(scope, window.to);
  const months = Array.from({ length: 12 }, (_, month) => monthsFrom(window.from, month));
  const [found, waiting, satisfaction] = await Promise.all([
    namesOf(scope),
    waitingOfServices(scope, window, months, smallest),
    satisfactionOfServices(scope, window, smallest),
  ]);
  const services = found.map((row) => ({
    ...row,
    slug: `${slugOf(row.name)}-${row.key.slice(-12)}`,
    waiting: waiting.get(row.key) ?? { recent: null, before: null, months: [] },
    satisfaction: satisfaction.get(row.key) ?? { year: null, quarters: [] },
  }));
  return { window, smallest, services };
});

const namesOf = (scope: Scope): Promise<Row[]> =>
  rows<Row>(
    scope,
    sql`select v.key, v.name, u.code as "unitCode", u.name as "unitName", ${standardToday(scope)} as "standardWaitMinutes", s.code as "surveyCode"
        from service v join org_unit u on u.key = v.unit_key left join service_survey s on s.service_key = v.key and s.closed_at is null
        where v.starts_on <= ${agencyDate(scope.now)}::date and coalesce(v.ends_on, 'infinity') >= ${agencyDate(scope.now)}::date
        order by u.name, v.name, v.key`,
  );

const slugOf = (name: string): string =>
  name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z\d]+/g, "-")
    .replace(/^-|-$/g, "");

/** A renamed service keeps its old addresses: only the end counts. */
export const serviceAt = ({ services }: PublicServices, slug: string): PublicService | undefined =>
  services.find(({ key }) => key.slice(-12) === slug.slice(-12));
