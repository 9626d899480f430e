import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { formatMonth } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Answer } from "../../ui/answer.tsx";
import { periodWord } from "../periods/period-words.ts";
import {
  AllowanceExplained_FigureFragmentDoc,
  type AllowanceExplained_FigureFragment,
} from "./allowance-figures.generated.ts";
import { allowanceLineWord, formatRupiah, formatStep, gapWho, gapWord } from "./allowance-words.ts";
import styles from "./allowance.module.css";

type Figure = AllowanceExplained_FigureFragment;
type Line = NonNullable<Figure["explanation"]>["lines"][number];

/** One figure with its arithmetic, line by line, each of which adds up to the rupiah. */
export function AllowanceExplained({ figure }: { figure: FragmentType<Figure> }) {
  const { data } = useSuspenseFragment({ fragment: AllowanceExplained_FigureFragmentDoc, from: figure });
  const { explanation, total, state, gaps, isLocked, employee, position, unit } = data;
  const month = formatMonth(data.month);
  const lines = explanation?.lines ?? [];
  const entitlement = lines.filter(({ section }) => section === "ENTITLEMENT");
  const added = lines.filter(({ section }) => section === "FIGURE");
  return (
    <>
      <header className={styles.part}>
        <h1>{m.tpp_of({ name: employee.name, month })}</h1>
        <Answer
          clauses={[
            total !== null && { text: m.tpp_says_figure({ total: formatRupiah(total) }) },
            total === null && state === "PENDING" && { text: m.tpp_says_incomplete(), isUrgent: true },
            state === "NOT_ENTITLED" && { text: m.tpp_says_not_entitled() },
            { text: isLocked ? m.tpp_locked() : m.tpp_provisional() },
          ]}
        />
        <p className={styles.quiet}>{`${position.title}, ${unit.name}`}</p>
        <p className={styles.advice}>{m.tpp_advice()}</p>
      </header>
      {gaps.length > 0 && (
        <section className={styles.part} aria-labelledby="tpp-gaps">
          <h2 id="tpp-gaps">{m.tpp_gaps()}</h2>
          <ul className={styles.gaps}>
            {gaps.map((gap) => (
              <li key={gap}>
                <span>{gapWord(gap)}</span>
                <small className={styles.quiet}>{gapWho(gap)}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
      {entitlement.length > 0 && (
        <Sum id="tpp-entitlement" title={m.tpp_entitlement()} lines={entitlement} total={m.tpp_entitlement_sum()} />
      )}
      {added.length > 0 && <Sum id="tpp-figure" title={m.tpp_figure()} lines={added} total={m.tpp_figure_sum()} />}
      {explanation && (
        <section className={styles.part} aria-labelledby="tpp-source">
          <h2 id="tpp-source">{m.tpp_source()}</h2>
          <p>{m.tpp_source_is({ source: explanation.source, version: explanation.ruleVersion })}</p>
          {explanation.assessment && (
            <p>{m.tpp_source_assessment({ period: periodWord(explanation.assessment.period) })}</p>
          )}
          <p>
            <Link to="/tpp/rumus">{m.tpp_rule_link()}</Link>
          </p>
          <p>
            <Link to="/people/$id" params={{ id: employee.id }}>
              {m.tpp_person_link({ name: employee.name })}
            </Link>
          </p>
        </section>
      )}
    </>
  );
}

/** Lines that only take from or add to the one above them. */
const STEPS = new Set(["ATTENDANCE", "MOST_DEDUCTED", "PREDICATE", "SCORE", "EMPLOYMENT", "HOURS", "DAYS"]);

function Sum({ id, title, lines, total }: { id: string; title: string; lines: readonly Line[]; total: string }) {
  const sum = lines.reduce((all, { amount }) => all + amount, 0);
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <table className={styles.sum} aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{m.tpp_line()}</th>
            <th scope="col">{m.tpp_line_amount()}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const isStep = STEPS.has(line.name);
            const isSigned = isStep || line.name === "CORRECTION" || line.amount < 0;
            return (
              <tr key={`${line.name} ${line.detail}`} data-is={isStep ? "step" : undefined}>
                <th scope="row">{allowanceLineWord(line)}</th>
                <td>{isSigned ? formatStep(line.amount) : formatRupiah(line.amount)}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{total}</th>
            <td>{formatRupiah(sum)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
