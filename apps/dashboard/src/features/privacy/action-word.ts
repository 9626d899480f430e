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
  "position.appointed": m.action_position_appointed,
  "position.ended": m.action_position_ended,
  "position.transferred": m.action_position_transferred,
  "appraiser.set": m.action_appraiser_set,
  "appraiser_correction.requested": m.action_correction_requested,
  "appraiser_correction.accepted": m.action_correction_accepted,
  "appraiser_correction.refused": m.action_correction_refused,
  "appraiser_correction.withdrawn": m.action_correction_withdrawn,
  "employee.added": m.action_employee_added,
  "employee.employment_type_changed": m.action_employment_changed,
  "employee.retired": m.action_employee_retired,
  "leave.recorded": m.action_leave_recorded,
  "leave.ended": m.action_leave_ended,
  "duty_days.set": m.action_duty_days_set,
  "org_unit.created": m.action_unit_created,
  "org_unit.renamed": m.action_unit_renamed,
  "org_unit.moved": m.action_unit_moved,
  "org_unit.closed": m.action_unit_closed,
  "work_week.set": m.action_work_week_set,
  "period.opened": m.action_period_opened,
  "period.closed": m.action_period_closed,
  "period.reopened": m.action_period_reopened,
  "period.dates_set": m.action_period_dates_set,
  "period.generated": m.action_periods_generated,
  "period.assessed_kind_set": m.action_assessed_kind_set,
  "calendar.holidays_imported": m.action_holidays_imported,
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
