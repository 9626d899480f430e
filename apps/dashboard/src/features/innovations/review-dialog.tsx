import type { InnovationReviewer } from "@andir/domain/innovation-moves";
import { useMutation } from "@apollo/client/react";
import { useDraft } from "../../lib/use-draft.ts";
import { useOnceKey } from "../../lib/use-once-key.ts";
import * as m from "../../messages/messages.js";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { FormDialog } from "../problems/form-dialog.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { ReviewInnovationDocument } from "./innovation-actions.generated.ts";
import { innovationProblemWord } from "./innovation-words.ts";

const IDS = { isConfirmed: "innovation-finding", reason: "innovation-reason" };
const EMPTY: { finding: "CONFIRM" | "RETURN" | null; reason: string } = { finding: null, reason: "" };

interface ReviewDialogProps {
  id: string;
  name: string;
  as: InnovationReviewer;
  onClose: () => void;
  onReviewed: (words: string) => void;
}

/** Confirmed or given back, with the reason that its team reads. */
export function ReviewDialog({ id, name, as, onClose, onReviewed }: ReviewDialogProps) {
  const { draft, change, clear } = useDraft(`innovation.${id}.${as}`, EMPTY);
  const [review] = useMutation(ReviewInnovationDocument, { errorPolicy: "none" });
  const { errors, refuse, attempt, errorOf, isBusy } = useAttempt(IDS, innovationProblemWord);
  const onceKey = useOnceKey();
  const { finding, reason } = draft;

  function submit() {
    const missing = [
      ...(finding === null ? [{ field: IDS.isConfirmed, message: m.innovation_finding_missing() }] : []),
      ...(reason.trim() === "" ? [{ field: IDS.reason, message: m.innovation_reason_missing() }] : []),
    ];
    if (missing.length > 0) {
      refuse(missing);
      return;
    }
    void attempt(async () => {
      const wish = { innovationId: id, as, isConfirmed: finding === "CONFIRM", reason: reason.trim() };
      const { data } = await review({ variables: { input: { ...wish, idempotencyKey: onceKey(wish) } } });
      const problems = data?.reviewInnovation.problems;
      if (problems?.length === 0) {
        clear();
        onReviewed(wish.isConfirmed ? m.innovation_confirmed_now() : m.innovation_returned_now());
      }
      return problems;
    });
  }
  return (
    <FormDialog
      title={m.innovation_review_title({ name })}
      lead={m.innovation_review_lead()}
      errors={errors}
      failed={m.innovation_failed()}
      submit={m.innovation_review_send()}
      isBusy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <RadioGroup
        id={IDS.isConfirmed}
        label={m.innovation_finding()}
        help={<FieldHelp of="innovation.finding" label={m.innovation_finding()} />}
        error={errorOf(IDS.isConfirmed)}
        value={finding}
        options={[
          { value: "CONFIRM" as const, label: m.innovation_confirm(), hint: m.innovation_confirm_hint() },
          { value: "RETURN" as const, label: m.innovation_return(), hint: m.innovation_return_hint() },
        ]}
        onChange={(value) => change({ finding: value })}
      />
      <TextArea
        id={IDS.reason}
        label={m.innovation_reason()}
        help={<FieldHelp of="innovation.findingReason" label={m.innovation_reason()} />}
        hint={m.innovation_reason_hint()}
        error={errorOf(IDS.reason)}
        value={reason}
        onChange={(event) => change({ reason: event.target.value })}
      />
    </FormDialog>
  );
}
