import { useReadQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { Result } from "../../features/workbench/result.tsx";
import { Desk } from "../../features/workbench/desk.tsx";
import { Asking } from "../../features/workbench/asking.tsx";
import { SidePanel } from "../../features/workbench/side-panel.tsx";
import * as m from "../../messages/messages.js";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import styles from "./analysis-page.module.css";
import { panelsOf } from "./analysis-panels.tsx";
import { AnalysisToolbar } from "./analysis-toolbar.tsx";

const route = getRouteApi("/shell/analisis");

/** Any question, one query: the editor with its help on the left, the answer as a table, a picture or JSON on the right. */
export function AnalysisPage() {
  const { query } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const { panel = "examples", result = "table" } = route.useSearch();
  const navigate = route.useNavigate();
  const { askToSignIn } = route.useRouteContext();
  const { viewer } = data;
  if (!viewer) return null;

  return (
    <Page>
      <title>{`${m.workbench_title()} · ${m.product_name()}`}</title>
      {viewer.capabilities.includes("query") ? (
        <Desk
          onSignedOut={askToSignIn}
          onDocs={() => void navigate({ search: (before) => ({ ...before, panel: "docs" }), replace: true })}
        >
          <PageHead title={m.workbench_title()} action={<AnalysisToolbar />}>
            <p>{m.workbench_lead()}</p>
          </PageHead>
          <div className={styles.room}>
            <SidePanel
              panels={panelsOf()}
              current={panel}
              onChange={(next) => void navigate({ search: (before) => ({ ...before, panel: next }), replace: true })}
            />
            <Asking />
            <Result
              view={result}
              onView={(next) => void navigate({ search: (before) => ({ ...before, result: next }), replace: true })}
            />
          </div>
        </Desk>
      ) : (
        <>
          <PageHead title={m.workbench_title()} />
          <Notice title={m.workbench_closed_title()}>{m.workbench_closed()}</Notice>
        </>
      )}
    </Page>
  );
}
