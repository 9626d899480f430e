import type { Role } from "@andir/domain/role";
import * as m from "../../messages/messages.js";

const WORDS: Record<Role, () => string> = {
  EMPLOYEE: m.role_employee,
  APPRAISER: m.role_appraiser,
  UNIT_HEAD: m.role_unit_head,
  PERFORMANCE_TEAM: m.role_performance_team,
  ANALYST: m.role_analyst,
  ADMINISTRATOR: m.role_administrator,
  AUTHORISED_OFFICIAL: m.role_authorised_official,
};
export const roleWord = (role: Role): string => WORDS[role]();

/** The roles that are granted, with what each lets one do; the others follow from posts and appraisers. */
export const grantableRoles = () =>
  [
    { value: "PERFORMANCE_TEAM", label: m.role_performance_team(), hint: m.role_performance_team_may() },
    { value: "ANALYST", label: m.role_analyst(), hint: m.role_analyst_may() },
    { value: "ADMINISTRATOR", label: m.role_administrator(), hint: m.role_administrator_may() },
    { value: "AUTHORISED_OFFICIAL", label: m.role_authorised_official(), hint: m.role_authorised_official_may() },
  ] as const satisfies readonly { value: Role; label: string; hint: string }[];
