import type { ReactNode } from "react";
import { formatTerm } from "../../lib/format.ts";
import { lineWord } from "../assessments/explanation-words.ts";
import styles from "./arithmetic.module.css";

interface Line {
  name: string;
  count: number;
  each: number;
  amount: number;
}

/** The sum behind one piece of advice, as it can be done again on paper. */
export function Arithmetic({
  title,
  lines,
  children,
}: {
  title: string;
  lines: readonly Line[];
  children?: ReactNode;
}) {
  return (
    <div className={styles.sum}>
      <h4>{title}</h4>
      <table>
        <tbody>
          {lines.map((line, i) => (
            <tr key={line.name + i}>
              <th scope="row">{lineWord(line.name)}</th>
              <td>
                {line.each === 0 ? formatTerm(line.count) : `${formatTerm(line.count)} × ${formatTerm(line.each)}`}
              </td>
              <td>{line.each === 0 ? "" : formatTerm(line.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {children}
    </div>
  );
}
