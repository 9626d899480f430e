import { useMutation } from "@apollo/client/react";
import * as m from "../../messages/messages.js";
import { ChangeDialog } from "../administration/change-dialog.tsx";
import { textIn } from "../administration/change-field.tsx";
import { DeactivateAccountDocument } from "./deactivate-dialog.generated.ts";

interface DeactivateDialogProps {
  account: { id: string; identifier: string };
  onClose: () => void;
}

/** Says what will happen, asks why, and can be undone. */
export function DeactivateDialog({ account, onClose }: DeactivateDialogProps) {
  const [deactivate] = useMutation(DeactivateAccountDocument, { errorPolicy: "none" });
  return (
    <ChangeDialog
      title={m.account_deactivate_title({ who: account.identifier })}
      draft={`deactivate.${account.id}`}
      fields={[
        {
          name: "reason",
          kind: "text",
          label: m.account_reason(),
          hint: m.account_reason_hint(),
          help: "access.reason",
          missing: m.account_reason_missing(),
        },
      ]}
      meaning={() => m.account_deactivate_meaning()}
      submit={m.account_deactivate()}
      failed={m.account_failed_title()}
      run={async (filled) => {
        const input = { accountId: account.id, reason: textIn(filled, "reason") };
        return (await deactivate({ variables: { input } })).data?.deactivateAccount.problems;
      }}
      onClose={onClose}
    />
  );
}
