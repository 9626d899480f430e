import { useReadQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import { AssessAnswer } from "../../features/assess/assess-answer.tsx";
import { AssessQueue } from "../../features/assess/assess-queue.tsx";
import { NextUp } from "../../features/assess/next-up.tsx";
import { DEFAULT_SHOW } from "../../features/assess/standing.ts";
import { PeriodSwitch } from "../../features/periods/period-switch.tsx";
import { periodWord } from "../../features/periods/period-words.ts";
import * as m from "../../messages/messages.js";
import { Content } from "../../ui/content.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import styles from "./assess-page.module.css";
import { AssessTabs } from "./assess-tabs.tsx";

const route = getRouteApi("/shell/penilaian");

/** The queue of a period. */
export function AssessPage() {
  const loaded = route.useLoaderData();
  const shown = useDeferredValue(loaded);
  const { data } = useReadQuery(shown.query);
  const { show = DEFAULT_SHOW } = route.useSearch();
  const navigate = route.useNavigate();
  const { team, viewer, periods } = data;

  return (
    <Page>
      <title>{`${m.assess_title()}${team ? `, ${periodWord(team.period)}` : ""} · ${m.product_name()}`}</title>
      <div className={styles.head}>
        <div className={styles.title}>
          <h1>{m.assess_title()}</h1>
          <AssessTabs period={team?.period.id} isHead={(viewer?.headedUnits.length ?? 0) > 0} />
        </div>
        {team && (
          <PeriodSwitch
            periods={periods.nodes.filter(({ isAssessed }) => isAssessed)}
            current={team.period}
            onChange={(period) => void navigate({ search: (before) => ({ ...before, period }) })}
          />
        )}
      </div>
      {!team || team.members.length === 0 ? (
        <Notice title={m.assess_nobody_title()}>{m.assess_nobody()}</Notice>
      ) : (
        <Content isBusy={shown !== loaded}>
          <div className={styles.says}>
            <AssessAnswer team={team} />
            <div className={styles.actions}>
              <NextUp team={team} />
            </div>
          </div>
          <AssessQueue
            team={team}
            show={show}
            onShow={(next) =>
              void navigate({ search: (before) => ({ ...before, show: next }), replace: true, resetScroll: false })
            }
          />
        </Content>
      )}
    </Page>
  );
}
