import { predicateOf } from "@andir/domain/predicate";
import type { Rating } from "@andir/domain/rating";
import { useMutation } from "@apollo/client/react";
import { useState, type SyntheticEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { RATINGS, ratingWord } from "../assessments/words.ts";
import { PredicateMark } from "../predicates/predicate-mark.tsx";
import { predicateWord } from "../predicates/predicate-words.ts";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { DecideObjectionDocument } from "./objection-thread.generated.ts";
import styles from "./objection-thread.module.css";
import { objectionProblemWord } from "./words.ts";

const IDS = { reason: "objection-decision", workResult: "objection-work-result", behaviour: "objection-behaviour" };

interface DecideFormProps {
  objection: { id: string; workResult: Rating; behaviour: Rating };
  name: string;
  onDecided: () => void;
}

/** Both are heard; the superior decides once. What follows is said before it is done. */
export function DecideForm({ objection, name, onDecided }: DecideFormProps) {
  const { id, workResult, behaviour } = objection;
  const { draft, change, clear } = useDraft(`decide.${id}`, { workResult, behaviour, reason: "" });
  const [isConfirming, setIsConfirming] = useState(false);
  const [decideObjection, { loading }] = useMutation(DecideObjectionDocument, { errorPolicy: "none" });
  const { errors, refuse, attempt, errorOf } = useAttempt(IDS, objectionProblemWord);
  const isKept = draft.workResult === workResult && draft.behaviour === behaviour;
  const before = predicateOf(workResult, behaviour);
  const after = predicateOf(draft.workResult, draft.behaviour);
  const options = (was: Rating) =>
    RATINGS.map((value) => ({
      value,
      label: ratingWord(value),
      ...(value === was && { hint: m.objection_as_before() }),
    }));

  function ask(event: SyntheticEvent) {
    event.preventDefault();
    if (draft.reason.trim()) {
      refuse([]);
      setIsConfirming(true);
    } else refuse([{ field: IDS.reason, message: m.objection_reason_missing() }]);
  }
  const decide = () =>
    void attempt(async () => {
      const { data } = await decideObjection({ variables: { input: { objectionId: id, ...draft } } });
      setIsConfirming(false);
      const problems = data?.decideObjection.problems;
      if (problems?.length === 0) {
        clear();
        onDecided();
      }
      return problems;
    });

  return (
    <form className={styles.form} noValidate onSubmit={ask}>
      {errors.length > 0 && <ErrorSummary title={m.objection_failed()} errors={errors} />}
      <div className={styles.choices}>
        <RadioGroup
          id={IDS.workResult}
          label={m.work_result()}
          help={<FieldHelp of="assess.workResult" label={m.work_result()} />}
          value={draft.workResult}
          options={options(workResult)}
          onChange={(value) => change({ workResult: value })}
        />
        <RadioGroup
          id={IDS.behaviour}
          label={m.behaviour()}
          help={<FieldHelp of="assess.behaviour" label={m.behaviour()} />}
          value={draft.behaviour}
          options={options(behaviour)}
          onChange={(value) => change({ behaviour: value })}
        />
      </div>
      <p className={styles.outcome} role="status">
        {isKept ? m.objection_would_keep() : m.objection_would_change()} <PredicateMark predicate={after} />
      </p>
      <TextArea
        id={IDS.reason}
        label={m.objection_decision_reason()}
        help={<FieldHelp of="rating.decisionReason" label={m.objection_decision_reason()} />}
        hint={m.objection_decision_reason_hint()}
        error={errorOf(IDS.reason)}
        rows={5}
        value={draft.reason}
        onChange={(event) => change({ reason: event.target.value })}
      />
      <div className={styles.actions}>
        <Button kind="primary" type="submit">
          {m.objection_decide()}
        </Button>
      </div>
      {isConfirming && (
        <Dialog title={m.objection_decide_title({ name })} onClose={() => setIsConfirming(false)}>
          <p>
            {isKept
              ? m.objection_decide_keeps({ predicate: predicateWord(before) })
              : m.objection_decide_changes({ before: predicateWord(before), after: predicateWord(after) })}
          </p>
          <DialogActions>
            <Button kind="primary" disabled={loading} onClick={decide}>
              {loading ? m.saving() : m.objection_decide_do()}
            </Button>
            <Button onClick={() => setIsConfirming(false)}>{m.cancel()}</Button>
          </DialogActions>
        </Dialog>
      )}
    </form>
  );
}
