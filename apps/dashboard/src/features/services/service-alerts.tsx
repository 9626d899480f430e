import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { lazy, Suspense, useState } from "react";
import { formatInstant } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { alertWord, type Alert } from "./alert-words.ts";
import { ServiceAlerts_ServiceFragmentDoc, type ServiceAlerts_ServiceFragment } from "./service-alerts.generated.ts";
import styles from "./service-page.module.css";

const AnswerAlertDialog = lazy(() =>
  import("./answer-alert-dialog.tsx").then((file) => ({ default: file.AnswerAlertDialog })),
);

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
      <Suspense>
        {answering && (
          <AnswerAlertDialog
            alert={answering}
            onClose={() => setAnswering(null)}
            onDone={() => onDone(m.svc_alert_done())}
          />
        )}
      </Suspense>
    </section>
  );
}

/** Under a pseudonym the words stay shut, for they may name people. */
const answerWord = (answer: string | null, answeredAt: string): string =>
  answer === null
    ? m.svc_alert_answered_veiled({ at: formatInstant(answeredAt) })
    : m.svc_alert_answered({ at: formatInstant(answeredAt), answer });
