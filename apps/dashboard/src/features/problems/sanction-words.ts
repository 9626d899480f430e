import * as m from "../../messages/messages.js";

/** What can be wrong with a disciplinary sanction; null for all else. */
export const sanctionProblemWord = (what: string): string | null => WORDS[what]?.() ?? null;

const WORDS: Readonly<Record<string, () => string>> = {
  "TWICE decree": m.sanction_decree_twice,
  "IN_FUTURE decidedOn": m.sanction_decided_future,
  "OUTSIDE_SERVICE decidedOn": m.sanction_decided_service,
  "BEFORE_START effectiveOn": m.sanction_effective_before,
  "OUT_OF_RANGE effectiveOn": m.sanction_effective_late,
  "OWN employeeId": m.sanction_own,
  "NOT_CIVIL_SERVANT employeeId": m.sanction_elected,
};
