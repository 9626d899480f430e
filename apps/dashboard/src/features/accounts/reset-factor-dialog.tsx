import { useMutation } from "@apollo/client/react";
import * as m from "../../messages/messages.js";
import { ChangeDialog } from "../administration/change-dialog.tsx";
import { textIn } from "../administration/change-field.tsx";
import { ResetSecondFactorDocument } from "./reset-factor-dialog.generated.ts";

interface ResetFactorDialogProps {
  account: { id: string; identifier: string };
  onClose: () => void;
}

/** Says for whom it is and what will happen, and asks why. */
export function ResetFactorDialog({ account, onClose }: ResetFactorDialogProps) {
  const [reset] = useMutation(ResetSecondFactorDocument, { errorPolicy: "none" });
  return (
    <ChangeDialog
      title={m.account_reset_factor_title({ who: account.identifier })}
      draft={`reset-factor.${account.id}`}
      fields={[
        {
          name: "reason",
          kind: "text",
          label: m.account_reason(),
          hint: m.account_reset_factor_hint(),
          help: "access.reason",
          missing: m.account_reason_missing(),
        },
      ]}
      meaning={() => m.account_reset_factor_meaning()}
      submit={m.account_reset_factor()}
      failed={m.account_failed_title()}
      run={async (filled) => {
        const input = { accountId: account.id, reason: textIn(filled, "reason") };
        return (await reset({ variables: { input } })).data?.resetSecondFactor.problems;
      }}
      onClose={onClose}
    />
  );
}
