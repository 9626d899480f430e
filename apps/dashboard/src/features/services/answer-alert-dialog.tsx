import { useMutation } from "@apollo/client/react";
import * as m from "../../messages/messages.js";
import { ChangeDialog } from "../administration/change-dialog.tsx";
import { textIn } from "../administration/change-field.tsx";
import { alertWord, type Alert } from "./alert-words.ts";
import { AnswerServiceAlertDocument } from "./service-alerts.generated.ts";

export function AnswerAlertDialog({
  alert,
  onClose,
  onDone,
}: {
  alert: Alert;
  onClose: () => void;
  onDone: () => void;
}) {
  const [answer] = useMutation(AnswerServiceAlertDocument, { errorPolicy: "none", refetchQueries: "active" });
  return (
    <ChangeDialog
      title={m.svc_alert_answer_title()}
      draft={`service-alert.${alert.id}`}
      fields={[
        {
          name: "answer",
          help: "service.alertAnswer",
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
