import sql from "sql-template-tag";
import { emptied, nameOf, nulled, own, post, type PersonalTable } from "./personal-table.ts";

/** What corrections and rosters keep of a person. */
export const PERSONNEL_DATA: readonly PersonalTable[] = [
  {
    table: "appraiser_correction",
    about: own("employee_key"),
    fields: {
      key: "t.key",
      position: post,
      recordedAppraiser: nameOf("recorded_appraiser_key"),
      claimedAppraiser: nameOf("claimed_appraiser_key"),
      note: "t.note",
      status: "t.status",
      requestedAt: "t.requested_at",
      closedAt: "t.closed_at",
      decisionNote: "t.decision_note",
    },
    order: "t.requested_at, t.key",
    erased: { note: emptied, decision_note: nulled },
  },
  {
    table: "merged_employee",
    about: own("into_key"),
    fields: { key: "t.key", name: "t.name", nip: "t.nip", mergedAt: "t.merged_at" },
    order: "t.merged_at, t.key",
    erased: { name: ({ pseudonym }) => sql`${pseudonym}`, nip: nulled },
  },
  {
    table: "duty_day",
    about: own("employee_key"),
    fields: { day: "t.day" },
    order: "t.day",
  },
];

export const PERSONNEL_LEFT_OUT: Readonly<Record<string, string>> = {
  "appraiser_correction.recorded_appraiser_key": "About the one who asked, in whose export the appraiser is named.",
  "appraiser_correction.claimed_appraiser_key": "About the one who asked, in whose export the appraiser is named.",
};
