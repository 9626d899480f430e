import { predicateOf } from "@andir/domain/predicate";
import type { Rating } from "@andir/domain/rating";
import { useMutation } from "@apollo/client/react";
import { useState, type SyntheticEvent } from "react";
import { useShortcut } from "../../lib/shortcuts.ts";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary, type FormError } from "../../ui/error-summary.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { showToast } from "../../ui/toast.tsx";
import { RATINGS, ratingWord } from "../assessments/words.ts";
import { PredicateMark } from "../predicates/predicate-mark.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { ProposeCalibrationDocument } from "./calibrations.generated.ts";
import styles from "./calibrations.module.css";
import { RatingChoice } from "./rating-choice.tsx";

const IDS = { workResult: "propose-work", behaviour: "propose-behaviour", reason: "propose-reason" };

interface ProposeFormProps {
  assessmentId: string;
  /** As the appraiser chose. */
  workResult: Rating;
  behaviour: Rating;
}

/** Other ratings for a draft, with the reason; the appraiser answers. */
export function ProposeForm({ assessmentId, workResult, behaviour }: ProposeFormProps) {
  const { draft, change, clear } = useDraft(`kalibrasi.${assessmentId}`, { workResult, behaviour, reason: "" });
  const [at, setAt] = useState<"workResult" | "behaviour">("workResult");
  const [propose, { loading }] = useMutation(ProposeCalibrationDocument, { errorPolicy: "none" });
  const { errors, refuse, attempt, errorOf } = useAttempt(IDS);
  const isSame = draft.workResult === workResult && draft.behaviour === behaviour;
  RATINGS.forEach((rating, i) => {
    useShortcut(String(i + 1), m.assess_key_rate({ rating: ratingWord(rating) }), () => {
      change({ [at]: rating });
      setAt(at === "workResult" ? "behaviour" : "workResult");
    });
  });

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const missing: FormError[] = [];
    if (isSame) missing.push({ field: IDS.workResult, message: m.problem_calibration_unchanged() });
    if (!draft.reason.trim()) missing.push({ field: IDS.reason, message: m.calibrate_reason_missing() });
    refuse(missing);
    if (missing.length > 0) return;
    void attempt(async () => {
      const { data } = await propose({ variables: { input: { assessmentId, ...draft } } });
      const problems = data?.proposeCalibration.problems;
      if (problems?.length === 0) {
        clear();
        showToast({ words: m.calibrate_proposed() });
      }
      return problems;
    });
  }
  return (
    <form className={styles.form} noValidate onSubmit={submit} aria-label={m.calibrate_propose()}>
      <h3>{m.calibrate_propose()}</h3>
      {errors.length > 0 && <ErrorSummary title={m.calibrate_failed()} errors={errors} />}
      <RatingChoice
        id={IDS.workResult}
        label={m.work_result()}
        help={<FieldHelp of="assess.workResult" label={m.work_result()} />}
        value={draft.workResult}
        note={m.calibrate_chosen({ rating: ratingWord(workResult).toLowerCase() })}
        marked={workResult}
        error={errorOf(IDS.workResult)}
        isCurrent={at === "workResult"}
        onFocus={() => setAt("workResult")}
        onChange={(rating) => change({ workResult: rating })}
      />
      <RatingChoice
        id={IDS.behaviour}
        label={m.behaviour()}
        help={<FieldHelp of="assess.behaviour" label={m.behaviour()} />}
        value={draft.behaviour}
        note={m.calibrate_chosen({ rating: ratingWord(behaviour).toLowerCase() })}
        marked={behaviour}
        isCurrent={at === "behaviour"}
        onFocus={() => setAt("behaviour")}
        onChange={(rating) => change({ behaviour: rating })}
      />
      {!isSame && (
        <p>
          {m.assess_gives_predicate()}: <PredicateMark predicate={predicateOf(draft.workResult, draft.behaviour)} />
        </p>
      )}
      <TextArea
        id={IDS.reason}
        label={m.reason()}
        help={<FieldHelp of="assess.assessReason" label={m.reason()} />}
        hint={m.calibrate_reason_hint()}
        error={errorOf(IDS.reason)}
        value={draft.reason}
        onChange={(event) => change({ reason: event.target.value })}
      />
      <div className={styles.actions}>
        <Button kind="primary" type="submit" disabled={loading}>
          {loading ? m.saving() : m.calibrate_propose_do()}
        </Button>
      </div>
    </form>
  );
}
