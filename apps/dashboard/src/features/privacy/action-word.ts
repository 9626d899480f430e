import * as m from "../../messages/messages.js";

const ACTIONS: Record<string, () => string> = {
  "account.created": m.action_account_created,
  "account.invited": m.action_account_invited,
  "account.deactivated": m.action_account_deactivated,
  "account.reactivated": m.action_account_reactivated,
  "account.password_changed": m.action_password_changed,
  "account.signed_in": m.action_signed_in,
  "account.signed_out": m.action_signed_out,
  "api_token.created": m.action_token_created,
  "api_token.revoked": m.action_token_revoked,
  "delegation.created": m.action_delegation_created,
  "delegation.ended": m.action_delegation_ended,
  "role_grant.created": m.action_role_created,
  "role_grant.ended": m.action_role_ended,
  "second_factor.set": m.action_second_factor_set,
  "second_factor.removed": m.action_second_factor_removed,
  "session.revoked": m.action_session_revoked,
  "progress.logged": m.action_progress_logged,
  "progress.changed": m.action_progress_changed,
  "progress.amended": m.action_progress_amended,
  "progress.removed": m.action_progress_removed,
  "evidence.linked": m.action_evidence_linked,
  "report.saved": m.action_report_saved,
  "report.submitted": m.action_report_submitted,
  "report.withdrawn": m.action_report_withdrawn,
  "report.verified": m.action_report_verified,
  "report.returned": m.action_report_returned,
};

/** An action that has no word yet is shown as it is recorded: hiding a change would be worse. */
export const actionWord = (action: string): string => ACTIONS[action]?.() ?? action;

const DETAILS: Record<string, () => string> = {
  reason: m.detail_reason,
  role: m.detail_role,
  before: m.detail_before,
  after: m.detail_after,
  startsOn: m.detail_starts,
  endsOn: m.detail_ends,
  how: m.detail_how,
  address: m.detail_address,
};

export const detailWord = (name: string): string => DETAILS[name]?.() ?? name;
