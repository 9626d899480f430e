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
  /** What a unit can be invited to. */
  programmes: readonly { id: string; title: string }[];
}

/** Who to help first, and with what: units, never people. */
export function UnitsInNeed({ unit, periodId, programmes }: UnitsInNeedProps) {
  const { data } = useSuspenseFragment({
    fragment: UnitsInNeed_UnitFragmentDoc,
    fragmentName: "UnitsInNeed_unit",
    from: unit,
    variables: { periodId },
  });
  const isAlone = data.unitsInNeed.every(({ unit: { id } }) => id === data.id) && data.unitsInNeed.length > 0;
  return (
    <section className={styles.section} aria-labelledby="units-in-need">
      <h2 id="units-in-need">{isAlone ? m.adoption_need_own() : m.adoption_need_title()}</h2>
      {data.unitsInNeed.length === 0 ? (
        <p className={styles.quiet}>{m.adoption_need_none()}</p>
      ) : (
        <>
          {!isAlone && <p className={styles.quiet}>{m.adoption_need_lead()}</p>}
          <ol className={styles.list}>
            {data.unitsInNeed.map(({ id, unit: needy, peopleCount, viewerMayInvite, needs }) => (
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
                {viewerMayInvite && programmes.length > 0 && (
                  <p className={styles.invite}>
                    <span className={styles.quiet}>{m.adoption_invite()}</span>
                    {programmes.map((programme) => (
                      <Link
                        key={programme.id}
                        to="/pelatihan/program/$id"
                        params={{ id: programme.id }}
                        search={{ unit: needy.id, lihat: "belum" }}
                        aria-label={m.adoption_invite_of({ unit: needy.name, title: programme.title })}
                      >
                        {programme.title}
                      </Link>
                    ))}
                  </p>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
