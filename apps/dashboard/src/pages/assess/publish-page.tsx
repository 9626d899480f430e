import { useApolloClient, useReadQuery } from "@apollo/client/react";
import { getRouteApi, useLocation } from "@tanstack/react-router";
import { useState } from "react";
import { Fairness } from "../../features/assess/fairness.tsx";
import { PublishPlan } from "../../features/assess/publish-plan.tsx";
import { PublishRun } from "../../features/assess/publish-run.tsx";
import { MissingRecord } from "../../features/missing/missing.tsx";
import { PeriodSwitch } from "../../features/periods/period-switch.tsx";
import { periodWord } from "../../features/periods/period-words.ts";
import { problemWord } from "../../features/problems/problem-words.ts";
import * as m from "../../messages/messages.js";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import styles from "./assess-page.module.css";
import { AssessTabs } from "./assess-tabs.tsx";

const route = getRouteApi("/shell/penilaian/terbitkan");

/** Many at once: first what it would do, then how far it is. */
export function PublishPage() {
  const { query } = route.useLoaderData();
  const { data } = useReadQuery(query);
  const navigate = route.useNavigate();
  const client = useApolloClient();
  const chosen = useLocation({ select: ({ state }) => state.chosenAssessments });
  const { viewer, periods, publishPreview: preview, publishRuns } = data;
  const period = data.period?.__typename === "Period" ? data.period : null;
  const latest = publishRuns.nodes[0];
  const isUnderWay = latest?.status === "QUEUED" || latest?.status === "RUNNING";
  const [runId, setRunId] = useState<string | null>(isUnderWay && latest.period.id === period?.id ? latest.id : null);
  if (!viewer || !period) return <MissingRecord />;
  const [problem] = preview.problems;

  return (
    <Page>
      <title>{`${m.assess_tab_publish()}, ${periodWord(period)} · ${m.assess_title()} · ${m.product_name()}`}</title>
      <div className={styles.head}>
        <div className={styles.title}>
          <h1>{m.publish_title()}</h1>
          <AssessTabs period={period.id} isHead={viewer.headedUnits.length > 0} />
        </div>
        <PeriodSwitch
          periods={periods.nodes.filter(({ isAssessed }) => isAssessed)}
          current={period}
          onChange={(next) => void navigate({ search: { period: next } })}
        />
      </div>
      <div className={styles.content}>
        {runId !== null && (
          <PublishRun
            key={runId}
            runId={runId}
            periodId={period.id}
            onEnded={() => void client.refetchQueries({ include: "active" })}
          />
        )}
        {problem ? (
          <Notice title={m.publish_nothing_title()}>{problemWord(problem)}</Notice>
        ) : preview.items.length === 0 ? (
          <Notice title={m.publish_nothing_title()}>{m.publish_nothing()}</Notice>
        ) : (
          <PublishPlan key={period.id} periodId={period.id} preview={preview} chosen={chosen} onStarted={setRunId} />
        )}
        {data.appraisalFairness && <Fairness fairness={data.appraisalFairness} />}
      </div>
    </Page>
  );
}
