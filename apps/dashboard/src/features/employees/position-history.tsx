import { agencyDate } from "@andir/domain/iso-date";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { CapacityTag } from "./capacity-tag.tsx";
import { postTitle } from "./post-title.ts";
import styles from "./position-history.module.css";
import {
  PositionHistory_EmployeeFragmentDoc,
  type PositionHistory_EmployeeFragment,
} from "./position-history.generated.ts";

/** Every post, newest first; two at once where two are held. */
export function PositionHistory({ employee }: { employee: FragmentType<PositionHistory_EmployeeFragment> }) {
  const { data } = useSuspenseFragment({ fragment: PositionHistory_EmployeeFragmentDoc, from: employee });
  const today = agencyDate(new Date());
  const posts = [...data.positions].sort((a, b) => b.startsOn.localeCompare(a.startsOn));
  return (
    <section className={styles.history} aria-labelledby="posts">
      <h2 id="posts">{m.person_posts()}</h2>
      <ol className={styles.posts}>
        {posts.map(({ id, title, capacity, startsOn, endsOn, unit }) => (
          <li key={id} data-current={endsOn === null || endsOn >= today || undefined}>
            <span className={styles.title}>
              <CapacityTag capacity={capacity} />
              {postTitle({ title, capacity })}
            </span>
            <span>{unit.name}</span>
            <span className={styles.span}>
              {endsOn === null
                ? m.person_post_since({ date: formatDay(startsOn) })
                : m.person_post_span({ from: formatDay(startsOn), to: formatDay(endsOn) })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
