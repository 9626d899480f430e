import { agencyDate, daysBetween } from "@andir/domain/iso-date";
import { useReadQuery, type PreloadedQueryRef } from "@apollo/client/react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { MissingRecord } from "../../features/missing/missing.tsx";
import { periodWord } from "../../features/periods/period-words.ts";
import { ReportForm } from "../../features/reports/report-form.tsx";
import { ReportHandedIn } from "../../features/reports/report-handed-in.tsx";
import { ReportStanding } from "../../features/reports/report-standing.tsx";
import { formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import type { MyReportPageQuery, MyReportPageQueryVariables } from "./my-report-page.generated.ts";
import styles from "./my-report-page.module.css";

const route = getRouteApi("/shell/kerja/laporan/$period");

/** One's own report of a period: written, handed in, given back, verified. */
export function MyReportPage() {
  const loaded = route.useLoaderData();
  return loaded === null ? <MissingRecord /> : <MyReport query={loaded.query} variables={loaded.variables} />;
}

interface MyReportProps {
  query: PreloadedQueryRef<MyReportPageQuery, MyReportPageQueryVariables>;
  variables: MyReportPageQueryVariables;
}

function MyReport({ query, variables }: MyReportProps) {
  const { data } = useReadQuery(query);
  const { post: wanted } = route.useSearch();
  const today = agencyDate(new Date());
  const period = data.periods.nodes[0];
  const { viewer } = data;
  if (!viewer?.employee || !period) return <MissingRecord />;

  const { employee } = viewer;
  const held = employee.posts.filter(
    (post) =>
      post.capacity !== "PLH" &&
      post.startsOn <= period.endsOn &&
      (post.endsOn === null || post.endsOn >= period.startsOn),
  );
  const post =
    held.find(({ id }) => id === wanted) ?? held.find(({ capacity }) => capacity === "DEFINITIVE") ?? held[0];
  const title = m.report_title({ period: periodWord(period) });
  if (!post)
    return (
      <Page>
        <Notice title={title}>{m.report_no_post()}</Notice>
      </Page>
    );
  const report = employee.reportsOfPeriod.nodes.find(({ position }) => position.id === post.id) ?? null;
  const isHandedIn = report?.status === "SUBMITTED" || report?.status === "VERIFIED";
  const lastDay = post.endsOn !== null && post.endsOn < period.endsOn ? post.endsOn : period.endsOn;

  return (
    <Page>
      <title>{`${title} · ${m.product_name()}`}</title>
      <div className={styles.page}>
        <header className={styles.head}>
          <Link to="/kerja" className={styles.back}>
            {m.work_title()}
          </Link>
          <h1>{title}</h1>
          <p className={styles.post}>{post.title}</p>
          {report ? (
            <ReportStanding report={report} />
          ) : (
            <p className={styles.post}>{m.duty_until({ due: formatDay(period.reportDueOn) })}</p>
          )}
        </header>
        {isHandedIn ? (
          <ReportHandedIn report={report} today={today} />
        ) : period.isOpen ? (
          <ReportForm
            key={`${period.id} ${post.id} ${report?.status ?? ""}`.replace(/ DRAFT$/, " ")}
            period={period}
            opensOn={today >= lastDay ? null : lastDay}
            daysAfter={report?.status === "RETURNED" ? 0 : Math.max(0, daysBetween(period.reportDueOn, today))}
            position={post}
            employee={employee}
            report={report}
            variables={variables}
          />
        ) : (
          <Notice title={m.report_closed_title()}>{m.report_closed()}</Notice>
        )}
      </div>
    </Page>
  );
}
