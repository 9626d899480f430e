import { useMutation } from "@apollo/client/react";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { FormDialog } from "../problems/form-dialog.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { SaveTrainingQuizDocument, type QuizDialog_ProgrammeFragment } from "./quiz-dialog.generated.ts";
import styles from "./training.module.css";
import { trainingProblemWord } from "./words.ts";

interface QuestionDraft {
  text: string;
  /** One answer a line. */
  options: string;
  correct: string;
}

const MOST = 20;
const answersIn = ({ options }: QuestionDraft): string[] =>
  options
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

interface QuizDialogProps {
  programme: QuizDialog_ProgrammeFragment;
  onClose: () => void;
  onSaved: () => void;
}

/** The questions of a programme: a text, its answers a line each, and which of them is right. */
export function QuizDialog({ programme, onClose, onSaved }: QuizDialogProps) {
  const { draft, change, clear } = useDraft(`training.quiz-of.${programme.id}`, {
    questions: programme.questions.map(({ text, options, correct }): QuestionDraft => ({
      text,
      options: options.join("\n"),
      correct: String(correct ?? 0),
    })),
  });
  const [save] = useMutation(SaveTrainingQuizDocument, { errorPolicy: "none" });
  const { errors, refuse, attempt, errorOf, isBusy } = useAttempt({}, trainingProblemWord);
  const { questions } = draft;
  const set = (at: number, part: Partial<QuestionDraft>) =>
    change({ questions: questions.map((one, i) => (i === at ? { ...one, ...part } : one)) });

  function submit() {
    const missing = questions.flatMap((question, i) => [
      ...(question.text.trim() ? [] : [{ field: `q${String(i)}-text`, message: m.trn_question_missing() }]),
      ...(answersIn(question).length >= 2 && answersIn(question).length <= 6
        ? []
        : [{ field: `q${String(i)}-options`, message: m.trn_problem_options() }]),
    ]);
    refuse(missing);
    if (missing.length > 0) return;
    void attempt(async () => {
      const input = {
        programmeId: programme.id,
        questions: questions.map((question) => ({
          text: question.text,
          options: answersIn(question),
          correct: Math.min(Number(question.correct), answersIn(question).length - 1),
        })),
      };
      const answer = (await save({ variables: { input } })).data?.saveTrainingQuiz;
      if (answer?.programme) {
        clear();
        onSaved();
      }
      return answer?.problems;
    });
  }
  return (
    <FormDialog
      title={m.trn_quiz_change()}
      lead={m.trn_quiz_change_lead()}
      errors={errors}
      failed={m.trn_failed()}
      submit={m.trn_save()}
      isBusy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      {questions.map((question, i) => {
        const answers = answersIn(question);
        return (
          <fieldset key={i} className={styles.card}>
            <legend>{m.trn_question_n({ n: String(i + 1) })}</legend>
            <Field
              id={`q${String(i)}-text`}
              label={m.trn_question_text()}
              help={<FieldHelp of="training.question" label={m.trn_question_text()} />}
              error={errorOf(`q${String(i)}-text`)}
              maxLength={500}
              value={question.text}
              onChange={(event) => set(i, { text: event.target.value })}
            />
            <TextArea
              id={`q${String(i)}-options`}
              label={m.trn_question_options()}
              help={<FieldHelp of="training.options" label={m.trn_question_options()} />}
              hint={m.trn_question_options_hint()}
              error={errorOf(`q${String(i)}-options`)}
              value={question.options}
              onChange={(event) => set(i, { options: event.target.value })}
            />
            {answers.length > 0 && (
              <SelectField
                id={`q${String(i)}-correct`}
                label={m.trn_question_correct()}
                help={<FieldHelp of="training.correct" label={m.trn_question_correct()} />}
                value={String(Math.min(Number(question.correct), answers.length - 1))}
                options={answers.map((label, place) => ({ value: String(place), label }))}
                onChange={(correct) => set(i, { correct })}
              />
            )}
            <div className={styles.buttons}>
              <Button kind="quiet" onClick={() => change({ questions: questions.filter((_one, j) => j !== i) })}>
                {m.trn_question_remove({ n: String(i + 1) })}
              </Button>
            </div>
          </fieldset>
        );
      })}
      {questions.length < MOST && (
        <div className={styles.buttons}>
          <Button onClick={() => change({ questions: [...questions, { text: "", options: "", correct: "0" }] })}>
            {m.trn_question_add()}
          </Button>
        </div>
      )}
    </FormDialog>
  );
}
