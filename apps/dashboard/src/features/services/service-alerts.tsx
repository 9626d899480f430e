import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { useState } from "react";
import { formatCount, formatInstant, formatMonth, formatScore, formatTerm } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { ChangeDialog } from "../administration/change-dialog.tsx";
import { textIn } from "../administration/change-field.tsx";
import {
  AnswerServiceAlertDocument,
  ServiceAlerts_ServiceFragmentDoc,
  type ServiceAlerts_ServiceFragment,
} from "./service-alerts.generated.ts";
import styles from "./service-page.module.css";

type Alert = ServiceAlerts_ServiceFragment["alerts"][number];

interface ServiceAlertsProps {
  service: FragmentType<ServiceAlerts_ServiceFragment>;
  onDone: (words: string) => void;
}

/** The months in which it got worse, and what the unit does about each. Nothing where there were none. */
export function ServiceAlerts({ service, onDone }: ServiceAlertsProps) {
  const { data } = useSuspenseFragment({ fragment: ServiceAlerts_ServiceFragmentDoc, from: service });
  const [answering, setAnswering] = useState<Alert | null>(null);
  if (data.alerts.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="worsened">
      <h2 id="worsened">{m.svc_alerts()}</h2>
      <ul className={styles.list}>
        {data.alerts.map((alert) => (
          <li key={alert.id} className={styles.item}>
            <p>{alertWord(alert)}</p>
            {alert.answeredAt === null ? (
              <Chip icon="alert" tone="attention">
                {m.svc_alert_open()}
              </Chip>
            ) : (
              <p className={styles.quiet}>{answerWord(alert.answer, alert.answeredAt)}</p>
            )}
            {alert.viewerMayAnswer && alert.answeredAt === null && (
              <Button kind="primary" onClick={() => setAnswering(alert)}>
                {m.svc_alert_answer()}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {answering && (
        <AnswerDialog alert={answering} onClose={() => setAnswering(null)} onDone={() => onDone(m.svc_alert_done())} />
      )}
    </section>
  );
}

function alertWord({ kind, month, before, after, count }: Alert): string {
  const of = { month: formatMonth(month), n: formatCount(count) };
  return kind === "WAITING"
    ? m.svc_alert_waiting({ ...of, before: formatScore(before), after: formatScore(after) })
    : m.svc_alert_index({ ...of, before: formatTerm(before), after: formatTerm(after) });
}

/** Under a pseudonym the words stay shut, for they may name people. */
const answerWord = (answer: string | null, answeredAt: string): string =>
  answer === null
    ? m.svc_alert_answered_veiled({ at: formatInstant(answeredAt) })
    : m.svc_alert_answered({ at: formatInstant(answeredAt), answer });

function AnswerDialog({ alert, onClose, onDone }: { alert: Alert; onClose: () => void; onDone: () => void }) {
  const [answer] = useMutation(AnswerServiceAlertDocument, { errorPolicy: "none", refetchQueries: "active" });
  return (
    <ChangeDialog
      title={m.svc_alert_answer_title()}
      draft={`service-alert.${alert.id}`}
      fields={[
        {
          name: "answer",
          kind: "lines",
          label: m.svc_alert_field(),
          hint: m.svc_alert_field_hint(),
          missing: m.svc_alert_field_missing(),
        },
      ]}
      meaning={() => `${alertWord(alert)}. ${m.svc_alert_meaning()}`}
      submit={m.svc_alert_answer()}
      run={async (filled) => {
        const input = { serviceAlertId: alert.id, answer: textIn(filled, "answer") };
        const problems = (await answer({ variables: { input } })).data?.answerServiceAlert.problems;
        if (problems?.length === 0) onDone();
        return problems;
      }}
      onClose={onClose}
    />
  );
}
