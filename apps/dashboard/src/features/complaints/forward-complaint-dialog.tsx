import { useMutation } from "@apollo/client/react";
import { useOnceKey } from "../../lib/use-once-key.ts";
import * as m from "../../messages/messages.js";
import { ChangeDialog } from "../administration/change-dialog.tsx";
import { chosenIn, textIn } from "../administration/change-field.tsx";
import type { ComplaintDialogProps } from "./answer-complaint-dialog.tsx";
import { ForwardComplaintDocument } from "./complaint-moves.generated.ts";

/** To the unit that it is about. */
export function ForwardComplaintDialog({ complaint, onClose, onDone }: ComplaintDialogProps) {
  const [forward] = useMutation(ForwardComplaintDocument, { errorPolicy: "none", refetchQueries: "active" });
  const keyFor = useOnceKey();
  return (
    <ChangeDialog
      title={m.complaint_forward_title()}
      draft={`complaint.forward.${complaint.id}`}
      fields={[
        {
          name: "unitId",
          help: "complaint.unit",
          kind: "unit",
          label: m.complaint_forward_unit(),
          missing: m.complaint_forward_unit_missing(),
        },
        {
          name: "note",
          help: "complaint.forwardNote",
          kind: "lines",
          label: m.complaint_forward_note(),
          hint: m.complaint_forward_note_hint(),
          missing: m.complaint_forward_note_missing(),
        },
      ]}
      meaning={(filled) =>
        m.complaint_forward_meaning({ unit: chosenIn(filled, "unitId")?.label ?? m.complaint_forward_that_unit() })
      }
      submit={m.complaint_forward()}
      run={async (filled) => {
        const unit = chosenIn(filled, "unitId");
        const wish = { complaintId: complaint.id, unitId: unit?.id ?? "", note: textIn(filled, "note") };
        const sent = await forward({ variables: { input: { ...wish, idempotencyKey: keyFor(wish) } } });
        const problems = sent.data?.forwardComplaint.problems;
        if (problems?.length === 0) onDone(m.complaint_forwarded_now({ unit: unit?.label ?? "" }));
        return problems;
      }}
      onClose={onClose}
    />
  );
}
