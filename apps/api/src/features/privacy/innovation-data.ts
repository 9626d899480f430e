import { nameOf, own, type PersonalTable } from "./personal-table.ts";

/** A person's part in innovations, and what they found of those of others. */
export const INNOVATION_DATA: readonly PersonalTable[] = [
  {
    table: "innovation_member",
    about: own("employee_key"),
    fields: {
      innovation: "(select i.title from innovation i where i.key = t.innovation_key)",
      share: "t.share",
      isLead: "(select i.lead_key = t.employee_key from innovation i where i.key = t.innovation_key)",
    },
    order: "t.innovation_key",
  },
  {
    table: "innovation_review",
    about: own("by_key"),
    fields: {
      innovation: "(select i.title from innovation i where i.key = t.innovation_key)",
      reviewer: "t.reviewer",
      stage: "t.stage",
      isConfirmed: "t.is_confirmed",
      reason: "t.reason",
      at: "t.at",
      by: nameOf("by_key"),
    },
    order: "t.at, t.key",
    kept: { reason: "Why an innovation counts in the assessments of others." },
  },
];

export const INNOVATION_LEFT_OUT: Readonly<Record<string, string>> = {
  "innovation_member.innovation_key": "Shown as the innovation's title.",
  "innovation_review.key": "Names it to the program alone.",
  "innovation_review.innovation_key": "Shown as the innovation's title.",
  "innovation_review.round": "Of use to the program alone.",
  "innovation_evidence.sent_by_key":
    "Says who may put a file with an innovation; it is of the agency as the innovation is, and stands in the person's part in it.",
  "innovation.lead_key": "Shown with the person's part in it.",
};
