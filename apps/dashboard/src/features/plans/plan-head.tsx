import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { compact } from "../../lib/compact.ts";
import { formatDay, formatInstant } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Answer } from "../../ui/answer.tsx";
import { PlanHead_PlanFragmentDoc, type PlanHead_PlanFragment } from "./plan-head.generated.ts";
import styles from "./plan-head.module.css";
import { PlanStateChip } from "./plan-state-chip.tsx";

/** Whose plan, for which post and time, where it stands; and both sides as on the printed form. */
export function PlanHead({ plan }: { plan: FragmentType<PlanHead_PlanFragment> }) {
  const { data } = useSuspenseFragment({ fragment: PlanHead_PlanFragmentDoc, from: plan });
  const { employee, position, unit } = data;
  const { appraiser } = employee;

  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <h1>{m.skp_of({ year: String(data.year), name: employee.name })}</h1>
        <PlanStateChip state={data.status} />
      </div>
      <Answer clauses={[{ text: standing(data), isUrgent: data.status === "DRAFT" && data.daysLate > 0 }]} />
      <dl className={styles.sides}>
        <Side
          label={m.skp_employee()}
          name={employee.name}
          lines={[employee.nip, compact([position.title, position.grade]).join(" · "), unit.name]}
        />
        {appraiser ? (
          <Side
            label={m.person_appraiser()}
            name={appraiser.name}
            lines={[appraiser.nip, appraiser.position?.title ?? null, appraiser.position?.unit.name ?? null]}
          />
        ) : (
          <Side label={m.person_appraiser()} name={m.skp_no_appraiser()} lines={[]} />
        )}
        <Side
          label={m.period()}
          name={m.skp_span({ from: formatDay(data.startsOn), to: formatDay(data.endsOn) })}
          lines={[data.version > 0 ? m.skp_version_n({ n: String(data.version) }) : null]}
        />
      </dl>
    </header>
  );
}

function Side({ label, name, lines }: { label: string; name: string; lines: readonly (string | null)[] }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <strong>{name}</strong>
        {compact(lines).map((line) => line && <span key={line}>{line}</span>)}
      </dd>
    </div>
  );
}

function standing(plan: PlanHead_PlanFragment): string {
  switch (plan.status) {
    case "DRAFT":
      return plan.daysLate > 0
        ? m.skp_stands_draft_late({ date: formatDay(plan.dueOn), days: m.days({ n: plan.daysLate }) })
        : m.skp_stands_draft({ date: formatDay(plan.dueOn) });
    case "SUBMITTED":
      return m.skp_stands_submitted({ date: plan.submittedAt ? formatInstant(plan.submittedAt) : "" });
    case "RETURNED":
      return m.skp_stands_returned();
    case "APPROVED":
      return m.skp_stands_approved({
        date: plan.approvedAt ? formatInstant(plan.approvedAt) : "",
        name: plan.approvedBy?.name ?? m.skp_the_appraiser(),
      });
    case "SUPERSEDED":
      return m.skp_stands_superseded({ date: formatDay(plan.endsOn) });
  }
}
