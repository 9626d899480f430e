import { useReadQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { CorrectionList } from "../../features/administration/corrections/correction-list.tsx";
import { PageNav } from "../../features/administration/page-nav.tsx";
import styles from "../../features/administration/administration.module.css";
import { ListExport } from "../../features/exports/list-export.tsx";
import { CORRECTION_LIST } from "../../features/exports/lists/correction-list.ts";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Choice } from "../../ui/choice.tsx";
import { Content } from "../../ui/content.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { Said, type Saying } from "../../ui/said.tsx";

const route = getRouteApi("/shell/administration/administrasi/perbaikan");

/** Requests to correct an appraiser: the complaint heard most often, decided here. */
export function CorrectionsPage() {
  const loaded = route.useLoaderData();
  const shown = useDeferredValue(loaded);
  const { data } = useReadQuery(shown.query);
  const { state = "OPEN" } = route.useSearch();
  const navigate = route.useNavigate();
  const [said, setSaid] = useState<Saying | null>(null);
  const { nodes, pageInfo, totalCount } = data.appraiserCorrections;
  const options = [
    { value: "OPEN" as const, label: m.adm_correction_open(), show: m.adm_correction_open() },
    { value: "ACCEPTED" as const, label: m.adm_correction_accepted(), show: m.adm_correction_accepted() },
    { value: "REFUSED" as const, label: m.adm_correction_refused(), show: m.adm_correction_refused() },
    { value: "all" as const, label: m.adm_all(), show: m.adm_all() },
  ];

  return (
    <Page>
      <title>{`${m.adm_corrections()} · ${m.product_name()}`}</title>
      <PageHead title={m.adm_corrections()}>
        <p role="status">
          {state === "OPEN"
            ? m.adm_corrections_waiting({ n: formatCount(totalCount) })
            : m.adm_corrections_count({ n: formatCount(totalCount) })}
        </p>
      </PageHead>
      <div className={styles.filters}>
        <Choice
          label={m.adm_state()}
          value={state === "WITHDRAWN" ? "all" : state}
          options={options}
          onChange={(next) => void navigate({ search: next === "OPEN" ? {} : { state: next } })}
        />
        <ListExport file={CORRECTION_LIST} variables={{ status: state === "all" ? null : state }} />
      </div>
      <Said said={said} />
      <Content isBusy={shown !== loaded}>
        {nodes.length === 0 ? (
          <Notice title={m.adm_corrections_none_title()}>{m.adm_corrections_none()}</Notice>
        ) : (
          <CorrectionList corrections={nodes} onDone={(words) => setSaid({ words })} />
        )}
      </Content>
      <PageNav
        info={pageInfo}
        onMove={(cursors) => void navigate({ search: { ...(state !== "OPEN" && { state }), ...cursors } })}
      />
    </Page>
  );
}
