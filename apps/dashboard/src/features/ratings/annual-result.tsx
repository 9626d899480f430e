import { formatShare, formatTerm } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { ratingWord } from "../assessments/words.ts";
import { periodWord } from "../periods/period-words.ts";
import { PredicateMark } from "../predicates/predicate-mark.tsx";
import { predicateWord } from "../predicates/predicate-words.ts";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { AnnualResult_EmployeeFragmentDoc, type AnnualResult_EmployeeFragment } from "./annual-result.generated.ts";
import { ratingInText } from "./words.ts";
import styles from "./annual-result.module.css";

type Annual = NonNullable<AnnualResult_EmployeeFragment["annualResult"]>;
type Credit = NonNullable<AnnualResult_EmployeeFragment["creditPoints"]>;

interface AnnualResultProps {
  employee: FragmentType<AnnualResult_EmployeeFragment>;
  year: number;
}

/** What the year has come to, for who has published ratings in it: nothing for everyone else. */
export function AnnualResult({ employee, year }: AnnualResultProps) {
  const { data } = useSuspenseFragment({
    fragment: AnnualResult_EmployeeFragmentDoc,
    from: employee,
    variables: { year },
  });
  return (
    <>
      {data.annualResult && <Result result={data.annualResult} />}
      {data.creditPoints && <CreditPoints credit={data.creditPoints} />}
    </>
  );
}

/** The year's result, and how it is merged from posts and periods: never a mean of predicates. */
function Result({ result }: { result: Annual }) {
  return (
    <section className={styles.annual} aria-labelledby="annual">
      <h2 id="annual">{m.annual_title({ year: String(result.year) })}</h2>
      <p className={styles.outcome}>
        <PredicateMark predicate={result.predicate} />
        <span>
          {m.rating_pair({ result: ratingInText(result.workResult), behaviour: ratingInText(result.behaviour) })}
        </span>
      </p>
      <details>
        <summary>{m.annual_how()}</summary>
        <p className={styles.rule}>{m.annual_rule({ version: result.ruleVersion })}</p>
        {result.posts.map(({ position, parts, months, workResult, behaviour, isOfYear }) => (
          <div key={position.id} className={styles.post}>
            <h3>
              {position.title} <span>{position.unit.name}</span>
            </h3>
            <p>
              {m.annual_post({ n: months, result: ratingInText(workResult), behaviour: ratingInText(behaviour) })}
              {isOfYear && ` ${m.annual_of_year()}`}
            </p>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{m.period()}</th>
                  <th scope="col">{m.annual_months()}</th>
                  <th scope="col">{m.work_result()}</th>
                  <th scope="col">{m.behaviour()}</th>
                </tr>
              </thead>
              <tbody>
                {parts.map(({ assessment, months: of }) => (
                  <tr key={assessment.id}>
                    <th scope="row">{periodWord(assessment.period)}</th>
                    <td>{of}</td>
                    <td>{assessment.workResult ? ratingWord(assessment.workResult) : "–"}</td>
                    <td>{assessment.behaviour ? ratingWord(assessment.behaviour) : "–"}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ))}
      </details>
    </section>
  );
}

/** Credit points by the year's predicates, each factor shown. */
function CreditPoints({ credit }: { credit: Credit }) {
  return (
    <section className={styles.annual} aria-labelledby="credit">
      <h2 id="credit">{m.credit_title({ n: formatTerm(credit.points) })}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{m.credit_post()}</th>
            <th scope="col">{m.column_predicate()}</th>
            <th scope="col">{m.credit_sum()}</th>
            <th scope="col">{m.credit_points()}</th>
          </tr>
        </thead>
        <tbody>
          {credit.posts.map(({ position, predicate, coefficient, share, months, points }) => (
            <tr key={position.id}>
              <th scope="row">{position.title}</th>
              <td>{predicateWord(predicate)}</td>
              <td>{`${formatTerm(coefficient)} × ${formatShare(share)} × ${String(months)} ÷ 12`}</td>
              <td>{formatTerm(points)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.rule}>{m.credit_rule({ version: credit.ruleVersion })}</p>
    </section>
  );
}
