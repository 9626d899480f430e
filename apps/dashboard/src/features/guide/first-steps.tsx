import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { Icon } from "../../ui/icon.tsx";
import { showToast } from "../../ui/toast.tsx";
import { periodWord } from "../periods/period-words.ts";
import { FirstSteps_GuideFragmentDoc, type FirstSteps_GuideFragment } from "./first-steps.generated.ts";
import styles from "./first-steps.module.css";
import { useGuideMode } from "./guide-mode.ts";
import { PutGuideAwayDocument } from "./put-guide-away.generated.ts";
import { stepPlace } from "./step-place.ts";
import { stepHow, stepTitle } from "./step-words.ts";

/** The first steps of one's roles: done ones ticked by the records, the next one open with how it is done. */
export function FirstSteps({ guide }: { guide: FragmentType<FirstSteps_GuideFragment> }) {
  const { data } = useSuspenseFragment({ fragment: FirstSteps_GuideFragmentDoc, from: guide });
  const [put] = useMutation(PutGuideAwayDocument);
  const mode = useGuideMode();
  const { steps } = data;
  const open = steps.filter(({ isDone }) => !isDone);
  const done = steps.filter(({ isDone }) => isDone);
  const next = open[0];
  if (data.isPutAway || !next) return null;

  const putAway = async (isPutAway: boolean) => {
    await put({ variables: { isPutAway } });
    if (!isPutAway) return;
    mode.set(false);
    showToast({ words: m.guide_put_away_done(), undo: () => void putAway(false) });
  };

  return (
    <section className={styles.steps} aria-labelledby="first-steps">
      <div className={styles.head}>
        <h2 id="first-steps">{m.guide_title()}</h2>
        <Button kind="quiet" onClick={() => void putAway(true)}>
          {m.guide_put_away()}
        </Button>
      </div>
      <p className={styles.lead}>{m.guide_lead({ done: done.length, all: steps.length })}</p>
      <ol className={styles.list}>
        {open.map((step) => (
          <li key={step.id} className={styles.step} aria-current={step === next ? "step" : undefined}>
            <div className={styles.what}>
              <Link className={styles.link} {...stepPlace(step)} onClick={() => mode.set(true)}>
                {stepTitle(step.kind, step.period && periodWord(step.period))}
              </Link>
              {step === next && <p className={styles.how}>{stepHow(step.kind)}</p>}
            </div>
            <Chip icon="dash" tone="quiet">
              {m.guide_open()}
            </Chip>
            <span className={styles.arrow}>
              <Icon name="right" />
            </span>
          </li>
        ))}
      </ol>
      {done.length > 0 && (
        <details className={styles.done}>
          <summary>{m.guide_done_count({ n: done.length })}</summary>
          <ul>
            {done.map((step) => (
              <li key={step.id}>
                <Chip icon="check" tone="plain">
                  {stepTitle(step.kind, null)}
                </Chip>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
