import { emptied, nameOf, nulled, own, unit, type PersonalTable } from "./personal-table.ts";

/** What someone has said is wrong, and what was answered. */
export const CONCERN_DATA: readonly PersonalTable[] = [
  {
    table: "concern",
    about: own("employee_key"),
    fields: {
      key: "t.key",
      unit,
      subject: "t.subject",
      addressee: "t.addressee",
      appraiser: nameOf("appraiser_key"),
      place: "t.place",
      placeName: "t.place_name",
      seen: "t.seen",
      expected: "t.expected",
      status: "t.status",
      raisedAt: "t.raised_at",
      closedAt: "t.closed_at",
      answer: "t.answer",
      answeredBy: nameOf("answered_by_key"),
    },
    order: "t.raised_at, t.key",
    erased: { seen: emptied, expected: nulled, answer: nulled, place: emptied, place_name: emptied },
  },
];

export const CONCERN_LEFT_OUT: Readonly<Record<string, string>> = {
  "concern.appraiser_key": "About the one who said it, in whose export the appraiser is named.",
  "concern.answered_by_key": "About the one who said it, in whose export it is named.",
};
