import { useReadQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import { PageNav } from "../../features/administration/page-nav.tsx";
import { NoticeList } from "../../features/notices/notice-list.tsx";
import { NoticeMail } from "../../features/notices/notice-mail.tsx";
import { useMarkRead } from "../../features/notices/use-mark-read.ts";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Content } from "../../ui/content.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { showToast } from "../../ui/toast.tsx";
import styles from "./notices-page.module.css";

const route = getRouteApi("/shell/pemberitahuan");

/** What one was told, and what of it comes by mail. */
export function NoticesPage() {
  const loaded = route.useLoaderData();
  // The list that is there stays, dimmed, until the next is complete.
  const shown = useDeferredValue(loaded);
  const { data } = useReadQuery(shown.query);
  const { show } = route.useSearch();
  const navigate = route.useNavigate();
  const mark = useMarkRead(data.viewer?.id ?? "");
  if (!data.viewer) return null; // the frame leads to the sign-in
  const { viewer } = data;
  const { nodes, pageInfo } = viewer.notices;
  const unread = viewer.unreadNoticeCount;

  async function readAll() {
    const hasWorked = await mark
      .all(
        nodes.map(({ id }) => id),
        new Date().toISOString(),
      )
      .catch(() => false);
    showToast({ words: hasWorked ? m.notices_read_done() : m.failed_server() });
  }

  return (
    <Page>
      <title>{`${m.notices_title()} · ${m.product_name()}`}</title>
      <PageHead
        title={m.notices_title()}
        action={
          <Button disabled={unread === 0 || mark.isBusy} onClick={() => void readAll()}>
            <Icon name="check" />
            {m.notices_read_all()}
          </Button>
        }
      >
        <p role="status">{unread === 0 ? m.notices_all_read() : m.notices_lead({ n: formatCount(unread) })}</p>
      </PageHead>
      <div className={styles.filter}>
        <Choice
          label={m.notices_filter()}
          value={show ?? "all"}
          options={[
            { value: "all", label: m.notices_all(), show: m.notices_all() },
            { value: "new", label: m.notices_new(), show: m.notices_new() },
          ]}
          onChange={(next) => void navigate({ search: next === "new" ? { show: "new" } : {}, resetScroll: false })}
        />
      </div>
      <Content isBusy={shown !== loaded}>
        {nodes.length === 0 ? (
          <Notice title={m.notices_none_title()}>{show === "new" ? m.notices_none_new() : m.notices_none()}</Notice>
        ) : (
          <NoticeList notices={nodes} viewerId={viewer.employee?.id ?? null} onRead={mark.one} />
        )}
      </Content>
      <PageNav info={pageInfo} onMove={(cursors) => void navigate({ search: { ...(show && { show }), ...cursors } })} />
      {viewer.employee && (
        <section className={styles.mail} aria-labelledby="notices-mail">
          <h2 id="notices-mail">{m.notices_mail()}</h2>
          <p>{m.notices_mail_lead()}</p>
          <NoticeMail viewer={viewer} />
        </section>
      )}
    </Page>
  );
}
