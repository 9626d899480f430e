import { useReadQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import styles from "../../features/administration/administration.module.css";
import { PageNav } from "../../features/administration/page-nav.tsx";
import { ConcernList } from "../../features/concerns/concern-list.tsx";
import { ListExport } from "../../features/exports/list-export.tsx";
import { CONCERN_LIST } from "../../features/exports/lists/concern-list.ts";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Choice } from "../../ui/choice.tsx";
import { Content } from "../../ui/content.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";

const route = getRouteApi("/shell/keliru");

/** What one has reported as wrong, and what others have reported to one. */
export function ConcernsPage() {
  const loaded = route.useLoaderData();
  const shown = useDeferredValue(loaded);
  const { data } = useReadQuery(shown.query);
  const { tampil } = route.useSearch();
  const navigate = route.useNavigate();
  const { nodes, pageInfo, totalCount } = data.concerns;
  const isOwn = tampil !== "jawab";
  const n = formatCount(totalCount);
  const shownAs = isOwn ? {} : { tampil: "jawab" as const };

  return (
    <Page>
      <title>{`${m.concerns_title()} · ${m.product_name()}`}</title>
      <PageHead title={m.concerns_title()}>
        <p role="status">{isOwn ? m.concerns_lead_own({ n }) : m.concerns_lead_answer({ n })}</p>
      </PageHead>
      <div className={styles.filters}>
        <Choice
          label={m.concerns_show()}
          value={isOwn ? "own" : "answer"}
          options={[
            { value: "own", label: m.concerns_own(), show: m.concerns_own() },
            { value: "answer", label: m.concerns_to_answer(), show: m.concerns_to_answer() },
          ]}
          onChange={(next) =>
            void navigate({ search: next === "answer" ? { tampil: "jawab" } : {}, resetScroll: false })
          }
        />
        <ListExport file={CONCERN_LIST} variables={{ isOwn }} />
      </div>
      <Content isBusy={shown !== loaded}>
        {nodes.length === 0 ? (
          <Notice title={m.concerns_none_title()}>{isOwn ? m.concerns_none_own() : m.concerns_none_answer()}</Notice>
        ) : (
          <ConcernList concerns={nodes} isOwn={isOwn} />
        )}
      </Content>
      <PageNav info={pageInfo} onMove={(cursors) => void navigate({ search: { ...shownAs, ...cursors } })} />
    </Page>
  );
}
