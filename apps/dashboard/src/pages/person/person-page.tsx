import { agencyDate } from "@andir/domain/iso-date";
import { useApolloClient, useReadQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { AllowanceOf } from "../../features/allowance/allowance-of.tsx";
import { AspectTrend } from "../../features/assessments/aspect-trend.tsx";
import { CoachingNotes } from "../../features/coaching/coaching-notes.tsx";
import { PersonPapers } from "../../features/documents/person-papers.tsx";
import { PersonActions } from "../../features/employees/person-actions.tsx";
import { PersonHeader } from "../../features/employees/person-header.tsx";
import { PositionHistory } from "../../features/employees/position-history.tsx";
import { InnovationsOf } from "../../features/innovations/innovations-of.tsx";
import { MissingRecord } from "../../features/missing/missing.tsx";
import { listedPeriods } from "../../features/timeline/listed-periods.ts";
import { PeriodList } from "../../features/timeline/period-list.tsx";
import { PersonAnswer } from "../../features/timeline/person-answer.tsx";
import { useMediaQuery } from "../../lib/use-media-query.ts";
import * as m from "../../messages/messages.js";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { PersonPageDocument } from "./person-page.generated.ts";
import styles from "./person-page.module.css";
import { PersonPeriod } from "./person-period.tsx";
import { neighbours } from "./person-search.ts";

const route = getRouteApi("/shell/people/$id");

/** One person: how it goes, what the reader can do, and period by period what happened and what came of it. */
export function PersonPage() {
  const { query, spans } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const client = useApolloClient();
  const { employee, viewer, waiting } = data;
  // On a phone what waits comes before the pictures.
  const hasRoom = useMediaQuery("(min-width: 1000px), print");
  if (!employee) return <MissingRecord />;
  const { variables, period } = spans;
  const first = employee.firstReport.nodes[0]?.period.startsOn ?? null;
  const { older, newer } = neighbours(agencyDate(new Date()), variables);
  const periods = listedPeriods(employee, variables, period);
  const trend = <AspectTrend employee={employee} trendFrom={variables.trendFrom} />;

  return (
    <Page>
      <title>{`${employee.name} · ${m.product_name()}`}</title>
      <PersonHeader employee={employee} />
      {first !== null && <PersonAnswer employee={employee} listFrom={variables.listFrom} listTo={variables.listTo} />}
      <PersonActions employee={employee} isOwn={viewer?.employee?.id === employee.id} />
      {first === null ? (
        <>
          <Notice title={m.timeline_empty_title()}>{m.timeline_empty()}</Notice>
          <PositionHistory employee={employee} />
        </>
      ) : (
        <>
          {hasRoom && trend}
          <div className={styles.layout}>
            <div className={styles.side}>
              <PeriodList
                periods={periods}
                shown={period}
                older={first < variables.listFrom ? older : null}
                newer={newer}
              />
            </div>
            <PersonPeriod
              key={`${employee.id} ${period.kind} ${period.startsOn}`}
              employee={employee}
              waiting={waiting}
              periods={periods}
              spans={spans}
            />
            {!hasRoom && trend}
            <div className={styles.rest}>
              <PersonPapers
                employee={employee}
                variables={variables}
                period={period}
                onIssued={() =>
                  client.query({
                    query: PersonPageDocument,
                    variables: { id: employee.id, ...variables },
                    fetchPolicy: "network-only",
                  })
                }
              />
              <CoachingNotes employee={employee} />
              <InnovationsOf employee={employee} />
              <AllowanceOf employee={employee} title={m.tpp_title()} months={3} />
              <PositionHistory employee={employee} />
            </div>
          </div>
        </>
      )}
    </Page>
  );
}
