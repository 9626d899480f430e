import type { NationalComparison } from "@andir/domain/national-comparison";
import * as m from "../../messages/messages.js";
import type { ChipTone } from "../../ui/chip.tsx";
import type { IconName } from "../../ui/icon.tsx";

export const COMPARISONS: Record<NationalComparison, { word: () => string; icon: IconName; tone: ChipTone }> = {
  SAME: { word: m.nat_same, icon: "check", tone: "plain" },
  DIFFERENT: { word: m.nat_different, icon: "alert", tone: "attention" },
  NOT_RATED_HERE: { word: m.nat_not_here, icon: "dash", tone: "quiet" },
};
