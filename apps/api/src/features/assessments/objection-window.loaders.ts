import { agencyDate } from "@andir/domain/iso-date";
import { isWindowOpen, windowEndsOn } from "@andir/domain/objection-window";
import type { Scope } from "../../platform/scope.ts";
import { loadAgencyCalendar } from "../calendar/calendar.loaders.ts";
import { cycleRulesOn } from "../periods/cycle-rule.loaders.ts";

/** Whether one may still object to what was published then, by the rule that was in force on that day. */
export async function isWindowOpenFor(
  scope: Scope,
  { publishedAt }: { readonly publishedAt: Date | null },
): Promise<boolean> {
  if (publishedAt === null) return false;
  const publishedOn = agencyDate(publishedAt);
  const { objection } = await cycleRulesOn(scope, publishedOn);
  return isWindowOpen(publishedOn, agencyDate(scope.now), objection, await loadAgencyCalendar(scope));
}

/** The last day on which one may object to what was published then; null for what is not published. */
export async function lastDayToObject(
  scope: Scope,
  { publishedAt }: { readonly publishedAt: Date | null },
): Promise<string | null> {
  if (publishedAt === null) return null;
  const publishedOn = agencyDate(publishedAt);
  const { objection } = await cycleRulesOn(scope, publishedOn);
  return windowEndsOn(publishedOn, objection, await loadAgencyCalendar(scope));
}
