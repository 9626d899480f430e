import { useReadQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import { MissingRecord } from "../../features/missing/missing.tsx";
import { UnitHead } from "../../features/org-units/unit-head.tsx";
import { PeriodSwitch } from "../../features/periods/period-switch.tsx";
import { periodWord } from "../../features/periods/period-words.ts";
import { UnitAnswer } from "../../features/unit-overview/unit-answer.tsx";
import { UnitChoice } from "../../features/unit-overview/unit-choice.tsx";
import { UnitPath } from "../../features/unit-overview/unit-path.tsx";
import { sameView } from "../../features/unit-overview/unit-views.ts";
import * as m from "../../messages/messages.js";
import { Content } from "../../ui/content.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import styles from "./unit-page.module.css";
import { UnitTabs } from "./unit-tabs.tsx";
import { UnitViews } from "./unit-views.tsx";

const route = getRouteApi("/shell/unit/$id");

export function UnitPage() {
  const loaded = route.useLoaderData();
  // The page that is there stays, dimmed, until the next is complete.
  const shown = useDeferredValue(loaded);
  const { data } = useReadQuery(shown.query);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { orgUnit: unit, viewer, periods } = data;
  if (!unit?.overview || !viewer) return <MissingRecord />;
  const { overview } = unit;

  return (
    <Page>
      <title>{`${unit.name}, ${periodWord(overview.period)} · ${m.product_name()}`}</title>
      <div className={styles.head}>
        <div className={styles.scope}>
          <UnitPath unit={unit} />
          <div className={styles.name}>
            <UnitChoice
              viewer={viewer}
              shown={unit}
              onChange={(id) => void navigate({ to: "/unit/$id", params: { id }, search: sameView })}
            />
            <p className={styles.lead}>
              <UnitHead unit={unit} />
            </p>
          </div>
        </div>
        <PeriodSwitch
          periods={periods.nodes}
          current={overview.period}
          onChange={(period) => void navigate({ search: (before) => ({ ...before, period }), resetScroll: false })}
        />
      </div>
      <Content isBusy={shown !== loaded}>
        {overview.postCount === null ? (
          <Notice title={m.unit_withheld_title()}>{m.unit_withheld()}</Notice>
        ) : (
          <>
            <UnitAnswer overview={overview} />
            <UnitTabs id={unit.id} current={search.view ?? "map"} />
            {overview.postCount === 0 ? (
              <Notice title={m.unit_nobody_title()}>
                {m.unit_nobody({ period: periodWord(overview.period), unit: unit.name })}
              </Notice>
            ) : (
              <UnitViews data={data} unit={unit} periodId={overview.period.id} variables={shown.variables} />
            )}
          </>
        )}
      </Content>
    </Page>
  );
}
