import type { InnovationStage } from "@andir/domain/innovation-stage";
import { agencyDate } from "@andir/domain/iso-date";
import { useMutation } from "@apollo/client/react";
import { useDraft } from "../../lib/use-draft.ts";
import { useOnceKey } from "../../lib/use-once-key.ts";
import * as m from "../../messages/messages.js";
import { Field } from "../../ui/field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { FormDialog } from "../problems/form-dialog.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { MoveInnovationDocument } from "./innovation-actions.generated.ts";
import { innovationProblemWord } from "./innovation-words.ts";

const IDS = { reachedOn: "innovation-day", note: "innovation-note" };

interface MoveDialogProps {
  id: string;
  title: string;
  stage: InnovationStage;
  onClose: () => void;
  onMoved: () => void;
}

/** The next stage, since when, and what was learned. */
export function MoveDialog({ id, title, stage, onClose, onMoved }: MoveDialogProps) {
  const today = agencyDate(new Date());
  const { draft, change, clear } = useDraft(`innovation.${id}.${stage}`, { reachedOn: today, note: "" });
  const [move] = useMutation(MoveInnovationDocument, { errorPolicy: "none" });
  const { errors, attempt, errorOf, isBusy } = useAttempt(IDS, innovationProblemWord);
  const onceKey = useOnceKey();

  function submit() {
    void attempt(async () => {
      const wish = { innovationId: id, stage, reachedOn: draft.reachedOn, note: draft.note.trim() || null };
      const { data } = await move({ variables: { input: { ...wish, idempotencyKey: onceKey(wish) } } });
      const problems = data?.moveInnovation.problems;
      if (problems?.length === 0) {
        clear();
        onMoved();
      }
      return problems;
    });
  }
  return (
    <FormDialog
      title={title}
      lead={stage === "CLOSED" ? m.innovation_close_lead() : m.innovation_move_lead()}
      errors={errors}
      failed={m.innovation_failed()}
      submit={title}
      isBusy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        id={IDS.reachedOn}
        label={stage === "CLOSED" ? m.innovation_closed_on() : m.innovation_since()}
        help={
          <FieldHelp
            of="innovation.since"
            label={stage === "CLOSED" ? m.innovation_closed_on() : m.innovation_since()}
          />
        }
        error={errorOf(IDS.reachedOn)}
        type="date"
        max={today}
        value={draft.reachedOn}
        onChange={(event) => change({ reachedOn: event.target.value })}
      />
      <TextArea
        id={IDS.note}
        label={stage === "CLOSED" ? m.innovation_close_reason() : m.innovation_learned()}
        help={
          <FieldHelp
            of="innovation.note"
            label={stage === "CLOSED" ? m.innovation_close_reason() : m.innovation_learned()}
          />
        }
        hint={stage === "CLOSED" ? m.innovation_close_hint() : m.innovation_learned_hint()}
        error={errorOf(IDS.note)}
        value={draft.note}
        onChange={(event) => change({ note: event.target.value })}
      />
    </FormDialog>
  );
}
