import type { CycleRules } from "./cycle-rules.ts";
import { FeedbackKind } from "./feedback-kind.ts";

/** No agency may set it lower: two raters know each other's answers. */
export const FEWEST_ANONYMOUS_RATERS = 3;

const ANONYMOUS: Record<FeedbackKind, boolean> = {
  APPRAISER: false,
  TEAM_LEAD: false,
  PEER: true,
  SUBORDINATE: true,
  SELF: false,
  SERVICE_USER: false,
};

/** Whether who gives feedback of the kind may stay unnamed. Of the others there is one, whom everyone knows; a service user has no name here at all. */
export const mayBeAnonymous = (kind: FeedbackKind): boolean => ANONYMOUS[kind];

/** Whether what so many people said without their names may be shown, in numbers or in words. */
export const mayShowAnonymous = (count: number, rule: CycleRules["feedback"]): boolean =>
  count >= Math.max(FEWEST_ANONYMOUS_RATERS, rule.anonymousFrom);

/** What is shown as one: the kinds in it, and how many people. */
export interface AnonymousGroup {
  kinds: readonly FeedbackKind[];
  raters: number;
}

/** `hidden` people are left out of every mean, count of ratings and text as well, or they could be worked out from the rest. */
export interface AnonymousFeedback {
  shown: readonly AnonymousGroup[];
  hidden: number;
}

/**
 * In which groups anonymous feedback may be shown: each kind by itself when each has enough people, else all of them as one when these are enough, else nothing.
 * Count people, not answers, and ask once the period is over: what grows by one person tells by the difference what that one said.
 */
export function anonymousFeedback(
  raters: Partial<Record<FeedbackKind, number>>,
  rule: CycleRules["feedback"],
): AnonymousFeedback {
  const groups = Object.values(FeedbackKind)
    .filter(mayBeAnonymous)
    .map((kind) => ({ kinds: [kind], raters: raters[kind] ?? 0 }))
    .filter((group) => group.raters > 0);
  const people = groups.reduce((sum, group) => sum + group.raters, 0);

  if (groups.every((group) => mayShowAnonymous(group.raters, rule))) return { shown: groups, hidden: 0 };
  if (!mayShowAnonymous(people, rule)) return { shown: [], hidden: people };
  return { shown: [{ kinds: groups.flatMap(({ kinds }) => kinds), raters: people }], hidden: 0 };
}
