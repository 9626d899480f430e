import { agencyDate, type IsoDate } from "@andir/domain/iso-date";
import { SurveyChannel } from "@andir/domain/respondent";
import { elementSums } from "@andir/domain/satisfaction-index";
import { createHash } from "node:crypto";
import sql from "sql-template-tag";
import { recordEvent } from "../../platform/audit.ts";
import { newKey } from "../../platform/key.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import { inTransaction, type Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow } from "../../platform/sql.ts";
import { satisfactionOf } from "./satisfaction-made.ts";
import { SatisfactionResponse } from "./satisfaction-response.entity.ts";
import { responseOf } from "./survey-answer.ts";
import { answersIn, type PaperAnswer, type RowProblem } from "./survey-rows.ts";
import { managedService } from "./survey.service.ts";
import { cellsIn, MOST_UNPACKED_MB } from "./survey-sheet.ts";

/** What a spreadsheet of paper surveys holds, and what became of it. */
export interface SurveyImportOutcome {
  /** What the whole cannot go on without: who one is, which service. */
  readonly refusals: readonly Problem[];
  readonly rowCount: number;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** The index of these rows alone; null while one is wrong. */
  readonly index: number | null;
  readonly problems: readonly RowProblem[];
  readonly problemCount: number;
  /** Whether the same rows were brought in for this service before. */
  readonly isKnown: boolean;
  readonly isImported: boolean;
}

const MOST_TOLD = 200;
const AT_ONCE = 1000;

/**
 * Reads a spreadsheet, and brings it in when that is asked for, nothing is wrong with it, and it was not brought in before. Nothing of it is
 * unpacked for one who may not.
 */
export async function importSurveys(
  scope: Scope,
  serviceId: string,
  bytes: Buffer,
  isCheck: boolean,
): Promise<SurveyImportOutcome> {
  const service = await managedService(scope, serviceId);
  if (Array.isArray(service)) return { ...NOTHING, refusals: service };
  const cells = await cellsIn(bytes);
  if (cells === "TOO_LARGE") return { ...NOTHING, refusals: [UNPACKS_TOO_LARGE] };
  const { answers, problems } = answersIn(cells, agencyDate(scope.now));
  const told = {
    ...NOTHING,
    rowCount: answers.length,
    problems: problems.slice(0, MOST_TOLD),
    problemCount: problems.length,
  };
  if (problems.length > 0) return told;

  const digest = digestOf(answers);
  const days = answers.map(({ answeredOn }) => answeredOn).toSorted();
  const sums = elementSums(answers.map(({ answer }) => answer.answers));
  const whole = {
    ...told,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    index: satisfactionOf(answers.length, sums).index,
  };
  if (isCheck) return { ...whole, isKnown: await isKnown(scope, service.key, digest) };
  const isImported = await keep(scope, service.key, digest, answers);
  return { ...whole, isImported, isKnown: !isImported };
}

const UNPACKS_TOO_LARGE = problem(
  "file",
  "TOO_LARGE",
  `Unpacked, a spreadsheet of surveys has at most ${MOST_UNPACKED_MB} MB. Take out pictures and other sheets, or bring it in by halves.`,
);

/** False when the same rows were brought in before, if only at this moment. */
const keep = (scope: Scope, serviceKey: string, digest: string, answers: readonly PaperAnswer[]): Promise<boolean> =>
  inTransaction(scope, async (tx) => {
    const key = newKey();
    const isNew = await firstRow(
      tx,
      sql`insert into survey_import (key, service_key, digest, row_count, account_key, imported_at)
          values (${key}, ${serviceKey}, ${digest}, ${answers.length}, ${actorOf(tx).accountKey}, ${tx.now})
          on conflict (service_key, digest) do nothing returning key`,
    );
    if (!isNew) return false;
    const about = { serviceKey, channel: SurveyChannel.PAPER, hasTicket: false, importKey: key };
    const rows = answers.map(({ answeredOn, answer }) => responseOf(answer, { ...about, answeredOn }));
    for (let at = 0; at < rows.length; at += AT_ONCE)
      await tx.db.insert(SatisfactionResponse, rows.slice(at, at + AT_ONCE));
    await recordEvent(tx, {
      action: "survey.imported",
      noun: "Service",
      nounKey: serviceKey,
      subjectKey: null,
      payload: { importKey: key, rowCount: answers.length },
    });
    return true;
  });

const NOTHING: SurveyImportOutcome = {
  refusals: [],
  rowCount: 0,
  from: null,
  to: null,
  index: null,
  problems: [],
  problemCount: 0,
  isKnown: false,
  isImported: false,
};

/** Of the rows as they were understood, in any order: the same file saved anew, sorted or in the other format is the same. */
const digestOf = (answers: readonly PaperAnswer[]): string =>
  createHash("sha256")
    .update(JSON.stringify(answers.map((row) => JSON.stringify(row)).toSorted()))
    .digest("base64url");

const isKnown = async (scope: Scope, serviceKey: string, digest: string): Promise<boolean> =>
  (await firstRow(
    scope,
    sql`select 1 from survey_import where service_key = ${serviceKey}::uuid and digest = ${digest}`,
  )) !== null;
