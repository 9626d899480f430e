import { own, unit, type PersonalTable } from "./personal-table.ts";

/** What someone answered in the name of a unit. Who complained is nobody here. */
export const COMPLAINT_DATA: readonly PersonalTable[] = [
  {
    table: "complaint",
    about: own("answered_by_key"),
    fields: { key: "t.key", unit, answer: "t.answer", answeredAt: "t.answered_at", change: "t.change" },
    order: "t.answered_at, t.key",
    kept: {
      code_hash: "Of a code that the one who complained holds alone.",
      contact: "A citizen's, sealed, and gone some time after the answer.",
      answer: "The unit's answer to a citizen, who may read it for as long as they hold the code.",
      change: "The unit's, told to everyone.",
      text: "A citizen's own words to the unit.",
      forward_note: "The unit's, to the citizen.",
      reopen_note: "A citizen's own words to the unit.",
    },
  },
];

export const COMPLAINT_LEFT_OUT: Readonly<Record<string, string>> = {
  "complaint.code_hash": "Names the complaint to whoever holds its code alone.",
  "complaint.unit_key": "Shown as the unit's name.",
  "complaint.service_key": "About the service, not about who answered.",
  "complaint.about": "A citizen's, not about who answered.",
  "complaint.text": "A citizen's own words, not about who answered.",
  "complaint.contact": "A citizen's; sealed.",
  "complaint.status": "Of the complaint, not about who answered.",
  "complaint.received_at": "Of the complaint, not about who answered.",
  "complaint.due_on": "Of the complaint, not about who answered.",
  "complaint.forward_note": "Of the complaint, not about who answered.",
  "complaint.reopen_note": "A citizen's own words, not about who answered.",
  "complaint.changed_at": "Of the unit, told to everyone.",
};
