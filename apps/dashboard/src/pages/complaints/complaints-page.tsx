import { useReadQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import styles from "../../features/administration/administration.module.css";
import { PageNav } from "../../features/administration/page-nav.tsx";
import { ComplaintList } from "../../features/complaints/complaint-list.tsx";
import { ListExport } from "../../features/exports/list-export.tsx";
import { COMPLAINT_LIST } from "../../features/exports/lists/complaint-list.ts";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Choice } from "../../ui/choice.tsx";
import { Content } from "../../ui/content.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { Said, type Saying } from "../../ui/said.tsx";
import { complaintsVariables } from "./complaints-search.ts";

const route = getRouteApi("/shell/aduan");

/** What citizens complain of, for who answers: what waits first, the one due soonest on top. */
export function ComplaintsPage() {
  const loaded = route.useLoaderData();
  const shown = useDeferredValue(loaded);
  const { data } = useReadQuery(shown.query);
  const { lihat } = route.useSearch();
  const navigate = route.useNavigate();
  const [said, setSaid] = useState<Saying | null>(null);
  const { nodes, pageInfo, totalCount } = data.complaints;
  const n = formatCount(totalCount);
  const lead = {
    menunggu: totalCount === 0 ? m.complaints_none_waiting() : m.complaints_waiting_n({ n }),
    terlambat: m.complaints_late_n({ n }),
    dijawab: m.complaints_answered_n({ n }),
    semua: m.complaints_all_n({ n }),
  };

  const { filter, orderBy } = complaintsVariables(lihat ? { lihat } : {});

  return (
    <Page>
      <title>{`${m.complaints_title()} · ${m.product_name()}`}</title>
      <PageHead title={m.complaints_title()}>
        <p role="status">{lead[lihat ?? "menunggu"]}</p>
      </PageHead>
      <div className={styles.filters}>
        <Choice
          label={m.complaints_view()}
          value={lihat ?? "menunggu"}
          options={[
            { value: "menunggu", label: m.complaints_waiting(), show: m.complaints_waiting() },
            { value: "terlambat", label: m.complaints_late(), show: m.complaints_late() },
            { value: "dijawab", label: m.complaints_answered(), show: m.complaints_answered() },
            { value: "semua", label: m.adm_all(), show: m.adm_all() },
          ]}
          onChange={(next) => void navigate({ search: next === "menunggu" ? {} : { lihat: next } })}
        />
        <ListExport file={COMPLAINT_LIST} variables={{ filter, orderBy }} />
      </div>
      <Said said={said} />
      <Content isBusy={shown !== loaded}>
        {nodes.length === 0 ? (
          <Notice title={m.complaints_none_title()}>{m.complaints_none()}</Notice>
        ) : (
          <ComplaintList complaints={nodes} onDone={(words) => setSaid({ words })} />
        )}
      </Content>
      <PageNav
        info={pageInfo}
        onMove={(cursors) => void navigate({ search: { ...(lihat && { lihat }), ...cursors } })}
      />
    </Page>
  );
}
