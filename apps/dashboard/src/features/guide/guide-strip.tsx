import { useFragment, useQuery } from "@apollo/client/react";
import { Link, useLocation } from "@tanstack/react-router";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { periodWord } from "../periods/period-words.ts";
import { FirstSteps_GuideFragmentDoc } from "./first-steps.generated.ts";
import { useGuideMode } from "./guide-mode.ts";
import { GuideStripDocument } from "./guide-strip.generated.ts";
import styles from "./guide-strip.module.css";
import { isAtStep, stepPlace } from "./step-place.ts";
import { stepHow, stepTitle } from "./step-words.ts";

/** Leads from step to step across pages: which step it is, what to do here, and the way to the next. */
export function GuideStrip() {
  const mode = useGuideMode();
  const { pathname } = useLocation();
  const { data } = useQuery(GuideStripDocument, { fetchPolicy: "cache-and-network" });
  const { data: guide, complete } = useFragment({
    fragment: FirstSteps_GuideFragmentDoc,
    from: data?.viewer?.guide ?? null,
  });
  if (!complete || !guide.steps || pathname === "/") return null;
  const { steps } = guide;
  const at = steps.findIndex(({ isDone }) => !isDone);
  const step = steps[at];

  return (
    <aside className={styles.strip} aria-label={m.guide_label()}>
      <p className={styles.words} role="status">
        {step ? (
          <>
            <strong>{m.guide_step_of({ at: at + 1, all: steps.length })}</strong>{" "}
            {isAtStep(step, pathname) ? stepHow(step.kind) : null}
          </>
        ) : (
          m.guide_all_done()
        )}
      </p>
      {step && !isAtStep(step, pathname) && (
        <Link className={styles.next} {...stepPlace(step)}>
          {m.guide_next({ step: stepTitle(step.kind, step.period && periodWord(step.period)) })}
          <Icon name="right" />
        </Link>
      )}
      {!step && (
        <Link className={styles.next} to="/" onClick={() => mode.set(false)}>
          {m.guide_home()}
        </Link>
      )}
      <Button kind="icon" aria-label={m.guide_stop()} onClick={() => mode.set(false)}>
        <Icon name="close" />
      </Button>
    </aside>
  );
}
