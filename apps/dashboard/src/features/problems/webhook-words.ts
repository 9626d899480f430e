import * as m from "../../messages/messages.js";

const WORDS: Readonly<Record<string, () => string>> = {
  "INVALID url": m.hook_problem_url,
  "NOT_SECURE url": m.hook_problem_not_secure,
  "NOT_PUBLIC url": m.hook_problem_not_public,
  "NEEDS_PEOPLE events": m.hook_problem_needs_people,
  "INVALID host": m.hook_problem_host,
  "NEVER host": m.hook_problem_never,
  "NOT_ACTIVE webhookEndpointId": m.hook_problem_not_active,
};

export const webhookWord = (what: string): string | null => WORDS[what]?.() ?? null;
