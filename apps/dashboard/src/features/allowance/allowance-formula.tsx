import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useId, type ReactNode } from "react";
import { formatDay, formatList, formatMonth } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Chip } from "../../ui/chip.tsx";
import { lineWord } from "../assessments/explanation-words.ts";
import { positionKindWord } from "../employees/position-kind-words.ts";
import { employmentWord, leaveWord } from "../employees/words.ts";
import { sanctionWord } from "../sanctions/words.ts";
import { predicateWord } from "../predicates/predicate-words.ts";
import {
  AllowanceFormula_FormulaFragmentDoc,
  type AllowanceFormula_FormulaFragment,
} from "./allowance-formula.generated.ts";
import { formatRupiah, measureWord, roundingWord, shareWord } from "./allowance-words.ts";
import styles from "./allowance.module.css";

type Formula = AllowanceFormula_FormulaFragment;

interface AllowanceFormulaProps {
  formula: FragmentType<Formula>;
  /** What can be done to it. */
  action?: (formula: Formula) => ReactNode;
}

/** One dated formula, all of it: what classes are worth, what parts there are and how each is measured. */
export function AllowanceFormula({ formula, action }: AllowanceFormulaProps) {
  const { data } = useSuspenseFragment({ fragment: AllowanceFormula_FormulaFragmentDoc, from: formula });
  const { version, startsOn, endsOn, source, isInForce, bases, parts, employment, leave, sanctions } = data;
  const heading = useId();
  const from = formatMonth(startsOn);
  return (
    <article className={styles.panel} aria-labelledby={heading}>
      <header className={styles.part}>
        <h2 id={heading}>
          {endsOn === null ? m.tpp_rule_since({ from }) : m.tpp_rule_span({ from, to: formatDay(endsOn) })}
        </h2>
        <p className={styles.buttons}>
          {isInForce && (
            <Chip icon="check" tone="plain">
              {m.tpp_rule_in_force()}
            </Chip>
          )}
          <span>{m.tpp_source_is({ source, version })}</span>
        </p>
        {action?.(data)}
      </header>
      <Pairs
        title={m.tpp_rule_bases()}
        lead={m.tpp_rule_bases_lead()}
        rows={bases.map((base) => [baseWord(base), formatRupiah(base.amount)])}
      />
      {parts.map((part) => (
        <Pairs
          key={part.name}
          title={m.tpp_line_part({ part: part.name, share: shareWord(part.weight) })}
          lead={partLead(part)}
          rows={[
            ...part.deductions.map(({ code, share }): Pair => [
              lineWord(code),
              m.tpp_rule_deducts({ share: shareWord(share) }),
            ]),
            ...part.predicates
              .toReversed()
              .map(({ predicate, share }): Pair => [predicateWord(predicate), shareWord(share)]),
            ...part.bands.map(({ from: score, share }): Pair => [
              m.tpp_rule_from({ score: String(score) }),
              shareWord(share),
            ]),
          ]}
        />
      ))}
      <Pairs
        title={m.tpp_rule_employment()}
        lead={m.tpp_rule_employment_lead()}
        rows={employment.map(({ type, share }) => [employmentWord(type), shareWord(share)])}
      />
      <Pairs
        title={m.tpp_rule_leave()}
        lead={m.tpp_rule_leave_lead()}
        rows={leave.map(({ kind, share }) => [leaveWord(kind), shareWord(share)])}
      />
      <Pairs
        title={m.tpp_rule_sanctions()}
        lead={sanctions.length === 0 ? m.tpp_rule_sanctions_none() : m.tpp_rule_sanctions_lead()}
        rows={sanctions.flatMap(({ kind, share, months }, at): Pair[] => [
          ...(at === 0 ? [sanctionsFrom(data)] : []),
          [sanctionWord(kind), m.tpp_rule_sanction_cut({ share: shareWord(share), n: String(months) })],
        ])}
      />
      <Pairs
        title={m.tpp_rule_other()}
        lead={null}
        rows={[
          [m.tpp_rule_acting(), shareWord(data.acting)],
          [m.tpp_rule_assessment(), data.monthsBefore === 0 ? m.tpp_rule_same_month() : m.tpp_rule_month_before()],
          [m.tpp_rule_most(), data.most === null ? m.tpp_rule_no_most() : formatRupiah(data.most)],
          [m.tpp_rule_rounding(), roundingWord(data.roundingMode, data.roundingStep)],
          [m.tpp_rule_corrected(), m.tpp_rule_months({ n: String(data.correctedMonths) })],
        ]}
      />
    </article>
  );
}

const sanctionsFrom = ({ sanctionsAfter }: Formula): Pair => [
  m.tpp_rule_sanctions_after(),
  sanctionsAfter === 0 ? m.tpp_rule_sanction_same_month() : m.tpp_rule_sanction_next_month(),
];

const partLead = ({ measure, mostDeducted }: Formula["parts"][number]): string =>
  measure === "ATTENDANCE"
    ? m.tpp_rule_by_attendance({ most: shareWord(mostDeducted) })
    : m.tpp_rule_by({ measure: measureWord(measure) });

/** What posts a row is for. */
function baseWord({ jobClass, kinds, grades, title, isHead }: Formula["bases"][number]): string {
  const conditions = [
    kinds.length > 0 && formatList(kinds.map(positionKindWord)),
    grades.length > 0 && m.tpp_rule_grades({ grades: formatList(grades) }),
    title !== null && m.tpp_rule_title_has({ title }),
    isHead !== null && (isHead ? m.tpp_rule_heads() : m.tpp_rule_heads_not()),
  ].filter(Boolean);
  const which = conditions.length === 0 ? m.tpp_rule_all_posts() : conditions.join("; ");
  return m.tpp_rule_class({ jobClass, which });
}

type Pair = readonly [string, string];

function Pairs({ title, lead, rows }: { title: string; lead: string | null; rows: readonly Pair[] }) {
  const heading = useId();
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      {lead !== null && <p className={styles.quiet}>{lead}</p>}
      {rows.length > 0 && (
        <table className={styles.sum} aria-labelledby={heading}>
          <tbody>
            {rows.map(([what, value], at) => (
              // Two rows of the table may say the same: their order tells them apart.
              <tr key={`${at} ${what}`}>
                <th scope="row">{what}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
