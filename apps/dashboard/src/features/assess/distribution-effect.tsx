import { ORGANISATION_RATING_LABEL } from "@andir/domain/organisation-rating";
import type { Predicate } from "@andir/domain/predicate";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import * as m from "../../messages/messages.js";
import { countsFrom } from "./counts.ts";
import { DistributionBars } from "./distribution-bars.tsx";
import {
  DistributionEffect_SheetFragmentDoc,
  type DistributionEffect_SheetFragment,
} from "./distribution-effect.generated.ts";
import styles from "./distribution-effect.module.css";
import { violationWord } from "./violation-word.ts";

interface DistributionEffectProps {
  sheet: FragmentType<DistributionEffect_SheetFragment>;
  predicate: Predicate;
  /** Of one's own people, this choice included: shown where no unit is checked. */
  own: Readonly<Record<Predicate, number>>;
}

/** What the choice does to the picture of the unit, before anyone reads it. */
export function DistributionEffect({ sheet, predicate, own }: DistributionEffectProps) {
  const { data } = useSuspenseFragment({ fragment: DistributionEffect_SheetFragmentDoc, from: sheet });
  const { distribution } = data;
  const outcome = distribution?.outcomes.find((each) => each.predicate === predicate);
  const ofUnit = outcome?.distribution;
  const counts = ofUnit ? countsFrom(ofUnit.counts) : own;
  const n = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const label =
    ofUnit && distribution ? m.assess_effect_unit({ unit: distribution.unit.name, n }) : m.assess_effect_own({ n });
  return (
    <div className={styles.effect}>
      <p className={styles.label}>{label}</p>
      <DistributionBars label={label} counts={counts} here={predicate} />
      {distribution && (
        <p className={styles.label}>
          {m.assess_effect_rule({
            unit: distribution.unit.name,
            rating: ORGANISATION_RATING_LABEL[distribution.organisationRating],
          })}
        </p>
      )}
      {outcome && outcome.violations.length > 0 && (
        <ul className={styles.violations}>
          {outcome.violations.map((violation) => (
            <li key={violation.rule + violation.predicates.join()}>{violationWord(violation)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
