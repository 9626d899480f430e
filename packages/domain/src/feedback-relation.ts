import type { FeedbackKind } from "./feedback-kind.ts";

/** In what relation a giver stands to a person's post on a day, by dated facts. */
export interface FeedbackRelation {
  isSelf: boolean;
  /** Appraises the post on the day, acts for who does, or did earlier in the same year. */
  isAppraiser: boolean;
  /** Is appraised by the person, or belongs to a unit that the person heads. */
  isSubordinate: boolean;
  /** Heads a unit above the person's, or another while the person heads none. */
  leads: boolean;
  /** Who asked for the feedback named the giver as lead of a joint team. */
  isNamedTeamLead: boolean;
}

/** The nearest relation counts; who has none is a colleague. */
export function feedbackKindOf(relation: FeedbackRelation): FeedbackKind {
  if (relation.isSelf) return "SELF";
  if (relation.isAppraiser) return "APPRAISER";
  if (relation.isNamedTeamLead) return "TEAM_LEAD";
  if (relation.isSubordinate) return "SUBORDINATE";
  return relation.leads ? "TEAM_LEAD" : "PEER";
}
