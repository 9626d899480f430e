import * as m from "../../messages/messages.js";

const PROBLEMS: Readonly<Record<string, () => string>> = {
  UNKNOWN_PERSON: m.provider_problem_unknown,
  INACTIVE: m.provider_problem_inactive,
  CANCELLED: m.provider_problem_cancelled,
  SIGN_IN_EXPIRED: m.provider_problem_expired,
};

/** Why single sign-on came back without a session. */
export const providerProblemWord = (code: string): string => (PROBLEMS[code] ?? m.provider_problem_other)();
