import { useMutation } from "@apollo/client/react";
import { useOnceKey } from "../../lib/use-once-key.ts";
import * as m from "../../messages/messages.js";
import { ChangeDialog } from "../administration/change-dialog.tsx";
import { textIn } from "../administration/change-field.tsx";
import type { ComplaintList_ComplaintFragment } from "./complaint-list.generated.ts";
import { AnswerComplaintDocument } from "./complaint-moves.generated.ts";

export interface ComplaintDialogProps {
  complaint: ComplaintList_ComplaintFragment;
  onClose: () => void;
  onDone: (words: string) => void;
}

/** What the one who complained reads, and what everyone may read of what changed. */
export function AnswerComplaintDialog({ complaint, onClose, onDone }: ComplaintDialogProps) {
  const [answer] = useMutation(AnswerComplaintDocument, { errorPolicy: "none", refetchQueries: "active" });
  const keyFor = useOnceKey();
  return (
    <ChangeDialog
      title={m.complaint_answer_title({ what: complaint.service?.name ?? complaint.unit.name })}
      draft={`complaint.answer.${complaint.id}`}
      fields={[
        {
          name: "answer",
          help: "complaint.answer",
          kind: "lines",
          label: m.complaint_answer_label(),
          hint: m.complaint_answer_hint(),
          missing: m.complaint_answer_missing(),
        },
        {
          name: "change",
          help: "complaint.change",
          kind: "lines",
          label: m.complaint_change_label(),
          hint: m.complaint_change_hint(),
          initial: complaint.change ?? "",
        },
      ]}
      meaning={(filled) =>
        textIn(filled, "change") ? m.complaint_answer_meaning_change() : m.complaint_answer_meaning()
      }
      submit={m.complaint_answer_send()}
      run={async (filled) => {
        const wish = {
          complaintId: complaint.id,
          answer: textIn(filled, "answer"),
          change: textIn(filled, "change") || null,
        };
        const sent = await answer({ variables: { input: { ...wish, idempotencyKey: keyFor(wish) } } });
        const problems = sent.data?.answerComplaint.problems;
        if (problems?.length === 0) onDone(m.complaint_answered_now());
        return problems;
      }}
      onClose={onClose}
    />
  );
}
