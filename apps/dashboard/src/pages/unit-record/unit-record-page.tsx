import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import styles from "../../features/administration/administration.module.css";
import { AppointDialog } from "../../features/administration/posts/post-dialogs.tsx";
import { PostList } from "../../features/administration/posts/post-list.tsx";
import { Trail } from "../../features/administration/trail.tsx";
import { SplitUnitDialog } from "../../features/administration/units/split-unit-dialog.tsx";
import {
  CloseUnitDialog,
  CreateUnitDialog,
  MoveUnitDialog,
  RenameUnitDialog,
  WorkWeekDialog,
} from "../../features/administration/units/unit-changes.tsx";
import { weekWord } from "../../features/administration/units/week-words.ts";
import { MissingRecord } from "../../features/missing/missing.tsx";
import { formatCount, formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Content } from "../../ui/content.tsx";
import { Listing } from "../../ui/listing.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { Said, type Saying } from "../../ui/said.tsx";
import type { UnitRecordPageQuery } from "./unit-record-page.generated.ts";

const route = getRouteApi("/shell/administration/administrasi/unit/$id");

type Unit = NonNullable<UnitRecordPageQuery["orgUnit"]>;
type Change = "appoint" | "create" | "rename" | "move" | "close" | "week" | "split";

/** One unit: where it stands, what is below it, who holds its posts over time, and what can be changed of it. */
export function UnitRecordPage() {
  const loaded = route.useLoaderData();
  const shown = useDeferredValue(loaded);
  const { data } = useReadQuery(shown.query);
  const { ended = false } = route.useSearch();
  const navigate = route.useNavigate();
  const [asked, setAsked] = useState<Change | null>(null);
  const [said, setSaid] = useState<Saying | null>(null);
  const unit = data.orgUnit;
  if (!unit) return <MissingRecord />;
  const done = (words: string) => setSaid({ words });
  const dialog = { unit, onClose: () => setAsked(null), onDone: done };

  return (
    <Page>
      <title>{`${unit.name} · ${m.product_name()}`}</title>
      <PageHead
        title={unit.name}
        action={
          unit.viewerMayChange && (
            <div className={styles.buttons}>
              {CHANGES.map(({ what, word }) => (
                <Button key={what} kind={what === "appoint" ? "primary" : "outline"} onClick={() => setAsked(what)}>
                  {word()}
                </Button>
              ))}
            </div>
          )
        }
      >
        <Trail above={aboveOf(unit)} />
        <p>{leadOf(unit)}</p>
        <p>
          <Link to="/administrasi/pegawai" search={{ unit: unit.id }}>
            {m.adm_unit_people()}
          </Link>
        </p>
      </PageHead>
      <Said said={said} />
      <Content isBusy={shown !== loaded}>
        <section className={styles.group} aria-labelledby="unit-posts">
          <div className={styles.filters}>
            <h2 id="unit-posts">{m.adm_posts_count({ n: formatCount(unit.posts.length) })}</h2>
            <Choice
              label={m.adm_posts_show()}
              value={ended ? "ended" : "current"}
              options={[
                { value: "current" as const, label: m.adm_posts_current(), show: m.adm_posts_current() },
                { value: "ended" as const, label: m.adm_posts_ended(), show: m.adm_posts_ended() },
              ]}
              onChange={(next) =>
                void navigate({ search: next === "ended" ? { ended: true } : {}, resetScroll: false })
              }
            />
          </div>
          {unit.posts.length === 0 ? (
            <Notice title={m.adm_posts_none_title()}>
              {unit.viewerMayChange ? m.adm_posts_none() : m.adm_posts_not_yours()}
            </Notice>
          ) : (
            <PostList caption={m.adm_posts()} posts={unit.posts} of="unit" onDone={done} />
          )}
        </section>
        {unit.children.length > 0 && (
          <section className={styles.group} aria-labelledby="unit-below">
            <h2 id="unit-below">{m.adm_units_below({ n: formatCount(unit.children.length) })}</h2>
            <Below units={unit.children} />
          </section>
        )}
      </Content>
      {asked === "appoint" && <AppointDialog {...dialog} />}
      {asked === "create" && <CreateUnitDialog {...dialog} />}
      {asked === "rename" && <RenameUnitDialog {...dialog} />}
      {asked === "move" && <MoveUnitDialog {...dialog} />}
      {asked === "close" && <CloseUnitDialog {...dialog} holders={ended ? 0 : unit.posts.length} />}
      {asked === "split" && <SplitUnitDialog {...dialog} posts={unit.posts} />}
      {asked === "week" && <WorkWeekDialog {...dialog} />}
    </Page>
  );
}

const CHANGES: readonly { what: Change; word: () => string }[] = [
  { what: "appoint", word: m.adm_appoint },
  { what: "create", word: m.adm_unit_create },
  { what: "rename", word: m.adm_unit_rename },
  { what: "move", word: m.adm_unit_move },
  { what: "week", word: m.adm_week_set_action },
  { what: "split", word: m.adm_split },
  { what: "close", word: m.adm_unit_close },
];

/** From the top down; the tree is never deeper than what is asked for here. */
function aboveOf({ parent }: Unit): { id: string; name: string }[] {
  const [first, second, third] = [parent, parent?.parent, parent?.parent?.parent];
  return [third, second, first].filter((each) => each != null);
}

const leadOf = ({ code, startsOn, endsOn, head, workWeek }: Unit): string =>
  [
    code,
    head ? m.adm_unit_headed_by({ who: head.name }) : m.adm_unit_no_head(),
    weekWord(workWeek),
    endsOn === null
      ? m.adm_unit_since({ date: formatDay(startsOn) })
      : m.adm_unit_span({ from: formatDay(startsOn), to: formatDay(endsOn) }),
  ].join(" · ");

function Below({ units }: { units: Unit["children"] }) {
  return (
    <Listing
      caption={m.adm_units()}
      rows={units}
      id={({ id }) => id}
      title={{
        key: "name",
        head: m.adm_unit(),
        cell: ({ id, name }) => (
          <Link to="/administrasi/unit/$id" params={{ id }}>
            {name}
          </Link>
        ),
      }}
      columns={[
        { key: "code", head: m.adm_unit_code(), cell: ({ code }) => code },
        { key: "head", head: m.adm_unit_head(), cell: ({ head }) => head?.name ?? m.adm_unit_no_head() },
      ]}
    />
  );
}
