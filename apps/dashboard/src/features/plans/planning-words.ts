import type { PlanningState } from "@andir/domain/planning-state";
import * as m from "../../messages/messages.js";
import type { ChipTone } from "../../ui/chip.tsx";
import type { IconName } from "../../ui/icon.tsx";

export const PLANNING_STATES: Record<PlanningState, { icon: IconName; tone: ChipTone; word: () => string }> = {
  NOT_APPLICABLE: { icon: "dash", tone: "quiet", word: m.planning_not_applicable },
  NOT_DUE: { icon: "clock", tone: "quiet", word: m.planning_not_due },
  MISSING: { icon: "alert", tone: "attention", word: m.planning_missing },
  DRAFT: { icon: "pencil", tone: "quiet", word: m.planning_draft },
  SUBMITTED: { icon: "sent", tone: "action", word: m.planning_submitted },
  RETURNED: { icon: "back", tone: "attention", word: m.planning_returned },
  APPROVED: { icon: "check", tone: "plain", word: m.planning_approved },
  SUPERSEDED: { icon: "dash", tone: "quiet", word: m.planning_superseded },
};

export const planningWord = (state: PlanningState): string => PLANNING_STATES[state].word();
