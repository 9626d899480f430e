import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { ratingWord } from "../assessments/words.ts";
import { PredicateMark } from "../predicates/predicate-mark.tsx";
import { ComparisonChip } from "./comparison-chip.tsx";
import { NationalBeside_RatingFragmentDoc, type NationalBeside_RatingFragment } from "./national-beside.generated.ts";
import styles from "./national-ratings.module.css";

/** Beside a rating published here: what the national system holds, and what it means that both differ. */
export function NationalBeside({ rating }: { rating: FragmentType<NationalBeside_RatingFragment> }) {
  const { data } = useSuspenseFragment({ fragment: NationalBeside_RatingFragmentDoc, from: rating });
  return (
    <section className={styles.beside} aria-labelledby="national">
      <h2 id="national">{m.nat_beside()}</h2>
      <p className={styles.line}>
        <PredicateMark predicate={data.predicate} />
        <ComparisonChip comparison={data.comparison} />
      </p>
      <p className={styles.quiet}>
        {m.nat_beside_says({
          result: ratingWord(data.workResult).toLowerCase(),
          behaviour: ratingWord(data.behaviour).toLowerCase(),
          date: formatDay(data.importedAt.slice(0, 10)),
        })}
      </p>
      <p>{data.comparison === "SAME" ? m.nat_beside_same() : m.nat_beside_different()}</p>
    </section>
  );
}
