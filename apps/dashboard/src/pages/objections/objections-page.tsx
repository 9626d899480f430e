import { useReadQuery, useSuspenseFragment } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import { PageNav } from "../../features/administration/page-nav.tsx";
import { ListExport } from "../../features/exports/list-export.tsx";
import { OBJECTION_LIST } from "../../features/exports/lists/objection-list.ts";
import { ObjectionRow_AssessmentFragmentDoc } from "../../features/objections/objection-rows.generated.ts";
import { ObjectionRows } from "../../features/objections/objection-rows.tsx";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Answer } from "../../ui/answer.tsx";
import { Content } from "../../ui/content.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import styles from "./objections-page.module.css";
import { OBJECTION_ORDER } from "./objections-variables.ts";

const route = getRouteApi("/shell/keberatan");

/** Objections that one is a side of or decides; what waits for the reader first. */
export function ObjectionsPage() {
  const loaded = route.useLoaderData();
  const shown = useDeferredValue(loaded);
  const { data: answer } = useReadQuery(shown.query);
  const navigate = route.useNavigate();
  const { data } = useSuspenseFragment({
    fragment: ObjectionRow_AssessmentFragmentDoc,
    from: answer.objections.nodes.flatMap(({ assessment }) => assessment ?? []),
  });
  const all = data.filter(({ objection }) => objection !== null);
  const waitsForMe = ({ objection }: (typeof all)[number]) => objection?.viewerMayAnswer || objection?.viewerMayDecide;
  const mine = all.filter(waitsForMe);
  const open = all.filter((one) => !waitsForMe(one) && one.objection?.status !== "DECIDED");
  const decided = all.filter(({ objection }) => objection?.status === "DECIDED");
  const { pageInfo, totalCount } = answer.objections;
  const waiting = answer.waiting.totalCount;
  const groups = [
    { title: m.objections_mine(), rows: mine },
    { title: m.objections_open(), rows: open },
    { title: m.objections_decided(), rows: decided },
  ].filter(({ rows }) => rows.length > 0);

  return (
    <Page>
      <title>{`${m.objections_title()} · ${m.product_name()}`}</title>
      <PageHead title={m.objections_title()}>
        <p>{m.objections_lead()}</p>
      </PageHead>
      {waiting > 0 && <Answer clauses={[{ text: m.objections_wait({ n: formatCount(waiting) }), isUrgent: true }]} />}
      <Content isBusy={shown !== loaded}>
        {groups.length === 0 ? (
          <Notice title={m.objections_none_title()}>{m.objections_none()}</Notice>
        ) : (
          <>
            <div>
              <ListExport file={OBJECTION_LIST} variables={{ orderBy: [...OBJECTION_ORDER] }} />
            </div>
            <p role="status">{m.list_shown({ n: formatCount(totalCount), shown: formatCount(all.length) })}</p>
          </>
        )}
        {groups.map(({ title, rows }) => (
          <section key={title} className={styles.part} aria-label={title}>
            <h2>{title}</h2>
            <ObjectionRows assessments={rows} />
          </section>
        ))}
      </Content>
      <PageNav info={pageInfo} onMove={(cursors) => void navigate({ search: cursors })} />
    </Page>
  );
}
