import type { ImportMender, ImportOutcome, ImportStatus } from "@andir/schema/types";
import { FILE_FAULT_WORDS, type FileFault } from "@andir/domain/import-file";
import { formatCount, formatDay, formatExact, formatMonth } from "../../lib/format.ts";
import { locale } from "../../lib/locale.ts";
import * as m from "../../messages/messages.js";
import { problemWord, type Mendable } from "../problems/problem-words.ts";

/** A sentence of the server's in the reader's language. */
export const said = ({ indonesian, english }: { indonesian: string; english: string }): string =>
  locale() === "en" ? english : indonesian;

const OUTCOMES: Readonly<Record<ImportOutcome, () => string>> = {
  CREATE: m.import_create,
  CHANGE: m.import_change,
  SAME: m.import_same,
  PENDING: m.import_pending,
  WRONG: m.import_wrong,
};
export const outcomeWord = (outcome: ImportOutcome): string => OUTCOMES[outcome]();

/** The form in which a value comes that has words of its own, and these words. */
const VALUES: Readonly<Record<string, readonly [form: RegExp, say: (text: string) => string]>> = {
  DAY: [/^\d{4}-\d{2}-\d{2}$/, formatDay],
  MONTH: [/^\d{4}-\d{2}$/, (text) => formatMonth(`${text}-01`)],
  INTEGER: [/^-?\d+$/, (text) => formatCount(Number(text))],
  DECIMAL: [/^-?\d+(\.\d+)?$/, (text) => formatExact(Number(text))],
  YES_NO: [/^(true|false)$/, (text) => (text === "true" ? m.rule_yes() : m.rule_no())],
};

/** A value of a row as the rest of the product writes it. */
export const valueWord = ({ type, text }: { type: string; text: string }): string => {
  const [form, say] = VALUES[type] ?? [];
  return form?.test(text) === true && say ? say(text) : text;
};

const STATUSES: Readonly<Record<ImportStatus, () => string>> = {
  MAPPING: m.import_status_mapping,
  CHECKING: m.import_status_checking,
  CHECKED: m.import_status_checked,
  COMMITTING: m.import_status_committing,
  DONE: m.import_status_done,
  UNDOING: m.import_status_undoing,
  UNDONE: m.import_status_undone,
  CANCELLED: m.import_status_cancelled,
};
export const statusWord = (status: ImportStatus): string => STATUSES[status]();

const MENDERS: Readonly<Record<ImportMender, () => string>> = {
  SENDER: m.import_mender_sender,
  ADMINISTRATOR: m.import_mender_administrator,
  PERFORMANCE_TEAM: m.import_mender_team,
  SOURCE: m.import_mender_source,
};
export const menderWord = (mender: ImportMender): string => MENDERS[mender]();

const PROBLEMS: Readonly<Record<string, () => string>> = {
  ROWS_ARE_WRONG: m.import_problem_rows_wrong,
  NOTHING_TO_DO: m.import_problem_nothing,
  MISSING_COLUMN: m.import_problem_missing_column,
  NO_HEAD: m.import_problem_no_head,
  DOUBLE_HEAD: m.import_problem_double_head,
  NOT_UNDOABLE: m.import_problem_not_undoable,
  TOO_OLD: m.import_problem_too_old,
  CONFLICT: m.import_problem_conflict,
  TOO_LARGE: m.import_problem_too_large,
  NEEDS_TARGET: m.import_problem_needs_target,
  NOT_YOURS: m.import_problem_not_yours,
};

export function importWord(problem: Mendable): string {
  const fault = FILE_FAULT_WORDS[problem.code as FileFault] as (typeof FILE_FAULT_WORDS)[FileFault] | undefined;
  if (fault) return locale() === "en" ? fault.EN : fault.ID;
  return PROBLEMS[problem.code]?.() ?? problemWord(problem);
}

/** Whether a step runs at this moment. */
export const isUnderWay = (status: ImportStatus): boolean =>
  status === "CHECKING" || status === "COMMITTING" || status === "UNDOING";
