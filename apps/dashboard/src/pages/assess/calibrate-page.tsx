import { ORGANISATION_RATING_LABEL } from "@andir/domain/organisation-rating";
import { useReadQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import { CalibrationDraft } from "../../features/assess/calibration-draft.tsx";
import { CalibrationMatrix } from "../../features/assess/calibration-matrix.tsx";
import { countsFrom } from "../../features/assess/counts.ts";
import { DistributionBars } from "../../features/assess/distribution-bars.tsx";
import { standingOf } from "../../features/assess/standing.ts";
import { violationWord } from "../../features/assess/violation-word.ts";
import { MissingRecord } from "../../features/missing/missing.tsx";
import { PeriodSwitch } from "../../features/periods/period-switch.tsx";
import { periodWord } from "../../features/periods/period-words.ts";
import * as m from "../../messages/messages.js";
import { Answer } from "../../ui/answer.tsx";
import { Content } from "../../ui/content.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Select } from "../../ui/select.tsx";
import styles from "./assess-page.module.css";
import { AssessTabs } from "./assess-tabs.tsx";
import calibrate from "./calibrate-page.module.css";

const route = getRouteApi("/shell/penilaian/kalibrasi");

/** The drafts of a unit before anyone reads them, for who heads it. */
export function CalibratePage() {
  const loaded = route.useLoaderData();
  const shown = useDeferredValue(loaded);
  const { data } = useReadQuery(shown.query);
  const { post } = route.useSearch();
  const navigate = route.useNavigate();
  const { viewer, team, periods } = data;
  const unit = team?.unit;
  if (!viewer || !team || !unit) return <MissingRecord />;

  const standings = team.members.map(({ assessment }) => standingOf(assessment));
  const count = (...of: string[]) => standings.filter((standing) => of.includes(standing)).length;
  const drafts = team.members.filter(
    ({ assessment }) => assessment?.status === "DRAFT" && assessment.workResult && assessment.behaviour,
  );
  const open = drafts.find(({ position }) => position.id === post)?.assessment;
  const [proposed, published] = [count("PROPOSED"), count("PUBLISHED")];
  const { distribution } = unit;

  return (
    <Page>
      <title>{`${m.assess_tab_calibrate()}, ${unit.name}, ${periodWord(team.period)} · ${m.product_name()}`}</title>
      <div className={styles.head}>
        <div className={styles.title}>
          <h1>{m.calibrate_title()}</h1>
          <AssessTabs period={team.period.id} isHead />
        </div>
        <div className={calibrate.scope}>
          {viewer.headedUnits.length > 1 ? (
            <Select
              label={m.calibrate_unit()}
              value={unit.id}
              options={viewer.headedUnits.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(next) => void navigate({ search: { period: team.period.id, unit: next } })}
            />
          ) : (
            <p>{unit.name}</p>
          )}
          <PeriodSwitch
            periods={periods.nodes.filter(({ isAssessed }) => isAssessed)}
            current={team.period}
            onChange={(next) => void navigate({ search: { period: next, unit: unit.id } })}
          />
        </div>
      </div>
      <Content isBusy={shown !== loaded}>
        <Answer
          clauses={[
            { text: m.calibrate_answer({ n: drafts.length }) },
            proposed > 0 && { text: m.calibrate_answer_proposed({ n: proposed }) },
            published > 0 && { text: m.calibrate_answer_published({ n: published }) },
          ]}
        />
        {drafts.length === 0 ? (
          <Notice title={m.calibrate_none_title()}>{m.calibrate_none()}</Notice>
        ) : (
          <div className={calibrate.desk}>
            <div className={calibrate.left}>
              <CalibrationMatrix team={team} period={team.period.id} unit={unit.id} open={post} />
              <p className={calibrate.note}>{m.calibrate_matrix_note({ n: drafts.length })}</p>
              {distribution?.withDrafts && (
                <section className={calibrate.distribution} aria-label={m.distribution_title()}>
                  <h2>{m.calibrate_distribution({ n: distribution.withDrafts.total })}</h2>
                  <DistributionBars
                    label={m.calibrate_distribution({ n: distribution.withDrafts.total })}
                    counts={countsFrom(distribution.withDrafts.counts)}
                    here={null}
                  />
                  <p className={calibrate.note}>
                    {distribution.organisationRating === null
                      ? m.calibrate_unrated()
                      : m.calibrate_rated({ rating: ORGANISATION_RATING_LABEL[distribution.organisationRating] })}
                    {!distribution.isChecked && ` ${m.calibrate_unchecked()}`}
                  </p>
                  <ul>
                    {distribution.withDrafts.violations.map((violation) => (
                      <li key={violation.rule + violation.predicates.join()}>{violationWord(violation)}</li>
                    ))}
                  </ul>
                </section>
              )}
            </div>
            <section className={calibrate.right} aria-label={m.calibrate_draft()} aria-live="polite">
              {open ? (
                <CalibrationDraft key={open.id} assessment={open} period={team.period.id} />
              ) : (
                <p className={calibrate.note}>{m.calibrate_choose()}</p>
              )}
            </section>
          </div>
        )}
      </Content>
    </Page>
  );
}
