import type { WorkWeekKind } from "@andir/domain/work-week";
import * as m from "../../../messages/messages.js";

const WORDS: Record<WorkWeekKind, () => string> = {
  FIVE_DAY: m.adm_week_five,
  SIX_DAY: m.adm_week_six,
  SHIFT: m.adm_week_shift,
};
export const weekWord = (week: WorkWeekKind): string => WORDS[week]();
export const WEEKS = Object.keys(WORDS) as WorkWeekKind[];
