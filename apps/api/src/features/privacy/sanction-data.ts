import { emptied, nameOf, nulled, own, type PersonalTable } from "./personal-table.ts";

/** Disciplinary sanctions that were recorded of a person. */
export const SANCTION_DATA: readonly PersonalTable[] = [
  {
    table: "disciplinary_sanction",
    about: own("employee_key"),
    fields: {
      key: "t.key",
      kind: "t.kind",
      decree: "t.decree",
      decidedOn: "t.decided_on",
      effectiveOn: "t.effective_on",
      reason: "t.reason",
      recordedBy: nameOf("recorded_by_key"),
      recordedAt: "t.recorded_at",
      withdrawnAt: "t.withdrawn_at",
      withdrawnBy: nameOf("withdrawn_by_key"),
      withdrawalReason: "t.withdrawal_reason",
    },
    order: "t.effective_on, t.key",
    erased: { reason: emptied, withdrawal_reason: nulled },
    kept: { decree: "Names a document of the agency, which is kept by its own rules." },
  },
];

export const SANCTION_LEFT_OUT: Readonly<Record<string, string>> = {
  "disciplinary_sanction.recorded_by_key": "About the one whom it concerns, in whose export it is named.",
  "disciplinary_sanction.withdrawn_by_key": "About the one whom it concerns, in whose export it is named.",
};
