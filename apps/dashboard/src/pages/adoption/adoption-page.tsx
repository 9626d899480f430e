import { useReadQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import { ADOPTION_KEYS, type AdoptionKey } from "../../features/adoption/adoption-rows.ts";
import { AdoptionAnswer } from "../../features/adoption/adoption-answer.tsx";
import { AdoptionChoice } from "../../features/adoption/adoption-choice.tsx";
import { AdoptionPath } from "../../features/adoption/adoption-path.tsx";
import { AdoptionSteps } from "../../features/adoption/adoption-steps.tsx";
import { AdoptionTable } from "../../features/adoption/adoption-table.tsx";
import { AdoptionTrend } from "../../features/adoption/adoption-trend.tsx";
import { TrainingEffects } from "../../features/adoption/training-effects.tsx";
import { UnitsInNeed } from "../../features/adoption/units-in-need.tsx";
import { MissingRecord } from "../../features/missing/missing.tsx";
import { PeriodSwitch } from "../../features/periods/period-switch.tsx";
import { periodWord } from "../../features/periods/period-words.ts";
import * as m from "../../messages/messages.js";
import { Content } from "../../ui/content.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import styles from "./adoption-page.module.css";

const route = getRouteApi("/shell/adopsi/$id");

/** How a unit has taken to the product, and which of those below need help. */
export function AdoptionPage() {
  const loaded = route.useLoaderData();
  // The page that is there stays, dimmed, until the next is complete.
  const shown = useDeferredValue(loaded);
  const { data } = useReadQuery(shown.query);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { orgUnit: unit, viewer, periods } = data;
  if (!unit?.adoption || !viewer) return <MissingRecord />;
  const { adoption } = unit;
  const periodId = shown.periodId;

  return (
    <Page>
      <title>{`${m.adoption_title_of({ unit: unit.name })}, ${periodWord(adoption.period)} · ${m.product_name()}`}</title>
      <div className={styles.head}>
        <div className={styles.scope}>
          <AdoptionPath unit={unit} />
          <div className={styles.name}>
            <AdoptionChoice
              viewer={viewer}
              shown={unit}
              onChange={(id) => void navigate({ to: "/adopsi/$id", params: { id }, search: (before) => before })}
            />
          </div>
        </div>
        <PeriodSwitch
          periods={periods.nodes}
          current={adoption.period}
          onChange={(period) => void navigate({ search: (before) => ({ ...before, period }), resetScroll: false })}
        />
      </div>
      <Content isBusy={shown !== loaded}>
        {adoption.isWithheld ? (
          <Notice title={m.adoption_withheld_title()}>{m.adoption_withheld()}</Notice>
        ) : (
          <>
            <AdoptionAnswer adoption={adoption} />
            <UnitsInNeed unit={unit} periodId={periodId} programmes={data.trainingProgrammes.nodes} />
            <AdoptionTable
              unit={unit}
              periodId={periodId}
              sort={{ by: keyOr(search.sort, "late"), descending: search.dir !== "asc" }}
              onSort={({ by, descending }) =>
                void navigate({
                  search: (before) => ({ ...before, sort: by, dir: descending ? "desc" : "asc" }),
                  replace: true,
                  resetScroll: false,
                })
              }
            />
            <div className={styles.charts}>
              <AdoptionSteps adoption={adoption} />
              <AdoptionTrend unit={unit} periodId={periodId} />
            </div>
            <TrainingEffects
              unit={unit}
              chosen={search.sesi ?? null}
              onChoose={(sesi) => void navigate({ search: (before) => ({ ...before, sesi }), resetScroll: false })}
            />
          </>
        )}
        <p className={styles.privacy}>{m.adoption_privacy()}</p>
      </Content>
    </Page>
  );
}

const keyOr = (asked: string | undefined, usual: AdoptionKey): AdoptionKey =>
  ADOPTION_KEYS.find((key) => key === asked) ?? usual;
