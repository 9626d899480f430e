import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatCount, formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Emphasis } from "../../ui/emphasis.tsx";
import styles from "./own-use.module.css";
import { OwnUse_ViewerFragmentDoc, type OwnUse_ViewerFragment } from "./own-use.generated.ts";

interface OwnUseProps {
  viewer: FragmentType<OwnUse_ViewerFragment>;
  keptMonths: number;
}

/** All that is kept of how one uses the product, week by week. */
export function OwnUse({ viewer, keptMonths }: OwnUseProps) {
  const { data } = useSuspenseFragment({ fragment: OwnUse_ViewerFragmentDoc, from: viewer });
  const weeks = data.ownUse;
  if (weeks.length === 0) return <p className={styles.quiet}>{m.my_use_none()}</p>;
  const phone = weeks.filter(({ onPhone }) => onPhone).length;
  return (
    <>
      <p className={styles.quiet}>
        <Emphasis>
          {m.my_use_some({
            n: formatCount(weeks.length),
            phone: formatCount(phone),
            months: formatCount(keptMonths),
          })}
        </Emphasis>
      </p>
      <details className={styles.weeks}>
        <summary>{m.my_use_weeks()}</summary>
        <ul>
          {weeks.map((week) => (
            <li key={week.startsOn}>{m.my_use_week({ date: formatDay(week.startsOn), device: deviceWord(week) })}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

function deviceWord({ onPhone, onComputer }: OwnUse_ViewerFragment["ownUse"][number]): string {
  if (onPhone && onComputer) return m.my_use_both();
  return onPhone ? m.my_use_phone() : m.my_use_computer();
}
