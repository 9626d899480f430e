import { predicateOf } from "@andir/domain/predicate";
import type { Rating } from "@andir/domain/rating";
import { useSuspenseFragment } from "@apollo/client/react";
import { useRef, useState } from "react";
import { useShortcut } from "../../lib/shortcuts.ts";
import { useDraft } from "../../lib/use-draft.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Keys } from "../../ui/keys.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { showToast } from "../../ui/toast.tsx";
import { RATINGS, ratingWord } from "../assessments/words.ts";
import { PredicateMark } from "../predicates/predicate-mark.tsx";
import { FieldHelp } from "../help/field-help.tsx";
import { Advice } from "./advice.tsx";
import { AssessForm_SheetFragmentDoc } from "./assess-form.generated.ts";
import styles from "./assess-form.module.css";
import { Calibrations } from "./calibrations.tsx";
import { CoreValues } from "./core-values.tsx";
import type { Counts } from "./counts.ts";
import { DistributionEffect } from "./distribution-effect.tsx";
import { HeadRating } from "./head-rating.tsx";
import { RatingChoice } from "./rating-choice.tsx";
import { SaveStateLine } from "./save-state.tsx";
import { SheetAspects } from "./sheet-aspects.tsx";
import { TwoVersions } from "./two-versions.tsx";
import { useAssessmentDraft, type SheetRef } from "./use-assessment-draft.ts";
import { IDS, usePublish } from "./use-publish.ts";

interface AssessFormProps {
  viewerId: string;
  sheet: SheetRef;
  /** The predicates of one's other people, drafts included. */
  others: Counts;
  onPublished: (assessmentId: string) => void;
}

type Question = "workResult" | "behaviour";

/** The two official ratings of one person, with what suggests them and what they lead to. */
export function AssessForm({ viewerId, sheet, others, onPublished }: AssessFormProps) {
  const { data } = useSuspenseFragment({
    fragment: AssessForm_SheetFragmentDoc,
    fragmentName: "AssessForm_sheet",
    from: sheet,
  });
  const { draft, state, change, flush, keepMine, takeTheirs } = useAssessmentDraft(viewerId, data);
  const [at, setAt] = useState<Question>(data.headWorkResult === null ? "workResult" : "behaviour");
  const why = useDraft(`penilaian.sebaran.${data.id}`, { reason: "" });
  const reasonBox = useRef<HTMLTextAreaElement>(null);

  const advisedOf = (name: "WORK_RESULT" | "BEHAVIOUR") =>
    data.advice?.choices.find((choice) => choice.name === name)?.advised ?? null;
  const advised = { workResult: advisedOf("WORK_RESULT"), behaviour: advisedOf("BEHAVIOUR") };
  const workResult = data.headWorkResult ?? draft.workResult;
  const { behaviour } = draft;
  const departs = departsFrom(advised.workResult, workResult) || departsFrom(advised.behaviour, behaviour);
  const predicate = workResult && behaviour && predicateOf(workResult, behaviour);
  const { publish, isBusy, errors, errorOf, asksWhy } = usePublish({
    sheet: data,
    chosen: { workResult, behaviour, reason: draft.reason, distributionReason: why.draft.reason, departs },
    flush,
    onPublished: (id) => {
      why.clear();
      onPublished(id);
    },
  });

  function choose(question: Question, rating: Rating) {
    change({
      ...(data.headWorkResult !== null && { workResult: data.headWorkResult }),
      [question]: rating,
    });
    const next = { workResult, behaviour, [question]: rating };
    setAt(question === "workResult" || data.headWorkResult !== null ? "behaviour" : "workResult");
    // Both are chosen and one departs from the advice: what is still missing is the reason.
    const isDone = next.workResult && next.behaviour;
    const departing =
      departsFrom(advised.workResult, next.workResult) || departsFrom(advised.behaviour, next.behaviour);
    if (isDone && departing && question === "behaviour" && draft.reason.trim() === "") reasonBox.current?.focus();
  }
  const takeAdvice = () => {
    if (advised.behaviour === null) return;
    change({ workResult: data.headWorkResult ?? advised.workResult ?? draft.workResult, behaviour: advised.behaviour });
  };
  const mayTakeAdvice = (data.headWorkResult ?? advised.workResult) !== null && advised.behaviour !== null;
  RATINGS.forEach((rating, i) => {
    useShortcut(String(i + 1), m.assess_key_rate({ rating: ratingWord(rating) }), () => choose(at, rating));
  });
  useShortcut("a", m.assess_take_advice(), takeAdvice, { isOn: mayTakeAdvice });
  useShortcut("r", m.assess_key_reason(), () => reasonBox.current?.focus());
  useShortcut("mod+Enter", m.assess_publish(), () => void publish(), { alsoInFields: true });

  function letTheirsStand() {
    const mine = takeTheirs();
    if (mine)
      showToast({
        words: m.assess_theirs_taken(),
        undo: () => change({ workResult: mine.workResult, behaviour: mine.behaviour, reason: mine.reason }),
      });
  }

  return (
    <form className={styles.form} noValidate onSubmit={(event) => event.preventDefault()} aria-label={m.assessment()}>
      {errors.length > 0 && <ErrorSummary title={m.assess_publish_failed()} errors={errors} />}
      {state.kind === "changed" && (
        <TwoVersions mine={draft} theirs={state.theirs} onMine={() => void keepMine()} onTheirs={letTheirsStand} />
      )}
      {data.assessment && <Calibrations assessment={data.assessment} />}
      <SheetAspects sheet={data} />
      <HeadRating sheet={data} />
      {data.headWorkResult === null && (
        <RatingChoice
          id={IDS.workResult}
          label={m.work_result()}
          help={<FieldHelp of="assess.workResult" label={m.work_result()} />}
          value={workResult}
          note={adviceWord(advised.workResult)}
          marked={advised.workResult}
          error={errorOf(IDS.workResult)}
          isCurrent={at === "workResult"}
          onFocus={() => setAt("workResult")}
          onChange={(rating) => choose("workResult", rating)}
        />
      )}
      <RatingChoice
        id={IDS.behaviour}
        label={m.behaviour()}
        help={<FieldHelp of="assess.behaviour" label={m.behaviour()} />}
        value={behaviour}
        note={adviceWord(advised.behaviour)}
        marked={advised.behaviour}
        error={errorOf(IDS.behaviour)}
        isCurrent={at === "behaviour"}
        onFocus={() => setAt("behaviour")}
        onChange={(rating) => choose("behaviour", rating)}
      />
      {predicate && (
        <div className={styles.outcome}>
          <div className={styles.predicate}>
            <p className={styles.quiet}>{m.assess_gives_predicate()}</p>
            <p aria-live="polite">
              <PredicateMark predicate={predicate} />
            </p>
          </div>
          <DistributionEffect
            sheet={data}
            predicate={predicate}
            own={{ ...others, [predicate]: others[predicate] + 1 }}
          />
        </div>
      )}
      <TextArea
        ref={reasonBox}
        id={IDS.reason}
        rows={2}
        label={departs ? m.assess_reason_needed() : m.assess_reason_free()}
        help={
          <FieldHelp of="assess.assessReason" label={departs ? m.assess_reason_needed() : m.assess_reason_free()} />
        }
        hint={departs ? m.assess_reason_hint() : undefined}
        error={errorOf(IDS.reason)}
        value={draft.reason}
        onChange={(event) => change({ reason: event.target.value })}
        onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
      />
      {(asksWhy || why.draft.reason !== "") && (
        <TextArea
          id={IDS.distributionReason}
          label={m.assess_distribution_reason()}
          help={<FieldHelp of="assess.distributionReason" label={m.assess_distribution_reason()} />}
          hint={m.assess_distribution_reason_hint()}
          error={errorOf(IDS.distributionReason)}
          value={why.draft.reason}
          onChange={(event) => why.change({ reason: event.target.value })}
        />
      )}
      <div className={styles.helps}>
        <CoreValues />
        <Advice sheet={data} />
      </div>
      <div className={styles.foot}>
        <Button kind="primary" disabled={isBusy} onClick={() => void publish()}>
          {isBusy ? m.assess_publishing() : m.assess_publish()} <Keys keys="mod+Enter" />
        </Button>
        {mayTakeAdvice && (
          <Button onClick={takeAdvice}>
            {m.assess_take_advice()} <Keys keys="a" />
          </Button>
        )}
        <SaveStateLine state={state} />
      </div>
    </form>
  );
}

const departsFrom = (advised: Rating | null, chosen: Rating | null): boolean =>
  advised !== null && chosen !== null && advised !== chosen;

const adviceWord = (advised: Rating | null): string =>
  advised === null ? m.assess_no_advice() : m.assess_advised({ rating: ratingWord(advised).toLowerCase() });
