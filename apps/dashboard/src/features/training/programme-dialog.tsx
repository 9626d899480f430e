import type { PositionKind } from "@andir/domain/position-kind";
import type { TrainingKind } from "@andir/domain/training";
import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import { useOnceKey } from "../../lib/use-once-key.ts";
import * as m from "../../messages/messages.js";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Field } from "../../ui/field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { POSITION_KINDS, positionKindWord } from "../employees/position-kind-words.ts";
import { FormDialog } from "../problems/form-dialog.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { SaveTrainingProgrammeDocument, type ProgrammeDialog_ProgrammeFragment } from "./programme-dialog.generated.ts";
import { trainingKindWord, trainingProblemWord } from "./words.ts";

const IDS = {
  title: "programme-title",
  description: "programme-description",
  lessonHours: "programme-hours",
  passMark: "programme-pass",
};

interface ProgrammeDialogProps {
  /** Null for a new one. */
  programme: ProgrammeDialog_ProgrammeFragment | null;
  onClose: () => void;
  onSaved: (id: string) => void;
}

const numberIn = (text: string): number => Number(text.trim().replace(",", "."));

/** What a programme is, for whom, and what it takes to pass. */
export function ProgrammeDialog({ programme, onClose, onSaved }: ProgrammeDialogProps) {
  const { draft, change, clear } = useDraft(`training.programme.${programme?.id ?? "new"}`, {
    title: programme?.title ?? "",
    kind: programme?.kind ?? ("SOCIALISATION" as TrainingKind),
    description: programme?.description ?? "",
    lessonHours: String(programme?.lessonHours ?? 2),
    passMark: String(programme?.passMark ?? 70),
    audience: (programme?.audience ?? []) as PositionKind[],
  });
  const [save] = useMutation(SaveTrainingProgrammeDocument, { errorPolicy: "none" });
  const onceKey = useOnceKey();
  const { errors, refuse, attempt, errorOf, isBusy } = useAttempt(IDS, trainingProblemWord);
  const [isNew] = useState(programme === null);

  function submit() {
    const [lessonHours, passMark] = [numberIn(draft.lessonHours), numberIn(draft.passMark)];
    const missing = [
      ...(draft.title.trim() ? [] : [{ field: IDS.title, message: m.trn_title_missing() }]),
      ...(draft.description.trim() ? [] : [{ field: IDS.description, message: m.trn_description_missing() }]),
      ...(lessonHours > 0 ? [] : [{ field: IDS.lessonHours, message: m.trn_problem_hours() }]),
      ...(Number.isInteger(passMark) ? [] : [{ field: IDS.passMark, message: m.trn_problem_pass_mark() }]),
    ];
    refuse(missing);
    if (missing.length > 0) return;
    void attempt(async () => {
      const { title, kind, description, audience } = draft;
      const wish = {
        ...(programme && { programmeId: programme.id }),
        title,
        kind,
        description,
        lessonHours,
        passMark,
        audience: audience.length === 0 ? null : audience,
      };
      const input = { ...wish, idempotencyKey: onceKey(wish) };
      const answer = (await save({ variables: { input } })).data?.saveTrainingProgramme;
      if (answer?.programme) {
        clear();
        onSaved(answer.programme.id);
      }
      return answer?.problems;
    });
  }
  return (
    <FormDialog
      title={isNew ? m.trn_programme_add() : m.trn_programme_change()}
      errors={errors}
      failed={m.trn_failed()}
      submit={m.trn_save()}
      isBusy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        id={IDS.title}
        label={m.trn_field_title()}
        help={<FieldHelp of="training.title" label={m.trn_field_title()} />}
        hint={m.trn_field_title_hint()}
        error={errorOf(IDS.title)}
        maxLength={200}
        value={draft.title}
        onChange={(event) => change({ title: event.target.value })}
      />
      <SelectField
        id="programme-kind"
        label={m.trn_field_kind()}
        help={<FieldHelp of="training.kind" label={m.trn_field_kind()} />}
        value={draft.kind}
        options={(["SOCIALISATION", "COMPETENCE"] as const).map((kind) => ({
          value: kind,
          label: trainingKindWord(kind),
        }))}
        onChange={(kind) => change({ kind: kind as TrainingKind })}
      />
      <TextArea
        id={IDS.description}
        label={m.trn_field_description()}
        help={<FieldHelp of="training.description" label={m.trn_field_description()} />}
        hint={m.trn_field_description_hint()}
        error={errorOf(IDS.description)}
        rows={4}
        value={draft.description}
        onChange={(event) => change({ description: event.target.value })}
      />
      <Field
        id={IDS.lessonHours}
        label={m.trn_field_hours()}
        help={<FieldHelp of="training.hours" label={m.trn_field_hours()} />}
        hint={m.trn_field_hours_hint()}
        error={errorOf(IDS.lessonHours)}
        inputMode="decimal"
        value={draft.lessonHours}
        onChange={(event) => change({ lessonHours: event.target.value })}
      />
      <fieldset>
        <legend>{m.trn_field_audience()}</legend>
        {POSITION_KINDS.map((kind) => (
          <Checkbox
            key={kind}
            id={`programme-${kind}`}
            label={positionKindWord(kind)}
            checked={draft.audience.includes(kind)}
            onChange={(event) =>
              change({
                audience: event.target.checked
                  ? [...draft.audience, kind]
                  : draft.audience.filter((one) => one !== kind),
              })
            }
          />
        ))}
      </fieldset>
      <Field
        id={IDS.passMark}
        label={m.trn_field_pass()}
        help={<FieldHelp of="training.passMark" label={m.trn_field_pass()} />}
        hint={m.trn_field_pass_hint()}
        error={errorOf(IDS.passMark)}
        inputMode="numeric"
        value={draft.passMark}
        onChange={(event) => change({ passMark: event.target.value })}
      />
    </FormDialog>
  );
}
