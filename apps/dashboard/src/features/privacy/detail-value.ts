import { isIsoDate } from "@andir/domain/iso-date";
import { formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { detailWord } from "./action-word.ts";

const MOST = 6;

/** A recorded value in words: a day as a day, what has parts as its parts, and nothing as nothing. */
export function detailValue(recorded: string): string {
  const value = parsed(recorded);
  return value === undefined ? plain(recorded) : said(value);
}

/** Undefined for what is text and no more. */
function parsed(recorded: string): unknown {
  if (!/^(\[|\{|null$|true$|false$)/.test(recorded)) return undefined;
  try {
    return JSON.parse(recorded) as unknown;
  } catch {
    return undefined;
  }
}

const plain = (text: string): string => (isIsoDate(text) ? formatDay(text) : (WORDS[text]?.() ?? text));

/** Words of the contract that a log holds as they are. */
const WORDS: Readonly<Record<string, () => string>> = {
  FIVE_DAY: m.adm_week_five,
  SIX_DAY: m.adm_week_six,
  SHIFT: m.adm_week_shift,
  DEFINITIVE: m.adm_capacity_definitive,
  PLT: m.adm_capacity_plt,
  PLH: m.adm_capacity_plh,
  HIGH_LEADER: m.adm_post_high_leader,
  ADMINISTRATIVE: m.adm_post_administrative,
  SUPERVISORY: m.adm_post_supervisory,
  FUNCTIONAL: m.adm_post_functional,
  IMPLEMENTING: m.adm_post_implementing,
  CIVIL_SERVANT: m.employment_civil_servant,
  CANDIDATE: m.employment_candidate,
  CONTRACT: m.employment_contract,
  CONTRACT_PART_TIME: m.employment_contract_part_time,
  ELECTED_OFFICIAL: m.employment_elected_official,
  ANNUAL: m.leave_annual,
  SICK: m.leave_sick,
  MATERNITY: m.leave_maternity,
  STUDY: m.leave_study,
  UNPAID: m.leave_unpaid,
  MONTH: m.adm_kind_months,
  QUARTER: m.adm_kind_quarters,
  SCORING: m.rule_kind_scoring,
  CYCLE: m.rule_kind_cycle,
  REMINDER: m.rule_kind_reminder,
  IDEA: m.innovation_stage_idea,
  TRIAL: m.innovation_stage_trial,
  ADOPTED: m.innovation_stage_adopted,
  REPLICATED: m.innovation_stage_replicated,
  CLOSED: m.innovation_stage_closed,
  APPRAISER: m.innovation_by_appraiser,
  PERFORMANCE_TEAM: m.innovation_by_team,
  INVITED: m.trn_invited,
  REGISTERED: m.trn_registered,
  WAITING: m.trn_waiting,
  CODE: m.detail_by_code,
  LIST: m.detail_by_list,
  RECORD: m.concern_record,
  WORK: m.concern_work,
  RATING: m.concern_rating,
  PROGRAM: m.concern_program,
};

function said(value: unknown): string {
  if (value === null) return m.detail_nothing();
  if (typeof value === "boolean") return value ? m.detail_yes() : m.detail_no();
  if (typeof value === "string") return plain(value);
  if (Array.isArray(value)) return listed(value.map(said));
  if (typeof value === "object")
    return listed(Object.entries(value).map(([name, part]) => `${lower(detailWord(name))} ${said(part)}`));
  return JSON.stringify(value) ?? "";
}

const lower = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

/** A long list is cut, and says so: a log is read line by line. */
function listed(parts: readonly string[]): string {
  if (parts.length === 0) return m.detail_nothing();
  const shown = parts.slice(0, MOST).join(", ");
  return parts.length > MOST ? m.detail_and_more({ shown, n: String(parts.length - MOST) }) : shown;
}
