import { agencyDate } from "@andir/domain/iso-date";
import { useMutation } from "@apollo/client/react";
import { useDraft } from "../../lib/use-draft.ts";
import { useOnceKey } from "../../lib/use-once-key.ts";
import * as m from "../../messages/messages.js";
import { Field } from "../../ui/field.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { FormDialog } from "../problems/form-dialog.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { AdoptInnovationDocument } from "./innovation-actions.generated.ts";
import { innovationProblemWord } from "./innovation-words.ts";

const IDS = { problem: "innovation-here", isInUse: "innovation-use", reachedOn: "innovation-since" };

interface AdoptDialogProps {
  id: string;
  name: string;
  since: string;
  onClose: () => void;
  onAdopted: (id: string) => void;
}

/** Taken over in one's own unit: the idea stays with those who had it. */
export function AdoptDialog({ id, name, since, onClose, onAdopted }: AdoptDialogProps) {
  const today = agencyDate(new Date());
  const { draft, change, clear } = useDraft(`innovation.${id}.adopt`, {
    problem: "",
    use: "TRY" as "TRY" | "USE",
    reachedOn: today,
  });
  const [adopt] = useMutation(AdoptInnovationDocument, { errorPolicy: "none" });
  const { errors, refuse, attempt, errorOf, isBusy } = useAttempt(IDS, innovationProblemWord);
  const onceKey = useOnceKey();

  function submit() {
    if (draft.problem.trim() === "") {
      refuse([{ field: IDS.problem, message: m.innovation_problem_missing() }]);
      return;
    }
    void attempt(async () => {
      const { reachedOn, use } = draft;
      const wish = { innovationId: id, problem: draft.problem.trim(), isInUse: use === "USE", reachedOn };
      const { data } = await adopt({ variables: { input: { ...wish, idempotencyKey: onceKey(wish) } } });
      const answer = data?.adoptInnovation;
      if (answer?.innovation) {
        clear();
        onAdopted(answer.innovation.id);
      }
      return answer?.problems;
    });
  }
  return (
    <FormDialog
      title={m.innovation_adopt_title({ name })}
      lead={m.innovation_adopt_lead()}
      errors={errors}
      failed={m.innovation_failed()}
      submit={m.innovation_adopt()}
      isBusy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextArea
        id={IDS.problem}
        label={m.innovation_adopt_problem()}
        help={<FieldHelp of="innovation.adoptProblem" label={m.innovation_adopt_problem()} />}
        hint={m.innovation_adopt_problem_hint()}
        error={errorOf(IDS.problem)}
        value={draft.problem}
        onChange={(event) => change({ problem: event.target.value })}
      />
      <RadioGroup
        id={IDS.isInUse}
        label={m.innovation_adopt_use()}
        help={<FieldHelp of="innovation.adoptUse" label={m.innovation_adopt_use()} />}
        value={draft.use}
        options={[
          { value: "TRY" as const, label: m.innovation_adopt_try(), hint: m.innovation_adopt_try_hint() },
          { value: "USE" as const, label: m.innovation_adopt_used(), hint: m.innovation_adopt_used_hint() },
        ]}
        onChange={(use) => change({ use })}
      />
      <Field
        id={IDS.reachedOn}
        label={m.innovation_since()}
        help={<FieldHelp of="innovation.since" label={m.innovation_since()} />}
        error={errorOf(IDS.reachedOn)}
        type="date"
        min={since}
        max={today}
        value={draft.reachedOn}
        onChange={(event) => change({ reachedOn: event.target.value })}
      />
    </FormDialog>
  );
}
