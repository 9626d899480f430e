import { useState } from "react";
import { formatInstant } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { AgreeAgreement } from "./agree-agreement.tsx";
import { IndicatorTable } from "./indicator-table.tsx";
import { ActionPlanForm } from "./action-plan-form.tsx";
import { AgreementForm } from "./agreement-form.tsx";
import { quarterOfPeriod } from "./quarter-of-period.ts";
import { ReportRealisationForm } from "./report-realisation-form.tsx";
import type { RatedPeriod, RatingUnit } from "./unit-rating-view.tsx";
import styles from "./unit-rating-view.module.css";

interface AgreementPanelProps {
  unit: RatingUnit;
  period: RatedPeriod;
  today: string;
  onSaid: (words: string) => void;
}

/** What the unit agreed for the year, what it plans and does in the quarter, and what it reached. */
export function AgreementPanel({ unit, period, today, onSaid }: AgreementPanelProps) {
  const [open, setOpen] = useState<"agreement" | "plan" | "report" | null>(null);
  const { agreement } = unit;
  const quarter = quarterOfPeriod(period);
  const done = (words: string) => {
    setOpen(null);
    onSaid(words);
  };
  const close = () => setOpen(null);
  const year = Number(period.endsOn.slice(0, 4));
  const plan = agreement?.actionPlans.find((each) => each.quarter === quarter) ?? null;
  const isHeld = unit.organisationRating?.status === "PUBLISHED";
  const mayReport =
    !isHeld && agreement?.viewerMayReport && quarter !== null && period.isOpen && period.startsOn <= today;

  return (
    <section className={styles.panel} aria-label={m.agreement_title({ year })}>
      <div className={styles.head}>
        <h2>{m.agreement_title({ year })}</h2>
        {agreement && <AgreementChip status={agreement.status} />}
      </div>
      {agreement === null ? (
        <p className={styles.quiet}>{unit.viewerMayWriteAgreement ? m.agreement_none_yours() : m.agreement_none()}</p>
      ) : (
        <>
          {agreement.agreedAt && (
            <p className={styles.quiet}>
              {agreement.agreedBy
                ? m.agreement_agreed_by({ name: agreement.agreedBy.name, date: formatInstant(agreement.agreedAt) })
                : m.agreement_agreed({ date: formatInstant(agreement.agreedAt) })}
            </p>
          )}
          {open === null && <IndicatorTable unit={unit} period={period} onSaid={onSaid} />}
          {open === null && plan && plan.activities.length > 0 && (
            <details>
              <summary>{m.agreement_activities({ n: plan.activities.length })}</summary>
              <ul className={styles.activities}>
                {plan.activities.map((activity) => (
                  <li key={activity}>{activity}</li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
      {open === "agreement" && (
        <AgreementForm unit={unit} year={year} onSaved={() => done(m.agreement_saved())} onCancel={close} />
      )}
      {agreement && quarter !== null && open === "plan" && (
        <ActionPlanForm
          agreement={agreement}
          quarter={quarter}
          onSaved={() => done(m.action_plan_saved())}
          onCancel={close}
        />
      )}
      {agreement && open === "report" && (
        <ReportRealisationForm
          agreement={agreement}
          period={period}
          onSaved={() => done(m.realisation_saved())}
          onCancel={close}
        />
      )}
      {isHeld && unit.viewerMayWriteAgreement && <p className={styles.quiet}>{m.agreement_held()}</p>}
      {open === null && (
        <div className={styles.actions}>
          {mayReport && (
            <Button kind="primary" onClick={() => setOpen("report")}>
              {m.realisation_report()}
            </Button>
          )}
          {!isHeld && agreement?.viewerMayPlan && quarter !== null && (
            <Button onClick={() => setOpen("plan")}>{plan ? m.action_plan_change() : m.action_plan_write()}</Button>
          )}
          {(agreement === null ? unit.viewerMayWriteAgreement : agreement.viewerMaySave) && (
            <Button onClick={() => setOpen("agreement")}>
              {agreement ? m.agreement_change() : m.agreement_write({ year })}
            </Button>
          )}
          {agreement?.viewerMayAgree && (
            <AgreeAgreement agreement={agreement} onDone={() => done(m.agreement_agreed_now())} />
          )}
        </div>
      )}
    </section>
  );
}

function AgreementChip({ status }: { status: "DRAFT" | "AGREED" }) {
  return status === "AGREED" ? (
    <Chip icon="check" tone="plain">
      {m.agreement_status_agreed()}
    </Chip>
  ) : (
    <Chip icon="pencil" tone="quiet">
      {m.agreement_status_draft()}
    </Chip>
  );
}
