import type { Role } from "@andir/domain/role";
import { useMutation } from "@apollo/client/react";
import * as m from "../../messages/messages.js";
import { ChangeDialog } from "../administration/change-dialog.tsx";
import { textIn } from "../administration/change-field.tsx";
import { EndRoleGrantDocument } from "./end-role-grant-dialog.generated.ts";
import { roleWord } from "./role-words.ts";

interface EndRoleGrantDialogProps {
  grant: { id: string; role: Role; accountName: string };
  onClose: () => void;
  onEnded: () => void;
}

/** Says what will happen, and asks why. */
export function EndRoleGrantDialog({ grant: { id, role, accountName }, onClose, onEnded }: EndRoleGrantDialogProps) {
  // Among which it stands now only the server knows.
  const [end] = useMutation(EndRoleGrantDocument, { errorPolicy: "none", refetchQueries: "active" });
  return (
    <ChangeDialog
      title={m.grant_end_title({ role: roleWord(role), who: accountName })}
      draft={`end-grant.${id}`}
      fields={[
        {
          name: "reason",
          kind: "text",
          label: m.reason(),
          hint: m.grant_end_reason_hint(),
          help: "access.reason",
          missing: m.grant_end_reason_missing(),
        },
      ]}
      meaning={() => m.grant_end_meaning({ who: accountName })}
      submit={m.grant_end()}
      failed={m.grant_end_failed()}
      run={async (filled) => {
        const input = { roleGrantId: id, reason: textIn(filled, "reason") };
        const problems = (await end({ variables: { input } })).data?.endRoleGrant.problems;
        if (problems?.length === 0) onEnded();
        return problems;
      }}
      onClose={onClose}
    />
  );
}
