import type { CorrectionStatus } from "@andir/domain/correction-status";
import * as m from "../../../messages/messages.js";
import type { ChipTone } from "../../../ui/chip.tsx";
import type { IconName } from "../../../ui/icon.tsx";

export const CORRECTION_STATES: Record<CorrectionStatus, { word: () => string; icon: IconName; tone: ChipTone }> = {
  OPEN: { word: m.adm_correction_open, icon: "clock", tone: "action" },
  ACCEPTED: { word: m.adm_correction_accepted, icon: "check", tone: "plain" },
  REFUSED: { word: m.adm_correction_refused, icon: "back", tone: "quiet" },
  WITHDRAWN: { word: m.adm_correction_withdrawn, icon: "dash", tone: "quiet" },
};
