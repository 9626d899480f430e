import { useReadQuery } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Changes } from "../../features/privacy/changes.tsx";
import { OwnUse } from "../../features/privacy/own-use.tsx";
import { Readings } from "../../features/privacy/readings.tsx";
import { formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Answer } from "../../ui/answer.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import styles from "./my-data-page.module.css";
import { OlderChanges, OlderReadings } from "./older.tsx";

const route = getRouteApi("/shell/data-saya");

export function MyDataPage() {
  const { query } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const { installation, viewer, accessLog, auditEvents } = data;
  // The newest day comes first; within it the list knows no order of time.
  const last = accessLog.nodes
    .filter(({ day }) => day === accessLog.nodes[0]?.day)
    .reduce<(typeof accessLog.nodes)[number] | undefined>(
      (latest, entry) => (latest && latest.lastReadAt >= entry.lastReadAt ? latest : entry),
      undefined,
    );

  return (
    <Page>
      <title>{`${m.my_data()} · ${m.product_name()}`}</title>
      <div className={styles.heading}>
        <h1 className={styles.title}>{m.my_data()}</h1>
        {last && <Answer clauses={[{ text: m.my_data_last({ name: last.readerName, day: formatDay(last.day) }) }]} />}
        <p className={styles.lead}>
          {m.my_data_lead()} <Link to="/privasi">{m.privacy_notice()}</Link>
        </p>
      </div>
      {viewer?.employee ? (
        <div className={styles.layout}>
          <section className={styles.part} aria-labelledby="readings">
            <h2 id="readings">{m.my_data_readings()}</h2>
            {last ? (
              <>
                <Readings entries={accessLog.nodes} />
                <OlderReadings page={accessLog.pageInfo} />
              </>
            ) : (
              <Notice title={m.my_data_empty_title()}>{m.my_data_empty()}</Notice>
            )}
          </section>
          <div className={styles.aside}>
            <section className={styles.part} aria-labelledby="download">
              <h2 id="download">{m.my_data_download()}</h2>
              <p className={styles.quiet}>{m.my_data_download_help()}</p>
              <div className={styles.ways}>
                <a href="/exports/my-data?format=xlsx" download className={buttonClass("outline")}>
                  {m.my_data_as_workbook()}
                </a>
                <a href="/exports/my-data" download className={buttonClass("outline")}>
                  {m.my_data_as_json()}
                </a>
              </div>
            </section>
            <section className={styles.part} aria-labelledby="use">
              <h2 id="use">{m.my_use()}</h2>
              <OwnUse viewer={viewer} keptMonths={installation.useKeptMonths} />
            </section>
            <section className={styles.part} aria-labelledby="changes">
              <h2 id="changes">{m.my_data_changes()}</h2>
              {auditEvents.nodes.length > 0 ? (
                <>
                  <Changes events={auditEvents.nodes} />
                  <OlderChanges page={auditEvents.pageInfo} />
                </>
              ) : (
                <p className={styles.quiet}>{m.my_data_changes_empty()}</p>
              )}
            </section>
          </div>
        </div>
      ) : (
        <Notice title={m.my_data_none_title()}>{m.my_data_none()}</Notice>
      )}
    </Page>
  );
}
