import type { CoreValue } from "@andir/domain/core-value";
import type { FeedbackKind } from "@andir/domain/feedback-kind";
import * as m from "../../messages/messages.js";

const KIND: Record<FeedbackKind, () => string> = {
  APPRAISER: m.feedback_kind_appraiser,
  PEER: m.feedback_kind_peer,
  SELF: m.feedback_kind_self,
  SERVICE_USER: m.feedback_kind_service_user,
  SUBORDINATE: m.feedback_kind_subordinate,
  TEAM_LEAD: m.feedback_kind_team_lead,
};
export const feedbackKindWord = (kind: FeedbackKind): string => KIND[kind]();

const VALUE: Record<CoreValue, () => string> = {
  SERVICE_ORIENTED: m.line_service_oriented,
  ACCOUNTABLE: m.line_accountable,
  COMPETENT: m.line_competent,
  HARMONIOUS: m.line_harmonious,
  LOYAL: m.line_loyal,
  ADAPTIVE: m.line_adaptive,
  COLLABORATIVE: m.line_collaborative,
};
export const coreValueWord = (value: CoreValue): string => VALUE[value]();
export const CORE_VALUES = Object.keys(VALUE) as CoreValue[];
