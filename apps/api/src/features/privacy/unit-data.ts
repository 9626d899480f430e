const OF_OFFICE =
  "An act of office about a unit, which is no person; that one did it is told by the trail, where the unit's head is its subject.";

/** What is agreed, reported and rated of units names who did it, and is about nobody. */
export const UNIT_LEFT_OUT: Readonly<Record<string, string>> = {
  "unit_agreement.agreed_by_key": OF_OFFICE,
  "unit_realisation.reported_by_key": OF_OFFICE,
  "unit_realisation.commented_by_key": OF_OFFICE,
  "unit_rating.set_by_key": OF_OFFICE,
  "service_alert.answered_by_key": OF_OFFICE,
};
