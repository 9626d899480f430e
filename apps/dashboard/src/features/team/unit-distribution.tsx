import { ORGANISATION_RATING_LABEL } from "@andir/domain/organisation-rating";
import { formatCount, formatList, formatShare } from "../../lib/format.ts";
import { reversed } from "../../lib/reversed.ts";
import * as m from "../../messages/messages.js";
import { Bars } from "../../ui/charts/bars.tsx";
import { ChartFrame } from "../../ui/charts/chart-frame.tsx";
import { PredicateMark } from "../predicates/predicate-mark.tsx";
import { PREDICATES, predicateStep, predicateWord } from "../predicates/predicate-words.ts";
import type { PredicateDistribution_TeamFragment } from "./predicate-distribution.generated.ts";
import styles from "./unit-distribution.module.css";

export type UnitCheck = NonNullable<NonNullable<PredicateDistribution_TeamFragment["unit"]>["distribution"]>;
type Distribution = NonNullable<UnitCheck["withDrafts"]>;

/** The unit's predicates as they would be if every draft were published now, against what its rating suggests. */
export function UnitDistribution({ check, now, period }: { check: UnitCheck; now: Distribution; period: string }) {
  const rows = reversed(PREDICATES).map((predicate) => ({
    predicate,
    now: countOf(now, predicate),
    published: countOf(check.published, predicate),
  }));
  const isRated = check.organisationRating !== null;

  return (
    <ChartFrame
      title={titleOf(isRated, now)}
      subject={m.distribution_subject({ period })}
      unit={m.unit_people()}
      n={m.people({ n: now.total })}
      table={{
        head: [m.column_predicate(), m.column_if_published(), m.column_published()],
        rows: rows.map(({ predicate, now: count, published }) => [predicateWord(predicate), count, published]),
      }}
    >
      <div className={styles.body}>
        <Bars
          label={m.distribution_now()}
          bars={rows.map(({ predicate, now: count, published }) => ({
            key: predicate,
            label: <PredicateMark predicate={predicate} />,
            value: count,
            text: formatCount(count),
            reading: m.distribution_now_reading({
              predicate: predicateWord(predicate),
              n: formatCount(count),
              published: formatCount(published),
            }),
            colour: `--predicate-${predicateStep(predicate)}`,
          }))}
        />
        {isRated ? (
          <>
            {now.violations.length > 0 && (
              <ul className={styles.breaches}>
                {now.violations.map((breach) => (
                  <li key={breach.rule + breach.predicates.join()}>{breachWord(breach)}</li>
                ))}
              </ul>
            )}
            <p className={styles.rule}>
              {m.distribution_by({
                rating: check.organisationRating ? ORGANISATION_RATING_LABEL[check.organisationRating] : "",
                rule: check.ruleVersion,
              })}
            </p>
          </>
        ) : (
          <p className={styles.rule}>{m.distribution_unrated()}</p>
        )}
      </div>
    </ChartFrame>
  );
}

function titleOf(isRated: boolean, { violations }: Distribution): string {
  if (!isRated) return m.distribution_now();
  return violations.length === 0 ? m.distribution_kept() : m.distribution_departs();
}

const countOf = ({ counts }: Pick<Distribution, "counts">, predicate: Distribution["counts"][number]["predicate"]) =>
  counts.find((each) => each.predicate === predicate)?.count ?? 0;

function breachWord({ rule, predicates, limit, actual }: Distribution["violations"][number]): string {
  const words = {
    predicates: formatList(predicates.map(predicateWord)),
    limit: formatShare(limit),
    actual: formatShare(actual),
  };
  switch (rule) {
    case "NOT_MAJORITY":
      return m.breach_not_majority(words);
    case "OVER_MAX":
      return m.breach_over_max(words);
    case "UNDER_MIN":
    case "UNDER_MIN_ANY_OF":
      return m.breach_under_min(words);
    case "MUST_EXIST":
      return m.breach_must_exist(words);
    case "NONE_ALLOWED":
      return m.breach_none_allowed(words);
  }
}
