import type { EmploymentType } from "@andir/domain/employment-type";
import * as m from "../../messages/messages.js";

/** The kinds of leave of the contract; the domain has no rule about them. */
export type LeaveKind = "ANNUAL" | "SICK" | "MATERNITY" | "STUDY" | "UNPAID";

const LEAVE: Record<LeaveKind, () => string> = {
  ANNUAL: m.leave_annual,
  SICK: m.leave_sick,
  MATERNITY: m.leave_maternity,
  STUDY: m.leave_study,
  UNPAID: m.leave_unpaid,
};
export const leaveWord = (kind: LeaveKind): string => LEAVE[kind]();

const EMPLOYMENT: Record<EmploymentType, () => string> = {
  CIVIL_SERVANT: m.employment_civil_servant,
  CANDIDATE: m.employment_candidate,
  CONTRACT: m.employment_contract,
  CONTRACT_PART_TIME: m.employment_contract_part_time,
  ELECTED_OFFICIAL: m.employment_elected_official,
};
export const employmentWord = (type: EmploymentType): string => EMPLOYMENT[type]();
