import type { SanctionKind } from "@andir/schema/types";
import { useMutation } from "@apollo/client/react";
import * as m from "../../messages/messages.js";
import { ChangeDialog } from "../administration/change-dialog.tsx";
import { chosenIn, textIn, type FieldOf } from "../administration/change-field.tsx";
import { RecordSanctionDocument } from "./sanction-list.generated.ts";
import { SANCTIONS, sanctionWord } from "./words.ts";

const fields = (): FieldOf[] => [
  {
    name: "employeeId",
    kind: "employee",
    label: m.sanction_person(),
    help: "sanction.person",
    missing: m.sanction_person_missing(),
  },
  {
    name: "kind",
    kind: "select",
    label: m.sanction_kind(),
    help: "sanction.kind",
    options: [
      { value: "", label: m.sanction_kind_choose() },
      ...SANCTIONS.map((value) => ({ value, label: sanctionWord(value) })),
    ],
    missing: m.sanction_kind_missing(),
  },
  {
    name: "decree",
    kind: "text",
    label: m.sanction_decree(),
    help: "sanction.decree",
    missing: m.sanction_decree_missing(),
  },
  {
    name: "decidedOn",
    kind: "date",
    label: m.sanction_decided_on(),
    help: "sanction.decidedOn",
    missing: m.sanction_decided_missing(),
    isHalf: true,
  },
  {
    name: "effectiveOn",
    kind: "date",
    label: m.sanction_effective_on(),
    help: "sanction.effectiveOn",
    missing: m.sanction_effective_missing(),
    isHalf: true,
  },
  {
    name: "reason",
    kind: "lines",
    label: m.sanction_reason(),
    hint: m.sanction_reason_hint(),
    help: "sanction.reason",
    missing: m.sanction_reason_missing(),
  },
];

/** Puts down what a decree says; the decision was made outside. */
export function RecordSanction({ onDone, onClose }: { onDone: (words: string) => void; onClose: () => void }) {
  const [record] = useMutation(RecordSanctionDocument, { errorPolicy: "none", refetchQueries: "active" });
  return (
    <ChangeDialog
      title={m.sanction_record()}
      draft="sanction-record"
      fields={fields()}
      meaning={() => m.sanction_record_meaning()}
      submit={m.sanction_record()}
      run={async (filled) => {
        const person = chosenIn(filled, "employeeId");
        const input = {
          employeeId: person?.id ?? "",
          kind: textIn(filled, "kind") as SanctionKind,
          decree: textIn(filled, "decree"),
          decidedOn: textIn(filled, "decidedOn"),
          effectiveOn: textIn(filled, "effectiveOn"),
          reason: textIn(filled, "reason"),
        };
        const problems = (await record({ variables: { input } })).data?.recordSanction.problems;
        if (problems?.length === 0) onDone(m.sanction_recorded_now({ name: person?.label ?? "" }));
        return problems;
      }}
      onClose={onClose}
    />
  );
}
