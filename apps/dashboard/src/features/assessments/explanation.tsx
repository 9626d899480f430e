import { formatTerm } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import type { AssessmentDetails_AssessmentFragment } from "./assessment-details.generated.ts";
import { CountedInnovations } from "./counted-innovations.tsx";
import { lineWord, partWord } from "./explanation-words.ts";
import styles from "./explanation.module.css";

type AspectScore = AssessmentDetails_AssessmentFragment["aspects"][number];
type Part = AspectScore["explanation"]["parts"][number];
type Line = Part["lines"][number];

/** How a score came about, as a sum that can be worked out again on paper. */
export function Explanation({ score, explanation }: AspectScore) {
  const counted = explanation.parts.filter((part) => part.score !== null);
  return (
    <div className={styles.explanation}>
      <h4 className={styles.title}>{m.explanation_open()}</h4>
      <table className={styles.sum}>
        {explanation.parts.map((part) => (
          <PartRows key={part.name} part={part} />
        ))}
      </table>
      {explanation.innovations.length > 0 && <CountedInnovations innovations={explanation.innovations} />}
      {score === null ? (
        <p>{m.explanation_none()}</p>
      ) : (
        <p className={styles.total}>
          {m.explanation_total()}: {counted.length > 1 ? `${weightedSum(counted)} = ` : ""}
          {formatTerm(score)}
        </p>
      )}
      <p className={styles.rule}>{m.explanation_rule({ version: explanation.ruleVersion })}</p>
    </div>
  );
}

function PartRows({ part }: { part: Part }) {
  const { name, weight, score, lines } = part;
  return (
    <tbody>
      {lines.map((line, i) => (
        <tr key={line.name + i} className={styles.line}>
          <th scope="row">{lineWord(line.name)}</th>
          <td>{term(line, lines[i - 1])}</td>
          <td>{line.each === 0 ? "" : formatTerm(line.amount)}</td>
        </tr>
      ))}
      <tr className={styles.part}>
        <th scope="row" colSpan={2}>
          {partWord(name)} <span className={styles.weight}>{m.explanation_weight({ weight: formatTerm(weight) })}</span>
        </th>
        <td>{score === null ? <abbr title={m.explanation_left_out()}>–</abbr> : formatTerm(score)}</td>
      </tr>
    </tbody>
  );
}

/** "3 × −0,5", or for a share of what the line before counted: "18 ÷ 20 × 100". */
function term(line: Line, before: Line | undefined): string {
  if (line.each === 0) return formatTerm(line.count);
  if (before?.each === 0 && before.count > 0) return `${formatTerm(line.count)} ÷ ${formatTerm(before.count)} × 100`;
  return `${formatTerm(line.count)} × ${formatTerm(line.each)}`;
}

function weightedSum(parts: readonly Part[]): string {
  const terms = parts.map(({ weight, score }) => `${formatTerm(weight)} × ${formatTerm(score ?? 0)}`).join(" + ");
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  return Math.abs(weights - 1) < 1e-9 ? terms : `(${terms}) ÷ ${formatTerm(weights)}`;
}
