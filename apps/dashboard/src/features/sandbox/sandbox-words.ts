import * as m from "../../messages/messages.js";

export interface Hindrance {
  code: string;
  /** Only where waiting mends it. */
  retryAfterSeconds?: number | null;
}

const WORDS: Readonly<Record<string, () => string>> = {
  FULL: m.sandbox_full,
  NOBODY: m.sandbox_nobody,
  SWITCHED_OFF: m.sandbox_off,
  OTHERS_INSIDE: m.sandbox_renew_others,
};

/** What keeps one out, in the reader's language. */
export function sandboxWord({ code, retryAfterSeconds }: Hindrance): string {
  if (retryAfterSeconds) return m.sandbox_wait({ minutes: Math.ceil(retryAfterSeconds / 60) });
  return (WORDS[code] ?? m.sandbox_broken)();
}
