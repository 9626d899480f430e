import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatScore } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { partWord } from "../assessments/explanation-words.ts";
import { ratingWord } from "../assessments/words.ts";
import { Advice_SheetFragmentDoc, type Advice_SheetFragment } from "./advice.generated.ts";
import styles from "./advice.module.css";
import { Arithmetic } from "./arithmetic.tsx";

/** Why the numbers suggest what they suggest. */
export function Advice({ sheet }: { sheet: FragmentType<Advice_SheetFragment> }) {
  const { data } = useSuspenseFragment({ fragment: Advice_SheetFragmentDoc, from: sheet });
  const { advice } = data;
  if (!advice) return null;
  return (
    <details className={styles.advice}>
      <summary>{m.assess_advice_why()}</summary>
      <div className={styles.body}>
        {advice.results.length > 0 && (
          <ul className={styles.results}>
            {advice.results.map(({ plannedResult, attainment }, i) => (
              <li key={plannedResult?.id ?? i}>
                <span>{plannedResult?.title ?? m.assess_result_hidden()}</span>
                <span className={styles.number}>{attainment === null ? "–" : `${formatScore(attainment)} %`}</span>
              </li>
            ))}
          </ul>
        )}
        {advice.parts.map((part) => (
          <Arithmetic key={part.name} title={partWord(part.name)} lines={part.lines}>
            <p className={styles.gives}>
              {part.rating === null ? m.assess_no_advice() : m.assess_gives({ rating: ratingWord(part.rating) })}
            </p>
          </Arithmetic>
        ))}
        <p className={styles.rule}>{m.explanation_rule({ version: advice.ruleVersion })}</p>
      </div>
    </details>
  );
}
