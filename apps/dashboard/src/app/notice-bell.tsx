import { useApolloClient } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { formatCount } from "../lib/format.ts";
import * as m from "../messages/messages.js";
import { Icon } from "../ui/icon.tsx";
import styles from "./notice-bell.module.css";
import { UnreadNoticesDocument } from "./shell.generated.ts";

const MOST = 99;

/** The way to what one was told, with the number of what is new; looked at anew whenever the page comes back to the front. */
export function NoticeBell({ unread }: { unread: number }) {
  const client = useApolloClient();
  useEffect(() => {
    const look = () => {
      if (document.visibilityState !== "visible") return;
      // What fails now comes with the next look.
      client.query({ query: UnreadNoticesDocument, fetchPolicy: "network-only" }).catch(() => {});
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [client]);

  return (
    <Link
      to={"/pemberitahuan" as string}
      className={styles.bell}
      aria-label={unread > 0 ? m.notices_bell({ n: formatCount(unread) }) : m.notices_title()}
    >
      <Icon name="bell" />
      {unread > 0 && (
        <span className={styles.count} aria-hidden="true">
          {unread > MOST ? `${MOST}+` : unread}
        </span>
      )}
    </Link>
  );
}
