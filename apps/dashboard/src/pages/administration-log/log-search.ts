import { isIsoDate } from "@andir/domain/iso-date";
import { cursorsIn, isText, pageVariables, type Cursors } from "../../lib/paged.ts";
import type { AdministrationLogPageQueryVariables } from "./log-page.generated.ts";

/** The kinds of records of an administration, as one looks for them. */
export const LOG_KINDS = {
  accounts: ["account", "invitation", "session", "api_token"],
  roles: ["role_grant", "delegation"],
  units: ["org_unit"],
  people: ["employee", "leave"],
  posts: ["position", "appraiser_assignment", "appraiser_correction"],
  cycle: ["period", "calendar", "rule"],
} as const;
export type LogKind = keyof typeof LOG_KINDS;

export interface LogSearch extends Cursors {
  kind?: LogKind;
  from?: string;
  to?: string;
  /** Whom the changes are about. */
  subject?: string;
}

const isKind = (value: unknown): value is LogKind => typeof value === "string" && Object.hasOwn(LOG_KINDS, value);
const isDay = (value: unknown): value is string => typeof value === "string" && isIsoDate(value);

export const logSearch = ({ kind, from, to, subject, ...rest }: Record<string, unknown>): LogSearch => ({
  ...(isKind(kind) && { kind }),
  ...(isDay(from) && { from }),
  ...(isDay(to) && { to }),
  ...(isText(subject) && { subject }),
  ...cursorsIn(rest),
});

export function logVariables({ kind, from, to, subject, ...cursors }: LogSearch): AdministrationLogPageQueryVariables {
  return {
    subjectId: subject ?? "",
    hasSubject: subject !== undefined,
    filter: {
      ...(subject !== undefined && { subjectId: subject }),
      noun: { in: kind ? [...LOG_KINDS[kind]] : Object.values(LOG_KINDS).flat() },
      ...((from ?? to) !== undefined && { day: { gte: from ?? null, lte: to ?? null } }),
    },
    ...pageVariables(cursors, 50),
  };
}
