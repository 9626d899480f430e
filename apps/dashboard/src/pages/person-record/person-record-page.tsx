import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import styles from "../../features/administration/administration.module.css";
import {
  DutyDaysDialog,
  EndLeaveDialog,
  RecordLeaveDialog,
  type LeaveToEnd,
} from "../../features/administration/people/leave-dialogs.tsx";
import { EmploymentDialog, RetireDialog } from "../../features/administration/people/person-dialogs.tsx";
import { MergeDialog } from "../../features/administration/people/merge-dialog.tsx";
import { AppointDialog } from "../../features/administration/posts/post-dialogs.tsx";
import { PostList } from "../../features/administration/posts/post-list.tsx";
import { employmentWord, leaveWord } from "../../features/employees/words.ts";
import { MissingRecord } from "../../features/missing/missing.tsx";
import { formatCount, formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Listing } from "../../ui/listing.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { Said, type Saying } from "../../ui/said.tsx";
import type { PersonRecordPageQuery } from "./person-record-page.generated.ts";

const route = getRouteApi("/shell/administration/administrasi/pegawai/$id");

type Person = NonNullable<PersonRecordPageQuery["employee"]>;
type Change = "appoint" | "employment" | "leave" | "duty" | "merge" | "retire";

/** What the agency has on record of a person, and what can be changed of it; never a report or a rating. */
export function PersonRecordPage() {
  const { query } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const [asked, setAsked] = useState<Change | LeaveToEnd | null>(null);
  const [said, setSaid] = useState<Saying | null>(null);
  const person = data.employee;
  if (!person) return <MissingRecord />;
  const done = (words: string) => setSaid({ words });
  const close = () => setAsked(null);
  const dialog = { person, onClose: close, onDone: done };

  return (
    <Page>
      <title>{`${person.name} · ${m.product_name()}`}</title>
      <PageHead
        title={person.name}
        action={
          person.viewerMayChange && (
            <div className={styles.buttons}>
              {CHANGES.filter(({ what }) => what !== "merge" || person.viewerMayMerge).map(({ what, word }) => (
                <Button key={what} kind={what === "appoint" ? "primary" : "outline"} onClick={() => setAsked(what)}>
                  {word()}
                </Button>
              ))}
            </div>
          )
        }
      >
        <p>{leadOf(person)}</p>
        <p>
          <Link to="/people/$id" params={{ id: person.id }}>
            {m.adm_person_page()}
          </Link>{" "}
          ·{" "}
          <Link to="/administrasi/jejak" search={{ subject: person.id }}>
            {m.adm_person_log()}
          </Link>
        </p>
      </PageHead>
      <Said said={said} />
      <section className={styles.group} aria-labelledby="person-posts">
        <h2 id="person-posts">{m.adm_posts()}</h2>
        {person.positions.length === 0 ? (
          <p>{m.adm_person_no_post()}</p>
        ) : (
          <PostList caption={m.adm_posts()} posts={person.positions} of="person" onDone={done} />
        )}
      </section>
      <section className={styles.group} aria-labelledby="person-leaves">
        <h2 id="person-leaves">{m.adm_leaves()}</h2>
        {person.leaves.length === 0 ? <p>{m.adm_leaves_none()}</p> : <Leaves person={person} onEnd={setAsked} />}
      </section>
      {person.dutyDays.length > 0 && (
        <section className={styles.group} aria-labelledby="person-duty">
          <h2 id="person-duty">{m.adm_duty_count({ n: formatCount(person.dutyDays.length) })}</h2>
          <p>{person.dutyDays.map(formatDay).join(" · ")}</p>
        </section>
      )}
      {asked === "appoint" && <AppointDialog who={person} onClose={close} onDone={done} />}
      {asked === "employment" && <EmploymentDialog {...dialog} />}
      {asked === "leave" && <RecordLeaveDialog {...dialog} />}
      {asked === "duty" && <DutyDaysDialog {...dialog} />}
      {asked === "merge" && <MergeDialog {...dialog} />}
      {asked === "retire" && <RetireDialog {...dialog} />}
      {asked !== null && typeof asked === "object" && <EndLeaveDialog leave={asked} onClose={close} onDone={done} />}
    </Page>
  );
}

const CHANGES: readonly { what: Change; word: () => string }[] = [
  { what: "appoint", word: m.adm_appoint },
  { what: "leave", word: m.adm_leave_record },
  { what: "duty", word: m.adm_duty },
  { what: "employment", word: m.adm_employment_change },
  { what: "merge", word: m.adm_merge },
  { what: "retire", word: m.adm_retire },
];

const leadOf = ({ nip, employmentType, joinedOn, leftOn }: Person): string =>
  [
    employmentWord(employmentType),
    nip,
    joinedOn && m.adm_joined_on({ date: formatDay(joinedOn) }),
    leftOn && m.adm_left({ date: formatDay(leftOn) }),
  ]
    .filter(Boolean)
    .join(" · ");

function Leaves({ person, onEnd }: { person: Person; onEnd: (leave: LeaveToEnd) => void }) {
  return (
    <Listing
      caption={m.adm_leaves()}
      rows={person.leaves}
      id={({ id }) => id}
      title={{ key: "kind", head: m.adm_leave_kind(), cell: ({ kind }) => leaveWord(kind) }}
      columns={[
        {
          key: "days",
          head: m.adm_days(),
          cell: ({ startsOn, endsOn }) => m.person_post_span({ from: formatDay(startsOn), to: formatDay(endsOn) }),
        },
      ]}
      actions={{
        head: m.adm_actions(),
        of: (leave) =>
          person.viewerMayChange && (
            <Button
              kind="quiet"
              aria-label={m.adm_of({ action: m.adm_leave_end(), what: leaveWord(leave.kind) })}
              onClick={() => onEnd(leave)}
            >
              {m.adm_leave_end()}
            </Button>
          ),
      }}
    />
  );
}
