import { changesFor, unseenChanges } from "@andir/domain/help/product-changes";
import { useMutation, useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { MarkChangesSeenDocument } from "../../features/changes/mark-changes-seen.generated.ts";
import { formatDay } from "../../lib/format.ts";
import { locale } from "../../lib/locale.ts";
import * as m from "../../messages/messages.js";
import { Chip } from "../../ui/chip.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import styles from "./changes-page.module.css";

const route = getRouteApi("/shell/yang-baru");

/** What has changed for the reader, by their roles; what they had not seen is marked, and seen from now on. */
export function ChangesPage() {
  const { query } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const capabilities = data.viewer?.capabilities ?? [];
  // As it was when the page was opened: marking it seen takes no mark away under the reader's eyes.
  const [seenOn] = useState(data.viewer?.guide.changesSeenOn ?? null);
  const [mark] = useMutation(MarkChangesSeenDocument);
  const changes = changesFor(capabilities);
  const fresh = new Set(unseenChanges(capabilities, seenOn));
  const latest = changes[0]?.on;
  const now = locale();

  useEffect(() => {
    if (latest === undefined || (seenOn !== null && seenOn >= latest)) return;
    // What is not noted is told again.
    mark({ variables: { until: latest } }).catch(() => {});
  }, [latest, seenOn, mark]);

  return (
    <Page>
      <title>{`${m.changes_title()} · ${m.product_name()}`}</title>
      <PageHead title={m.changes_title()}>
        <p>{m.changes_lead()}</p>
      </PageHead>
      {changes.length === 0 ? (
        <Notice title={m.changes_none_title()}>{m.changes_none()}</Notice>
      ) : (
        <ol className={styles.list}>
          {changes.map((change) => (
            <li key={change.title.en} className={styles.change}>
              <div className={styles.head}>
                <h2>{change.title[now]}</h2>
                {fresh.has(change) && (
                  <Chip icon="star" tone="action">
                    {m.changes_new()}
                  </Chip>
                )}
              </div>
              <p className={styles.text}>{change.text[now]}</p>
              <p className={styles.when}>
                {formatDay(change.on)} · <Link to={change.place}>{m.changes_see()}</Link>
              </p>
            </li>
          ))}
        </ol>
      )}
    </Page>
  );
}
