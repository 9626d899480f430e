import { useApolloClient, useReadQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { DocumentRun } from "../../features/documents/document-run.tsx";
import { IssueMany } from "../../features/documents/issue-many.tsx";
import styles from "../../features/documents/papers.module.css";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Notice } from "../../ui/notice.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Page } from "../../ui/page.tsx";
import { DocumentsPageDocument } from "./documents-page.generated.ts";

const route = getRouteApi("/shell/dokumen");

/** Official papers of many at once, and the runs that one has started. */
export function DocumentsPage() {
  const { query, variables } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const client = useApolloClient();
  const { nodes, totalCount } = data.documentRuns;
  const reload = () => client.query({ query: DocumentsPageDocument, variables, fetchPolicy: "network-only" });

  return (
    <Page>
      <title>{`${m.papers_title()} · ${m.product_name()}`}</title>
      <PageHead title={m.papers_title()}>
        <p>{m.papers_many_lead()}</p>
      </PageHead>
      <IssueMany periods={data.periods.nodes} onStarted={reload} />
      <section className={styles.papers} aria-label={m.papers_runs()}>
        {nodes.length > 0 && <h2>{m.papers_runs()}</h2>}
        {nodes.length === 0 ? (
          <Notice title={m.papers_runs_none_title()}>{m.papers_runs_none()}</Notice>
        ) : (
          <>
            {totalCount > nodes.length && (
              <p className={styles.quiet}>{m.papers_runs_newest({ n: formatCount(nodes.length) })}</p>
            )}
            <ul className={styles.list}>
              {nodes.map((run) => (
                <DocumentRun key={run.id} run={run} />
              ))}
            </ul>
          </>
        )}
      </section>
    </Page>
  );
}
