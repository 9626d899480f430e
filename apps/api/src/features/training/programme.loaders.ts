import sql, { type Sql } from "sql-template-tag";
import { batched, batchedBy, byKey, groupedBy } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { keepsTraining } from "./training.policy.ts";
import type { TrainingMaterial, TrainingProgramme, TrainingQuestion } from "./training-programme.entity.ts";

export type ProgrammeRow = Omit<TrainingProgramme, "id">;
export type MaterialRow = Omit<TrainingMaterial, "id">;
export type QuestionRow = Pick<TrainingQuestion, "key" | "programmeKey" | "text" | "options"> & {
  readonly correct: number | null;
};

export const programmeColumns: Sql = sql`
  g.key, g.title, g.kind, g.description, g.lesson_hours as "lessonHours", to_json(g.audience) as audience, g.pass_mark as "passMark",
  g.created_by_key as "createdByKey", g.created_at as "createdAt", g.closed_at as "closedAt"`;

/** Programmes are there to be found: everyone in the agency sees them. */
export const loadProgramme = batched<ProgrammeRow>(async (scope, keys) =>
  byKey(
    await rows<ProgrammeRow>(
      scope,
      sql`select ${programmeColumns} from training_programme g where g.key = any(${keys}::uuid[])`,
    ),
  ),
);

const materialColumns: Sql = sql`
  m.key, m.programme_key as "programmeKey", m.kind, m.name, m.url, m.media_type as "mediaType", m.size, m.sha256, m.created_at as "createdAt"`;

export const loadMaterial = batched<MaterialRow>(async (scope, keys) =>
  byKey(
    await rows<MaterialRow>(
      scope,
      sql`select ${materialColumns} from training_material m where m.key = any(${keys}::uuid[])`,
    ),
  ),
);

const loadMaterials = batchedBy<null, MaterialRow[]>(
  async (scope, keys) =>
    groupedBy(
      await rows<MaterialRow>(
        scope,
        sql`select ${materialColumns} from training_material m where m.programme_key = any(${keys}::uuid[]) order by m.created_at, m.key`,
      ),
      ({ programmeKey }) => programmeKey,
    ),
  () => [],
);

export const loadMaterialsOf = (scope: Scope, programmeKey: string): Promise<MaterialRow[]> =>
  loadMaterials(scope, programmeKey, null);

/** The quiz as it is asked today; the right answers are selected for those who keep the programme alone. */
const loadQuestions = batchedBy<null, QuestionRow[]>(
  async (scope, keys) => {
    const correct = keepsTraining(actorOf(scope)) ? sql`q.correct` : sql`null::int`;
    const found = await rows<QuestionRow>(
      scope,
      sql`select q.key, q.programme_key as "programmeKey", q.text, to_json(q.options) as options, ${correct} as correct
          from training_question q where q.programme_key = any(${keys}::uuid[]) and q.removed_at is null order by q.ordinal, q.key`,
    );
    return groupedBy(found, ({ programmeKey }) => programmeKey);
  },
  () => [],
);

export const loadQuestionsOf = (scope: Scope, programmeKey: string): Promise<QuestionRow[]> =>
  loadQuestions(scope, programmeKey, null);
