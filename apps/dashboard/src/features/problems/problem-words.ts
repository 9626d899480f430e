import { locale } from "../../lib/locale.ts";
import * as m from "../../messages/messages.js";
import { accessWord } from "./access-words.ts";
import { administrationWord } from "./administration-words.ts";
import { assessmentWord } from "./assessment-words.ts";
import { limitWord } from "./limit-words.ts";
import { sanctionProblemWord } from "./sanction-words.ts";
import { serviceWord } from "./service-words.ts";
import { webhookWord } from "./webhook-words.ts";
import { workWord } from "./work-words.ts";

/** A problem as the API says it: the code is for us, the message is English. */
export interface Mendable {
  code: string;
  field?: readonly string[] | null;
  message: string;
  /** Only where waiting mends it. */
  retryAfterSeconds?: number | null;
}

const WORDS: Readonly<Record<string, () => string>> = {
  REQUIRED: m.problem_required,
  WRONG_CREDENTIALS: m.sign_in_wrong,
  WRONG_PASSWORD: m.problem_wrong_password,
  NO_PASSWORD: m.problem_no_password,
  WRONG_CODE: m.problem_wrong_code,
  SIGN_IN_AGAIN: m.problem_sign_in_again,
  ALREADY_SET: m.problem_already_set,
  DEMANDED: m.second_factor_required_on,
  TOO_SHORT: m.problem_too_short,
  TOO_COMMON: m.problem_too_common,
  SAME_PASSWORD: m.problem_same_password,
  INVITATION_ENDED: m.invitation_gone,
  NO_EMPLOYEE: m.problem_no_employee,
  NOT_VERIFIED: m.problem_not_verified,
  "ASSESSED reportId": m.problem_report_assessed,
  NOT_SUBMITTED: m.problem_not_submitted,
  "INVALID expiresOn": m.problem_expires_on,
  "TAKEN identifier": m.problem_taken,
  "TAKEN employeeId": m.problem_employee_taken,
  "NOT_FOUND employeeId": m.problem_employee_missing,
  INACTIVE: m.problem_inactive,
  "INVALID identifier": m.problem_identifier,
  OWN_ACCOUNT: m.problem_own_account,
  "IN_USE formulaId": m.tpp_rule_in_use,
};

/** In the reader's language where we know the code; else the API's own words, which always say what to do. */
export function problemWord({ code, field, message, retryAfterSeconds }: Mendable): string {
  const name = field?.at(-1) ?? "";
  const what = `${code} ${name}`;
  const known =
    accessWord(what) ??
    assessmentWord(what) ??
    workWord(what) ??
    serviceWord(what) ??
    webhookWord(what) ??
    sanctionProblemWord(what) ??
    limitWord(code, name, message) ??
    administrationWord(code, name, message);
  if (known !== null) return known;
  if (code === "TOO_MANY_ATTEMPTS" && locale() === "id") return waitWord(retryAfterSeconds ?? null);
  const word = WORDS[what] ?? WORDS[code];
  if (word) return word();
  return locale() === "en" ? message : m.problem_other({ message });
}

function waitWord(seconds: number | null): string {
  if (seconds === null) return m.problem_wait();
  return seconds > 60
    ? m.problem_wait_minutes({ n: String(Math.ceil(seconds / 60)) })
    : m.problem_wait_seconds({ n: String(seconds) });
}
