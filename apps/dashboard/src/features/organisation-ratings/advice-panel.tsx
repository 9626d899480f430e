import { formatCount, formatScore, formatTerm } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { organisationRatingWord } from "./rating-words.ts";
import type { RatingUnit } from "./unit-rating-view.tsx";
import styles from "./unit-rating-view.module.css";

const LINES: Record<string, () => string> = {
  INDICATORS: m.rating_line_indicators,
  INDICATORS_NOT_MEASURED: m.rating_line_not_measured,
  INDICATORS_BELOW: m.rating_line_below,
  ATTAINMENT: m.rating_line_attainment,
};

/** What the attainments suggest, with the arithmetic: advice, never the rating. */
export function AdvicePanel({ unit: { organisationAdvice: advice } }: { unit: RatingUnit }) {
  return (
    <section className={styles.panel} aria-label={m.rating_advice_title()}>
      <h2>{m.rating_advice_title()}</h2>
      {advice === null ? (
        <p className={styles.quiet}>{m.rating_advice_none()}</p>
      ) : (
        <>
          <p>
            {advice.rating === null || advice.meanAttainment === null
              ? m.rating_advice_says_nothing()
              : m.rating_advice_says({
                  rating: organisationRatingWord(advice.rating),
                  mean: formatScore(advice.meanAttainment),
                })}
          </p>
          <table className={styles.table}>
            <caption className="visually-hidden">{m.rating_advice_how()}</caption>
            <tbody>
              {advice.lines.map(({ name, count, amount }) => (
                <tr key={name}>
                  <th scope="row">{LINES[name]?.() ?? name}</th>
                  <td data-kind="number">
                    {name === "ATTAINMENT" ? `${formatTerm(count)} → ${formatScore(amount)}%` : formatCount(count)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className={styles.quiet}>{m.rating_advice_rule({ version: advice.ruleVersion })}</p>
        </>
      )}
    </section>
  );
}
