import type { ReportingState } from "@andir/domain/reporting-state";
import * as m from "../../messages/messages.js";
import type { ChipTone } from "../../ui/chip.tsx";
import type { IconName } from "../../ui/icon.tsx";

export const REPORTING_STATES: Record<ReportingState, { icon: IconName; tone: ChipTone; word: () => string }> = {
  NOT_APPLICABLE: { icon: "dash", tone: "quiet", word: m.state_not_applicable },
  NOT_DUE: { icon: "clock", tone: "quiet", word: m.state_not_due },
  MISSING: { icon: "alert", tone: "attention", word: m.state_missing },
  DRAFT: { icon: "pencil", tone: "quiet", word: m.state_draft },
  SUBMITTED: { icon: "sent", tone: "action", word: m.state_submitted },
  RETURNED: { icon: "back", tone: "attention", word: m.state_returned },
  VERIFIED: { icon: "check", tone: "plain", word: m.state_verified },
};

export const reportingWord = (state: ReportingState): string => REPORTING_STATES[state].word();
