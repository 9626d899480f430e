import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatList, formatTerm } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import type { DraftResult } from "./plan-draft.ts";
import { SuperiorResults_PlanFragmentDoc, type SuperiorResults_PlanFragment } from "./superior-results.generated.ts";
import styles from "./superior-results.module.css";

interface SuperiorResultsProps {
  plan: FragmentType<SuperiorResults_PlanFragment>;
  /** In the order of the page. */
  results: readonly DraftResult[];
}

/** What those above have planned, beside one's own: which of it is supported by what, and what nobody here supports yet. */
export function SuperiorResults({ plan, results }: SuperiorResultsProps) {
  const { data } = useSuspenseFragment({ fragment: SuperiorResults_PlanFragmentDoc, from: plan });
  const nearest = data.employee.appraiser?.id;
  const people = [...new Map(data.linkableResults.map(({ employee }) => [employee.id, employee])).values()].toSorted(
    (a, b) => Number(b.id === nearest) - Number(a.id === nearest),
  );
  if (people.length === 0) return <p className={styles.none}>{m.skp_superior_none()}</p>;
  const supporting = (id: string) =>
    results.flatMap((result, at) => (result.parentResultId === id ? [String(at + 1)] : []));

  return (
    <div className={styles.people}>
      {people.map((person) => (
        <section key={person.id} aria-label={m.skp_superior_of({ name: person.name })}>
          <h3>{person.name}</h3>
          <ol className={styles.list}>
            {data.linkableResults
              .filter(({ employee }) => employee.id === person.id)
              .map(({ id, title, indicators }) => {
                const by = supporting(id);
                return (
                  <li key={id}>
                    <p>{title}</p>
                    {indicators.length > 0 && (
                      <ul className={styles.indicators}>
                        {indicators.map((one) => (
                          <li key={one.id}>
                            {one.text}
                            {one.target !== null && `: ${formatTerm(one.target)} ${one.unitOfMeasure ?? ""}`}
                          </li>
                        ))}
                      </ul>
                    )}
                    <p className={styles.by} data-none={by.length === 0 || undefined}>
                      {by.length === 0
                        ? m.skp_superior_unsupported()
                        : m.skp_superior_supported({ by: formatList(by) })}
                    </p>
                  </li>
                );
              })}
          </ol>
        </section>
      ))}
    </div>
  );
}
