import { useMutation } from "@apollo/client/react";
import { useOnceKey } from "../../lib/use-once-key.ts";
import * as m from "../../messages/messages.js";
import { ChangeDialog } from "../administration/change-dialog.tsx";
import { textIn } from "../administration/change-field.tsx";
import type { ComplaintDialogProps } from "./answer-complaint-dialog.tsx";
import { TellComplaintChangeDocument } from "./complaint-moves.generated.ts";

/** What changed, on the public page for everyone; emptied it is taken back. */
export function TellChangeDialog({ complaint, onClose, onDone }: ComplaintDialogProps) {
  const [tell] = useMutation(TellComplaintChangeDocument, { errorPolicy: "none", refetchQueries: "active" });
  const keyFor = useOnceKey();
  return (
    <ChangeDialog
      title={m.complaint_change_tell()}
      draft={`complaint.change.${complaint.id}`}
      fields={[
        {
          name: "change",
          help: "complaint.change",
          kind: "lines",
          label: m.complaint_change_label(),
          hint: m.complaint_change_hint(),
          initial: complaint.change ?? "",
        },
      ]}
      meaning={(filled) => (textIn(filled, "change") ? m.complaint_change_meaning() : m.complaint_change_none())}
      submit={m.adm_save()}
      run={async (filled) => {
        const wish = { complaintId: complaint.id, change: textIn(filled, "change") || null };
        const sent = await tell({ variables: { input: { ...wish, idempotencyKey: keyFor(wish) } } });
        const problems = sent.data?.tellComplaintChange.problems;
        if (problems?.length === 0) onDone(wish.change ? m.complaint_change_told() : m.complaint_change_taken_back());
        return problems;
      }}
      onClose={onClose}
    />
  );
}
