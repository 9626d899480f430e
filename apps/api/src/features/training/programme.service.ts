import sql from "sql-template-tag";
import { recordEvent, type AuditFact } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { doom } from "../../platform/storage/doomed-files.ts";
import { isWebAddress, notAnAddress } from "../../platform/storage/web-address.ts";
import { loadProgramme, materialPath, type ProgrammeRow } from "./programme.loaders.ts";
import { TrainingMaterial, TrainingProgramme, TrainingQuestion } from "./training-programme.entity.ts";
import type {
  AddTrainingLinkInput,
  CloseTrainingProgrammeInput,
  RemoveTrainingMaterialInput,
  ReopenTrainingProgrammeInput,
  SaveTrainingProgrammeInput,
  SaveTrainingQuizInput,
  TrainingQuestionInput,
} from "./training.inputs.ts";
import { trainingKeeper } from "./training.policy.ts";
import { textOf } from "./words.ts";

const MOST_QUESTIONS = 20;
const MOST_HOURS = 1_000;

export const NO_PROGRAMME = problem("programmeId", "NOT_FOUND", "There is no such programme. Open the list again.");
const CLOSED = problem("programmeId", "CLOSED", "This programme is closed. Put up a new one in its place.");

/** The programme, held until the change is made; a closed one takes no more changes. */
export async function heldProgramme(tx: Scope, id: string): Promise<{ key: string } | Problem> {
  const found = await firstRow<{ key: string; isClosed: boolean }>(
    tx,
    sql`select g.key, g.closed_at is not null as "isClosed" from training_programme g
        where g.key = ${keyOf("TrainingProgramme", id)}::uuid for update`,
  );
  if (!found) return NO_PROGRAMME;
  return found.isClosed ? CLOSED : found;
}

export const programmeEvent = (action: string, nounKey: string, payload: AuditFact["payload"] = {}): AuditFact => ({
  action: `training_programme.${action}`,
  noun: "training_programme",
  nounKey,
  subjectKey: null,
  payload,
});

export function saveProgramme(scope: Scope, input: SaveTrainingProgrammeInput): Promise<ProgrammeRow | Problem[]> {
  const { employeeKey } = trainingKeeper(scope);
  return once(scope, "saveTrainingProgramme", input, byRow(loadProgramme), async (tx) => {
    const title = textOf("title", input.title, 200, "Give the programme a name.");
    const description = textOf("description", input.description, 4_000, "Say what one learns and for whom it is.");
    const problems = [title, description].filter((part) => typeof part !== "string");
    const { kind, lessonHours, passMark } = input;
    if (!(lessonHours > 0 && lessonHours <= MOST_HOURS))
      problems.push(problem("lessonHours", "OUT_OF_RANGE", `Lesson hours are above 0 and at most ${MOST_HOURS}.`));
    if (passMark < 1 || passMark > 100)
      problems.push(problem("passMark", "OUT_OF_RANGE", "The pass mark is from 1 to 100 percent."));
    if (problems.length > 0) return problems;

    const audience = input.audience && input.audience.length > 0 ? [...new Set(input.audience)] : null;
    const facts = { title: title as string, description: description as string, kind, lessonHours, passMark, audience };
    if (input.programmeId == null) {
      const key = newKey();
      await tx.db.insert(TrainingProgramme, { key, ...facts, createdByKey: employeeKey, createdAt: tx.now });
      await recordEvent(tx, programmeEvent("put_up", key, facts));
      return loadProgramme.required(tx, key);
    }
    const held = await heldProgramme(tx, input.programmeId);
    if ("code" in held) return [held];
    await tx.db.update(TrainingProgramme, { key: held.key }, facts);
    await recordEvent(tx, programmeEvent("changed", held.key, facts));
    return loadProgramme.required(tx, held.key);
  });
}

/** What was held stays; there is nothing new from then on. Sessions that are ahead are called off first, each with a reason. */
export function closeProgramme(scope: Scope, input: CloseTrainingProgrammeInput): Promise<ProgrammeRow | Problem[]> {
  trainingKeeper(scope);
  return once(scope, "closeTrainingProgramme", input, byRow(loadProgramme), async (tx) => {
    const held = await heldProgramme(tx, input.programmeId);
    if ("code" in held) return [held];
    const ahead = await firstRow(
      tx,
      sql`select from training_session s where s.programme_key = ${held.key}::uuid and s.cancelled_at is null and s.ends_at > ${tx.now}::timestamptz`,
    );
    if (ahead) return [problem("programmeId", "SESSIONS_AHEAD", "Call off the sessions that are ahead first.")];
    await tx.db.update(TrainingProgramme, { key: held.key }, { closedAt: tx.now });
    await recordEvent(tx, programmeEvent("closed", held.key));
    return loadProgramme.required(tx, held.key);
  });
}

/** Closed by mistake, or held once more: sessions can be put up again. */
export function reopenProgramme(scope: Scope, input: ReopenTrainingProgrammeInput): Promise<ProgrammeRow | Problem[]> {
  trainingKeeper(scope);
  return once(scope, "reopenTrainingProgramme", input, byRow(loadProgramme), async (tx) => {
    const held = await heldProgramme(tx, input.programmeId);
    if (!("code" in held)) return [problem("programmeId", "OPEN", "This programme is open. Load the page again.")];
    if (held !== CLOSED) return [held];
    const key = keyOf("TrainingProgramme", input.programmeId);
    await tx.db.update(TrainingProgramme, { key }, { closedAt: null });
    await recordEvent(tx, programmeEvent("reopened", key));
    return loadProgramme.required(tx, key);
  });
}

/** What was asked before is kept beside: scores rest on it. */
export function saveQuiz(scope: Scope, input: SaveTrainingQuizInput): Promise<ProgrammeRow | Problem[]> {
  trainingKeeper(scope);
  return once(scope, "saveTrainingQuiz", input, byRow(loadProgramme), async (tx) => {
    const held = await heldProgramme(tx, input.programmeId);
    if ("code" in held) return [held];
    if (input.questions.length > MOST_QUESTIONS)
      return [problem("questions", "TOO_MANY", `A quiz has at most ${MOST_QUESTIONS} questions.`)];
    const problems = input.questions.flatMap(wrongWith);
    if (problems.length > 0) return problems;
    await rows(
      tx,
      sql`update training_question set removed_at = ${tx.now}::timestamptz where programme_key = ${held.key}::uuid and removed_at is null`,
    );
    await tx.db.insert(
      TrainingQuestion,
      input.questions.map(({ text, options, correct }, i) => ({
        key: newKey(),
        programmeKey: held.key,
        ordinal: i + 1,
        text: text.trim(),
        options: options.map((option) => option.trim()),
        correct,
      })),
    );
    await recordEvent(tx, programmeEvent("quiz_set", held.key, { questions: input.questions.length }));
    return loadProgramme.required(tx, held.key);
  });
}

function wrongWith({ text, options, correct }: TrainingQuestionInput, i: number): Problem[] {
  const at = (field: string) => `questions.${i}.${field}`;
  const asked = textOf(at("text"), text, 500, "Write what is asked.");
  const answers = options.map((option, j) => textOf(at(`options.${j}`), option, 300, "Write the answer."));
  const found = [asked, ...answers].filter((part) => typeof part !== "string");
  if (options.length < 2 || options.length > 6)
    found.push(problem(at("options"), "OUT_OF_RANGE", "A question has 2 to 6 answers to choose from."));
  if (new Set(options.map((option) => option.trim())).size < options.length)
    found.push(problem(at("options"), "TWICE", "Two answers are the same. Make them differ."));
  if (options[correct] === undefined)
    found.push(problem(at("correct"), "REQUIRED", "Say which of the answers is right."));
  return found;
}

export function addLink(scope: Scope, input: AddTrainingLinkInput): Promise<ProgrammeRow | Problem[]> {
  trainingKeeper(scope);
  return once(scope, "addTrainingLink", input, byRow(loadProgramme), async (tx) => {
    const held = await heldProgramme(tx, input.programmeId);
    if ("code" in held) return [held];
    const name = textOf("name", input.name, 200, "Say what one finds there.");
    if (typeof name !== "string") return [name];
    const url = input.url.trim();
    if (!isWebAddress(url)) return [notAnAddress("url")];
    await tx.db.insert(TrainingMaterial, {
      key: newKey(),
      programmeKey: held.key,
      kind: "LINK",
      name,
      url,
      createdAt: tx.now,
    });
    await recordEvent(tx, programmeEvent("material_added", held.key, { name, url }));
    return loadProgramme.required(tx, held.key);
  });
}

export function removeMaterial(scope: Scope, input: RemoveTrainingMaterialInput): Promise<ProgrammeRow | Problem[]> {
  trainingKeeper(scope);
  return once(scope, "removeTrainingMaterial", input, byRow(loadProgramme), async (tx) => {
    const found = await firstRow<{ key: string; programmeKey: string; name: string; isFile: boolean }>(
      tx,
      sql`delete from training_material m where m.key = ${keyOf("TrainingMaterial", input.materialId)}::uuid
          returning m.key, m.programme_key as "programmeKey", m.name, m.kind = 'FILE' as "isFile"`,
    );
    if (!found) return [problem("materialId", "NOT_FOUND", "This material is gone already.")];
    if (found.isFile) await doom(tx, materialPath(found.key));
    await recordEvent(tx, programmeEvent("material_removed", found.programmeKey, { name: found.name }));
    return loadProgramme.required(tx, found.programmeKey);
  });
}
