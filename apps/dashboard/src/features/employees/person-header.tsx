import { agencyDate } from "@andir/domain/iso-date";
import { formatNip } from "@andir/domain/nip";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Icon } from "../../ui/icon.tsx";
import { CapacityTag } from "./capacity-tag.tsx";
import styles from "./person-header.module.css";
import { PersonHeader_EmployeeFragmentDoc, type PersonHeader_EmployeeFragment } from "./person-header.generated.ts";
import { postTitle } from "./post-title.ts";
import { employmentWord, leaveWord } from "./words.ts";

export function PersonHeader({ employee }: { employee: FragmentType<PersonHeader_EmployeeFragment> }) {
  const { data } = useSuspenseFragment({ fragment: PersonHeader_EmployeeFragmentDoc, from: employee });
  const { name, nip, position, unit, appraiser, employmentType } = data;
  const facts: [string, ReactNode][] = [
    ...(nip === null ? [] : [[m.person_nip(), formatNip(nip)] satisfies [string, ReactNode]]),
    ...(unit === null ? [] : [[m.person_unit(), unit.name] satisfies [string, ReactNode]]),
    ...(employmentType === null
      ? []
      : [[m.person_type(), employmentWord(employmentType)] satisfies [string, ReactNode]]),
    ...(position?.grade == null ? [] : [[m.person_grade(), position.grade] satisfies [string, ReactNode]]),
    ...(appraiser === null && nip === null
      ? []
      : [[m.person_appraiser(), appraiserOf(data)] satisfies [string, ReactNode]]),
  ];
  const today = agencyDate(new Date());
  const leave = data.leaves.find(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn);
  return (
    <header className={styles.header}>
      <div>
        <h1 className={styles.name}>{name}</h1>
        {position && (
          <p className={styles.post}>
            <CapacityTag capacity={position.capacity} />
            {postTitle(position)}
          </p>
        )}
        {leave && (
          <p className={styles.leave}>
            <Icon name="calendar" />
            {m.person_on_leave({ kind: leaveWord(leave.kind).toLowerCase(), until: formatDay(leave.endsOn) })}
          </p>
        )}
      </div>
      <dl className={styles.facts}>
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}

/** Null is "nobody yet" only to those who may open the personal file, who see the NIP too. */
function appraiserOf({ appraiser }: PersonHeader_EmployeeFragment): ReactNode {
  if (appraiser === null) return m.person_no_appraiser();
  return (
    <Link to="/people/$id" params={{ id: appraiser.id }}>
      {appraiser.name}
    </Link>
  );
}
