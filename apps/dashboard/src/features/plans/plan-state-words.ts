import type { PlanningState } from "@andir/domain/planning-state";
import * as m from "../../messages/messages.js";
import type { ChipTone } from "../../ui/chip.tsx";
import type { IconName } from "../../ui/icon.tsx";

export const PLAN_STATES: Record<PlanningState, { icon: IconName; tone: ChipTone; word: () => string }> = {
  NOT_APPLICABLE: { icon: "dash", tone: "quiet", word: m.state_not_applicable },
  NOT_DUE: { icon: "clock", tone: "quiet", word: m.state_not_due },
  MISSING: { icon: "alert", tone: "attention", word: m.skp_state_missing },
  DRAFT: { icon: "pencil", tone: "quiet", word: m.skp_state_draft },
  SUBMITTED: { icon: "sent", tone: "action", word: m.skp_state_submitted },
  RETURNED: { icon: "back", tone: "attention", word: m.skp_state_returned },
  APPROVED: { icon: "check", tone: "plain", word: m.skp_state_approved },
  SUPERSEDED: { icon: "dash", tone: "quiet", word: m.skp_state_superseded },
};

export const planStateWord = (state: PlanningState): string => PLAN_STATES[state].word();
