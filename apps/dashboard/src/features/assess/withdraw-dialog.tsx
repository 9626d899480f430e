import { useMutation } from "@apollo/client/react";
import * as m from "../../messages/messages.js";
import { showToast } from "../../ui/toast.tsx";
import { ChangeDialog } from "../administration/change-dialog.tsx";
import { textIn } from "../administration/change-field.tsx";
import { WithdrawAssessmentDocument } from "./assess-moves.generated.ts";

/** Says what will happen, and to whom; its subject reads the reason. */
export function WithdrawDialog({
  assessmentId,
  who,
  onClose,
}: {
  assessmentId: string;
  who: string;
  onClose: () => void;
}) {
  const [withdraw] = useMutation(WithdrawAssessmentDocument, {
    errorPolicy: "none",
    // Whether its ratings may be chosen again only the server knows.
    refetchQueries: "active",
    awaitRefetchQueries: true,
  });
  return (
    <ChangeDialog
      title={m.assess_withdraw_title({ who })}
      draft={`withdraw.${assessmentId}`}
      fields={[
        {
          name: "reason",
          kind: "lines",
          label: m.reason(),
          hint: m.assess_withdraw_reason_hint(),
          help: "cycle.withdrawAssessment",
          missing: m.assess_withdraw_reason_missing(),
        },
      ]}
      meaning={() => m.assess_withdraw_what()}
      submit={m.assess_withdraw()}
      failed={m.assess_withdraw_failed()}
      run={async (filled) => {
        const input = { assessmentId, reason: textIn(filled, "reason") };
        const problems = (await withdraw({ variables: { input } })).data?.withdrawAssessment.problems;
        if (problems?.length === 0) showToast({ words: m.assess_withdrawn({ who }) });
        return problems;
      }}
      onClose={onClose}
    />
  );
}
