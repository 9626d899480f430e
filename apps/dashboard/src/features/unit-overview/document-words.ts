import type { Completeness, UnitDocument } from "@andir/domain/completeness";
import * as m from "../../messages/messages.js";
import type { IconName } from "../../ui/icon.tsx";

const DOCUMENT: Record<UnitDocument, () => string> = {
  PLAN: m.unit_document_plan,
  REPORT: m.unit_document_report,
  ASSESSMENT: m.unit_document_assessment,
  FEEDBACK: m.unit_document_feedback,
  AGREEMENT: m.unit_document_agreement,
  ACTION_PLAN: m.unit_document_action_plan,
  REALISATION: m.unit_document_realisation,
  RATING: m.unit_document_rating,
};
export const documentWord = (document: UnitDocument): string => DOCUMENT[document]();

const LOOKS: Record<Completeness, { icon: IconName; word: () => string }> = {
  DONE: { icon: "check", word: m.unit_completeness_done },
  PARTLY: { icon: "sent", word: m.unit_completeness_partly },
  LATE: { icon: "alert", word: m.unit_completeness_late },
  NOT_DUE: { icon: "clock", word: m.unit_completeness_not_due },
  NOT_APPLICABLE: { icon: "dash", word: m.unit_completeness_not_applicable },
};
export const completenessIcon = (completeness: Completeness): IconName => LOOKS[completeness].icon;
export const completenessWord = (completeness: Completeness): string => LOOKS[completeness].word();

/** What people owe, one by one; the rest is the unit's own. */
export const isOfPeople = (document: UnitDocument): boolean =>
  document === "PLAN" || document === "REPORT" || document === "ASSESSMENT" || document === "FEEDBACK";
