import { SanctionKind } from "@andir/domain/disciplinary-sanction";
import type { AbsenceLevel } from "@andir/schema/types";
import * as m from "../../messages/messages.js";

/** Lightest first. */
export const SANCTIONS: readonly SanctionKind[] = Object.values(SanctionKind);

const KINDS: Record<SanctionKind, () => string> = {
  ORAL_REPRIMAND: m.sanction_kind_oral_reprimand,
  WRITTEN_REPRIMAND: m.sanction_kind_written_reprimand,
  WRITTEN_DISSATISFACTION: m.sanction_kind_written_dissatisfaction,
  ALLOWANCE_CUT_6: m.sanction_kind_allowance_cut_6,
  ALLOWANCE_CUT_9: m.sanction_kind_allowance_cut_9,
  ALLOWANCE_CUT_12: m.sanction_kind_allowance_cut_12,
  LOWER_POST_12: m.sanction_kind_lower_post_12,
  RELIEVED_12: m.sanction_kind_relieved_12,
  DISMISSAL: m.sanction_kind_dismissal,
};
export const sanctionWord = (kind: SanctionKind): string => KINDS[kind]();

const LEVELS: Record<AbsenceLevel, () => string> = {
  LIGHT: m.sanction_level_light,
  MEDIUM: m.sanction_level_medium,
  SEVERE: m.sanction_level_severe,
};
export const levelWord = (level: AbsenceLevel): string => LEVELS[level]();
