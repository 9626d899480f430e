import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { samePeriod } from "./adoption-rows.ts";
import { needWord } from "./adoption-words.ts";
import styles from "./units-in-need.module.css";
import { UnitsInNeed_UnitFragmentDoc, type UnitsInNeed_UnitFragment } from "./units-in-need.generated.ts";

interface UnitsInNeedProps {
  unit: FragmentType<UnitsInNeed_UnitFragment>;
  periodId: string | null;
}

/** Who to help first, and with what: units, never people. */
export function UnitsInNeed({ unit, periodId }: UnitsInNeedProps) {
  const { data } = useSuspenseFragment({
    fragment: UnitsInNeed_UnitFragmentDoc,
    fragmentName: "UnitsInNeed_unit",
    from: unit,
    variables: { periodId },
  });
  return (
    <section className={styles.section} aria-labelledby="units-in-need">
      <h2 id="units-in-need">{m.adoption_need_title()}</h2>
      {data.unitsInNeed.length === 0 ? (
        <p className={styles.quiet}>{m.adoption_need_none()}</p>
      ) : (
        <>
          <p className={styles.quiet}>{m.adoption_need_lead()}</p>
          <ol className={styles.list}>
            {data.unitsInNeed.map(({ id, unit: needy, peopleCount, needs }) => (
              <li key={id}>
                <p className={styles.name}>
                  <Link to="/adopsi/$id" params={{ id: needy.id }} search={samePeriod}>
                    {needy.name}
                  </Link>
                  <span className={styles.quiet}>
                    {[needy.parent?.name, m.adoption_people({ n: formatCount(peopleCount ?? 0) })]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </p>
                <ul className={styles.needs}>
                  {needs.map((need) => (
                    <li key={need.reason}>{needWord(need)}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
