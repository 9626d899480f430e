import { agencyDate } from "@andir/domain/iso-date";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { formatDay } from "../../../lib/format.ts";
import * as m from "../../../messages/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Chip } from "../../../ui/chip.tsx";
import { Listing, type Column } from "../../../ui/listing.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { CapacityTag } from "../../employees/capacity-tag.tsx";
import { postTitle } from "../../employees/post-title.ts";
import styles from "../administration.module.css";
import { EndPostDialog, SetAppraiserDialog, TransferDialog } from "./post-dialogs.tsx";
import { PostList_PositionFragmentDoc, type PostList_PositionFragment } from "./post-list.generated.ts";

type Post = PostList_PositionFragment;
type Change = "transfer" | "appraiser" | "end";

interface PostListProps {
  caption: string;
  posts: readonly FragmentType<PostList_PositionFragment>[];
  /** Which column says where or who: the posts of a unit name people, those of a person units. */
  of: "unit" | "person" | "many";
  onDone: (words: string) => void;
}

/** Posts with their days, holders and appraisers, and what can be changed of each. */
export function PostList({ caption, posts, of, onDone }: PostListProps) {
  const { data } = useSuspenseFragment({ fragment: PostList_PositionFragmentDoc, from: [...posts] });
  const [asked, setAsked] = useState<{ what: Change; post: Post } | null>(null);
  const close = () => setAsked(null);
  const today = agencyDate(new Date());
  const who: Column<Post> = { key: "who", head: m.adm_person(), cell: (post) => <Holder post={post} /> };
  const what: Column<Post> = { key: "post", head: m.adm_post(), cell: (post) => <Title post={post} /> };
  const unit: Column<Post> = {
    key: "unit",
    head: m.adm_unit(),
    cell: (post) => (
      <Link to="/administrasi/unit/$id" params={{ id: post.unit.id }}>
        {post.unit.name}
      </Link>
    ),
  };

  return (
    <>
      <Listing
        caption={caption}
        rows={data}
        id={({ id }) => id}
        title={of === "person" ? what : who}
        columns={[
          ...(of === "person" ? [] : [what]),
          ...(of === "unit" ? [] : [unit]),
          { key: "days", head: m.adm_days(), cell: daysOf },
          { key: "appraiser", head: m.adm_appraiser(), cell: (post) => <Appraiser post={post} today={today} /> },
        ]}
        actions={{
          head: m.adm_actions(),
          of: (post) =>
            post.viewerMayChange &&
            (post.endsOn === null || post.endsOn >= today) &&
            CHANGES.map(({ what: change, word }) => (
              <Button
                key={change}
                kind="quiet"
                aria-label={m.adm_of({ action: word(), what: post.employee.name })}
                onClick={() => setAsked({ what: change, post })}
              >
                {word()}
              </Button>
            )),
        }}
      />
      {asked?.what === "transfer" && <TransferDialog post={asked.post} onClose={close} onDone={onDone} />}
      {asked?.what === "appraiser" && <SetAppraiserDialog post={asked.post} onClose={close} onDone={onDone} />}
      {asked?.what === "end" && <EndPostDialog post={asked.post} onClose={close} onDone={onDone} />}
    </>
  );
}

const CHANGES: readonly { what: Change; word: () => string }[] = [
  { what: "transfer", word: m.adm_transfer },
  { what: "appraiser", word: m.adm_set_appraiser },
  { what: "end", word: m.adm_end_post },
];

const daysOf = ({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }): string =>
  endsOn === null
    ? m.person_post_since({ date: formatDay(startsOn) })
    : m.person_post_span({ from: formatDay(startsOn), to: formatDay(endsOn) });

function Holder({ post: { employee } }: { post: Post }) {
  return (
    <Link to="/administrasi/pegawai/$id" params={{ id: employee.id }}>
      {employee.name}
    </Link>
  );
}

function Title({ post: { title, capacity, grade, headsUnit } }: { post: Post }) {
  return (
    <span className={styles.stack}>
      <span className={styles.tags}>
        <CapacityTag capacity={capacity} />
        {postTitle({ title, capacity })}
        {headsUnit && <Tag>{m.adm_heads()}</Tag>}
      </span>
      {grade && <span className={styles.quiet}>{grade}</span>}
    </span>
  );
}

/** Who appraises on this day, or last did; and how many came before. */
function Appraiser({ post: { appraiserTerms, endsOn }, today }: { post: Post; today: string }) {
  const day = endsOn !== null && endsOn < today ? endsOn : today;
  const current = appraiserTerms.find((term) => term.startsOn <= day && (term.endsOn === null || term.endsOn >= day));
  const others = appraiserTerms.filter((term) => term !== current);
  return (
    <span className={styles.stack}>
      {current ? (
        current.appraiser.name
      ) : (
        <Chip icon="alert" tone="attention">
          {m.adm_no_appraiser()}
        </Chip>
      )}
      {others.map((term) => (
        <span key={term.startsOn} className={styles.quiet}>
          {`${term.appraiser.name}, ${daysOf(term)}`}
        </span>
      ))}
    </span>
  );
}
