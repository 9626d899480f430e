import { rowProblem, type ImportProblem } from "@andir/domain/import-problem";
import { ImportMender } from "@andir/domain/import-outcome";
import { addDays, agencyDate, type IsoDate } from "@andir/domain/iso-date";
import { ageBandOf, SurveyChannel, type AgeBand } from "@andir/domain/respondent";
import { SERVICE_ELEMENTS } from "@andir/domain/service-element";
import sql from "sql-template-tag";
import type { AuditFact } from "../../platform/audit.ts";
import {
  defineShape,
  type AppliedRow,
  type CheckedRow,
  type ImportFile,
  type ImportRow,
  type MadeRow,
  type RowVerdict,
  type UndoneRows,
} from "../../platform/imports/import-shape.ts";
import { problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { managesSurveysSomewhere, mayManageSurveyOf, surveysManagedBy } from "./satisfaction.policy.ts";
import { SatisfactionResponse } from "./satisfaction-response.entity.ts";
import { loadService, servicesToChoose } from "./service.loaders.ts";
import { responseOf, type SurveyAnswer } from "./survey-answer.ts";
import { SURVEY_COLUMNS, type SurveyRow } from "./survey.columns.ts";

interface Plan {
  readonly answeredOn: IsoDate;
  readonly answer: SurveyAnswer;
}

/** Answers on paper to the survey of one service: a row is a respondent, and nothing tells one from another. */
export const surveyShape = defineShape<SurveyRow, Plan>({
  kind: "SURVEYS",
  name: { ID: "Survei kepuasan dari kertas", EN: "Satisfaction surveys on paper" },
  says: {
    ID: "Jawaban formulir survei kepuasan yang diisi di kertas, satu baris satu responden: tanggal dan nilai U1 sampai U9. Dari sini indeks kepuasan dihitung.",
    EN: "Satisfaction surveys that were filled in on paper, one row a respondent: the day and the answers U1 to U9. The satisfaction index is worked out from these.",
  },
  columns: SURVEY_COLUMNS,
  offeredTo: managesSurveysSomewhere,
  target: {
    type: "Service",
    says: { ID: "Layanan yang disurvei", EN: "The service that was asked about" },
    problems: async (scope, key) =>
      (await isManaged(scope, key))
        ? []
        : [
            problem(
              "target",
              "NOT_YOURS",
              "You do not head the unit of that service. Its head or the performance team does this.",
            ),
          ],
    choices: (scope) => servicesToChoose(scope, surveysManagedBy(actorOf(scope))),
  },
  isKnownByContent: true,
  isNoRow,
  check,
  apply,
  finish,
  undo,
});

/** Sums, means, notes and signatures: without a day, and without answers that could be a respondent's. */
function isNoRow(texts: Readonly<Record<string, string>>): boolean {
  if (/\d/.test(texts["day"] ?? "")) return false;
  const answers = SERVICE_ELEMENTS.map((name) => texts[name] ?? "");
  return answers.every((text) => text === "") || answers.some((text) => !/^[1-4]?$/.test(text));
}

const isManaged = async (scope: Scope, key: string | null): Promise<boolean> => {
  const service = key === null ? null : await loadService(scope, key);
  return service !== null && mayManageSurveyOf(actorOf(scope), service.unitKey);
};

async function check(
  scope: Scope,
  file: ImportFile,
  given: readonly ImportRow<SurveyRow>[],
): Promise<RowVerdict<Plan>[]> {
  const refused = (await isManaged(scope, file.targetKey)) ? [] : [NOT_YOURS];
  const today = agencyDate(scope.now);
  return given.map(({ row, values }) => {
    const age = values.age === null ? null : ageIn(values.age);
    const problems = [...refused, ...faultsOf(values, age, today)];
    return problems.length > 0 || values.day === null
      ? { row, outcome: "WRONG", problems }
      : { row, outcome: "CREATE", plan: { answeredOn: values.day, answer: answerOf(values, age) } };
  });
}

/** Paper surveys are brought in within two years; older ones are a slip of the year. */
const OLDEST_DAYS = 731;

function faultsOf(values: SurveyRow, age: AgeBand | null, today: IsoDate): ImportProblem[] {
  const { day } = values;
  const answers = SERVICE_ELEMENTS.map((element) => [element, values[element]] as const);
  return [
    ...(day === null ? [NO_DAY] : []),
    ...(day !== null && day > today ? [rowProblem("day", day, "FUTURE", FUTURE)] : []),
    ...(day !== null && day < addDays(today, -OLDEST_DAYS) ? [rowProblem("day", day, "TOO_OLD", TOO_OLD)] : []),
    ...answers.flatMap(([element, answer]) =>
      answer === null || (answer >= 1 && answer <= 4)
        ? []
        : [rowProblem(element, String(answer), "NOT_1_TO_4", NOT_1_TO_4)],
    ),
    ...(answers.every(([, answer]) => answer === null) ? [NO_ANSWER] : []),
    ...(values.age !== null && age === null ? [rowProblem("age", values.age, "NOT_AN_AGE", NOT_AN_AGE)] : []),
  ];
}

function ageIn(text: string): AgeBand | null {
  const years = /^(\d{1,3})( tahun| thn?\.?)?$/i.exec(text)?.[1];
  return years === undefined || Number(years) < 5 || Number(years) > 120 ? null : ageBandOf(Number(years));
}

const answerOf = (values: SurveyRow, ageBand: AgeBand | null): SurveyAnswer => ({
  answers: values,
  comment: values.comment,
  ageBand,
  sex: values.sex,
  education: values.education,
});

async function apply(
  tx: Scope,
  file: ImportFile,
  checked: readonly CheckedRow<SurveyRow, Plan>[],
): Promise<AppliedRow[]> {
  const about = { serviceKey: serviceOf(file), channel: SurveyChannel.PAPER, hasTicket: false };
  const made = checked.map(({ row, plan: { answer, answeredOn } }) => ({
    row,
    response: responseOf(answer, { ...about, answeredOn }),
  }));
  await tx.db.insert(
    SatisfactionResponse,
    made.map(({ response }) => response),
  );
  // No event a row: key, hour and order together would be the queue at the counter.
  return made.map(({ row, response }) => ({ row, made: response.key, events: [] }));
}

const serviceOf = ({ targetKey }: ImportFile): string => {
  if (targetKey === null) throw new Error("Surveys are of a service.");
  return targetKey;
};

const eventOf = (file: ImportFile, action: string): AuditFact => ({
  action,
  noun: "Service",
  nounKey: serviceOf(file),
  subjectKey: null,
  payload: { importKey: file.runKey },
});

async function finish(_tx: Scope, file: ImportFile): Promise<AuditFact[]> {
  return [eventOf(file, "survey.imported")];
}

/** Answers are part of numbers and of nothing else: they can always go again, by who may bring them in. */
async function undo(tx: Scope, file: ImportFile, made: readonly MadeRow[]): Promise<UndoneRows> {
  if (!(await isManaged(tx, file.targetKey)))
    return { events: [], problems: made.slice(0, 1).map(({ row }) => ({ row, ...NOT_YOURS })) };
  await rows(
    tx,
    sql`delete from satisfaction_response where service_key = ${serviceOf(file)}::uuid and key = any(${made.map(({ made: key }) => key as string)}::uuid[])`,
  );
  return { events: [eventOf(file, "survey.import_undone")], problems: [] };
}

const FUTURE = { ID: "Tanggal ini belum terjadi.", EN: "This day lies ahead." };
const TOO_OLD = {
  ID: "Tanggal ini lebih dari dua tahun yang lalu. Periksa tahunnya.",
  EN: "This day is more than two years ago. Check the year.",
};
const NOT_1_TO_4 = {
  ID: "Isi dengan 1, 2, 3, atau 4; kosongkan bila tidak dijawab.",
  EN: "Write 1, 2, 3 or 4; leave it empty where none was given.",
};
const NOT_AN_AGE = { ID: "Bukan usia. Tulis dalam tahun, seperti 41.", EN: "This is no age. Write years, such as 41." };
const NO_DAY = rowProblem("day", null, "REQUIRED", {
  ID: "Isi tanggalnya. Bila ini baris rata-rata, hapus barisnya.",
  EN: "Write the day. If this is a line of averages, delete it.",
});
const NO_ANSWER = rowProblem(null, null, "NO_ANSWER", {
  ID: "Tidak ada satu pun jawaban di baris ini. Isi paling sedikit satu unsur, atau hapus barisnya.",
  EN: "There is no answer in this row. Fill in one element at least, or delete the row.",
});
const NOT_YOURS = rowProblem(
  null,
  null,
  "NOT_YOURS",
  {
    ID: "Layanan ini bukan milik unit Anda. Kepala unitnya, atau tim pengelola kinerja, yang memasukkan survei ini.",
    EN: "This service is not of your units. The head of its unit, or the performance team, brings these surveys in.",
  },
  ImportMender.PERFORMANCE_TEAM,
);
