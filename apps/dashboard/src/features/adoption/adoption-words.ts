import type { AdoptionStep, HelpReason } from "@andir/domain/adoption";
import { formatShare } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";

const STEPS: Record<AdoptionStep, () => string> = {
  SIGN_IN: m.adoption_step_sign_in,
  FIRST_ENTRY: m.adoption_step_entry,
  FIRST_REPORT: m.adoption_step_report,
  REPORT_IN_TIME: m.adoption_step_in_time,
};

export const stepWord = (step: AdoptionStep): string => STEPS[step]();

interface Need {
  reason: HelpReason;
  share: number;
  limit: number;
}

const REASONS: Record<HelpReason, (words: { share: string; limit: string }) => string> = {
  NOT_ACTIVATED: m.adoption_need_not_activated,
  SELDOM_ACTIVE: m.adoption_need_seldom,
  FIRST_REPORT_LATE: m.adoption_need_first,
  REPORTS_LATE: m.adoption_need_late,
};

/** What a unit needs help with, in a sentence that says where it stands and what is expected. */
export const needWord = ({ reason, share, limit }: Need): string =>
  REASONS[reason]({ share: formatShare(share), limit: formatShare(limit) });
