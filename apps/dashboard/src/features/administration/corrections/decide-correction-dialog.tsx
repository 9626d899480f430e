import { isIsoDate } from "@andir/domain/iso-date";
import { useMutation } from "@apollo/client/react";
import { formatDay } from "../../../lib/format.ts";
import * as m from "../../../messages/messages.js";
import { ChangeDialog } from "../change-dialog.tsx";
import { textIn, type Filled } from "../change-field.tsx";
import type { CorrectionList_CorrectionFragment } from "./correction-list.generated.ts";
import { DecideAppraiserCorrectionDocument } from "./decide-correction-dialog.generated.ts";

interface DecideCorrectionDialogProps {
  correction: CorrectionList_CorrectionFragment;
  onClose: () => void;
  onDone: (words: string) => void;
}

/** Accept or refuse, with what the employee is told. */
export function DecideCorrectionDialog({ correction, onClose, onDone }: DecideCorrectionDialogProps) {
  const [decide] = useMutation(DecideAppraiserCorrectionDocument, { errorPolicy: "none", refetchQueries: "active" });
  const { employee, claimedAppraiser, recordedAppraiser } = correction;
  const isAccepted = (filled: Filled) => textIn(filled, "decision") === "ACCEPT";

  function meaning(filled: Filled): string {
    if (!isAccepted(filled))
      return m.adm_correction_refuse_meaning({
        who: employee.name,
        appraiser: recordedAppraiser?.name ?? m.adm_no_appraiser(),
      });
    const startsOn = textIn(filled, "startsOn");
    return isIsoDate(startsOn)
      ? m.adm_correction_accept_from({
          who: employee.name,
          appraiser: claimedAppraiser.name,
          date: formatDay(startsOn),
        })
      : m.adm_correction_accept_meaning({ who: employee.name, appraiser: claimedAppraiser.name });
  }
  return (
    <ChangeDialog
      title={m.adm_correction_title({ who: employee.name })}
      draft={`correction.${correction.id}`}
      fields={[
        {
          name: "decision",
          help: "post.correctionDecision",
          kind: "select",
          label: m.adm_correction_decision(),
          initial: "ACCEPT",
          options: [
            { value: "ACCEPT", label: m.adm_correction_accept() },
            { value: "REFUSE", label: m.adm_correction_refuse() },
          ],
        },
        {
          name: "startsOn",
          help: "post.correctionStart",
          kind: "date",
          label: m.adm_correction_from(),
          hint: m.adm_correction_from_hint(),
        },
        {
          name: "note",
          help: "post.correctionNote",
          kind: "lines",
          label: m.adm_correction_note(),
          hint: m.adm_correction_note_hint(),
          missing: m.adm_correction_note_missing(),
        },
      ]}
      meaning={meaning}
      submit={m.adm_correction_decide()}
      run={async (filled) => {
        const startsOn = textIn(filled, "startsOn");
        const input = {
          correctionId: correction.id,
          decision: isAccepted(filled) ? ("ACCEPT" as const) : ("REFUSE" as const),
          startsOn: isAccepted(filled) && startsOn !== "" ? startsOn : null,
          note: textIn(filled, "note"),
        };
        const problems = (await decide({ variables: { input } })).data?.decideAppraiserCorrection.problems;
        if (problems?.length === 0)
          onDone(isAccepted(filled) ? m.adm_correction_accepted_done() : m.adm_correction_refused_done());
        return problems;
      }}
      onClose={onClose}
    />
  );
}
