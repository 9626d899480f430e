import { useReadQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { PersonHeader } from "../../features/employees/person-header.tsx";
import { PositionHistory } from "../../features/employees/position-history.tsx";
import { AspectTrend } from "../../features/assessments/aspect-trend.tsx";
import { PersonAnswer } from "../../features/timeline/person-answer.tsx";
import { Timeline } from "../../features/timeline/timeline.tsx";
import * as m from "../../messages/messages.js";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { MissingRecord } from "../../features/missing/missing.tsx";
import { OlderMonths } from "./older-months.tsx";
import styles from "./person-page.module.css";

const route = getRouteApi("/shell/people/$id");

export function PersonPage() {
  const { query, window } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const { employee } = data;
  if (!employee) return <MissingRecord />;
  const first = employee.firstReport.nodes[0]?.period.startsOn ?? null;

  return (
    <Page>
      <title>{`${employee.name} · ${m.product_name()}`}</title>
      <PersonHeader employee={employee} />
      {first !== null && <PersonAnswer employee={employee} from={window.from} to={window.to} />}
      {first === null ? (
        <Notice title={m.timeline_empty_title()}>{m.timeline_empty()}</Notice>
      ) : (
        <AspectTrend employee={employee} trendFrom={window.trendFrom} />
      )}
      <div className={styles.layout}>
        {first !== null && (
          <section className={styles.record} aria-labelledby="record">
            <h2 id="record">{m.timeline_title()}</h2>
            <Timeline employee={employee} from={window.from} to={window.to} opensFirst />
            {first < window.from && <OlderMonths key={employee.id} id={employee.id} newer={window} first={first} />}
          </section>
        )}
        <PositionHistory employee={employee} />
      </div>
    </Page>
  );
}
