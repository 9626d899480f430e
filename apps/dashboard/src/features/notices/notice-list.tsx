import { noticeText } from "@andir/domain/notice-text";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link, useRouter } from "@tanstack/react-router";
import { formatDay, formatMoment } from "../../lib/format.ts";
import { locale } from "../../lib/locale.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { periodWord } from "../periods/period-words.ts";
import { NoticeList_NoticeFragmentDoc, type NoticeList_NoticeFragment } from "./notice-list.generated.ts";
import styles from "./notice-list.module.css";
import { noticePlace } from "./notice-place.ts";

type Notice = NoticeList_NoticeFragment;
interface NoticeListProps {
  notices: FragmentType<Notice>[];
  viewerId: string | null;
  onRead: (id: string) => void;
}

/** What one was told, the newest first. To open it is to have read it. */
export function NoticeList({ notices, viewerId, onRead }: NoticeListProps) {
  const { data } = useSuspenseFragment({ fragment: NoticeList_NoticeFragmentDoc, from: notices });
  const { routesByPath } = useRouter();
  return (
    <ul className={styles.list}>
      {data.map((notice) => {
        const text = textOf(notice);
        const place = noticePlace(notice, viewerId, (to) => to in routesByPath);
        const isNew = notice.readAt === null;
        const read = () => isNew && onRead(notice.id);
        return (
          <li key={notice.id} className={isNew ? styles.isNew : styles.row}>
            <div className={styles.what}>
              <p className={styles.text}>
                {isNew && (
                  <span className={styles.mark}>
                    <Icon name="dot" />
                    <span className="visually-hidden">{m.notices_is_new()}. </span>
                  </span>
                )}
                {place ? (
                  <Link {...place} onClick={read}>
                    {text}
                  </Link>
                ) : (
                  text
                )}
              </p>
              <p className={styles.when}>
                {[formatMoment(notice.createdAt), notice.onBehalfOf && m.notices_for({ name: notice.onBehalfOf.name })]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </div>
            {isNew && (
              <span className={styles.act}>
                <Button kind="quiet" aria-label={m.notices_read_one_what({ text })} onClick={read}>
                  {m.notices_read_one()}
                </Button>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const textOf = ({ kind, period, employee, count, dueOn }: Notice): string =>
  noticeText(
    {
      kind,
      count,
      period: period && periodWord(period),
      employee: employee?.name ?? null,
      dueOn: dueOn && formatDay(dueOn),
    },
    locale(),
  );
