import { nameOf, own, period, type PersonalTable } from "./personal-table.ts";

/** What notices keep of a person: gone with the name, since nothing is counted by them. */
export const NOTICE_DATA: readonly PersonalTable[] = [
  {
    table: "notice",
    about: own("recipient_key"),
    fields: {
      key: "t.key",
      kind: "t.kind",
      onBehalfOf: nameOf("on_behalf_of_key"),
      noun: "t.noun",
      nounKey: "t.record_key",
      period,
      count: "t.count",
      dueOn: "t.due_on",
      createdAt: "t.created_at",
      readAt: "t.read_at",
      mailedAt: "t.mailed_at",
    },
    order: "t.created_at, t.key",
    isRemoved: true,
  },
  {
    table: "notice_preference",
    about: own("employee_key"),
    fields: { kind: "t.kind", mail: "t.mail" },
    order: "t.kind",
    isRemoved: true,
  },
  {
    table: "notice_mail",
    about: own("employee_key"),
    fields: { day: "t.day", sentAt: "t.sent_at" },
    order: "t.day",
    isRemoved: true,
  },
  {
    table: "reminder_sent",
    about: own("employee_key"),
    fields: { matter: "t.matter", period, day: "t.day", by: nameOf("by_key") },
    order: "t.day, t.matter",
    isRemoved: true,
  },
];

export const NOTICE_LEFT_OUT: Readonly<Record<string, string>> = {
  "notice.subject_key": "About the one who is told: the record of another is shown to its own subject.",
  "notice.cause": "Tells one notice from another, to the program alone.",
};
