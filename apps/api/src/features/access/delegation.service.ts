import { addDays, agencyDate } from "@andir/domain/iso-date";
import { recordEvent } from "../../platform/audit.ts";
import { AppError } from "../../platform/errors.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { keySeenBy } from "../../platform/seen-id.ts";
import { keyOf } from "../../platform/global-id.ts";
import { actorOf } from "../../platform/sight.ts";
import { mayEndDelegation } from "./access.policy.ts";
import { Delegation } from "./delegation.entity.ts";
import type { DelegateInput, EndDelegationInput } from "./delegation.inputs.ts";
import {
  analystsAmong,
  hasDuties,
  holdsPost,
  loadDelegation,
  lockDuties,
  mayAdminister,
  overlaps,
  type DelegationRow,
} from "./delegation.loaders.ts";

/** Who is away for longer is replaced by a Plt., with an order of its own. */
const LONGEST_DAYS = 92;

export function delegate(scope: Scope, input: DelegateInput): Promise<DelegationRow | Problem[]> {
  const actor = actorOf(scope);
  return once(scope, "delegate", input, byRow(loadDelegation), async (tx) => {
    const fromKey = input.fromEmployeeId == null ? actor.employeeKey : keySeenBy(tx, "Employee", input.fromEmployeeId);
    if (fromKey === null || (fromKey !== actor.employeeKey && !(await mayAdminister(tx, fromKey))))
      throw new AppError("FORBIDDEN", "You delegate your own duties; an administrator those of the people they keep.");
    const toKey = keySeenBy(tx, "Employee", input.toEmployeeId);
    await lockDuties(tx, fromKey, toKey);
    const problems = await problemsOf(tx, fromKey, toKey, input);
    if (problems.length > 0) return problems;

    const { startsOn, endsOn } = input;
    const reason = input.reason.trim();
    const { key } = await tx.db.save(
      tx.db.create(Delegation, { fromKey, toKey, startsOn, endsOn, reason, endedAt: null }),
    );
    await recordEvent(tx, {
      action: "delegation.created",
      noun: "delegation",
      nounKey: key,
      subjectKey: fromKey,
      payload: { toKey, startsOn, endsOn, reason },
    });
    return loadDelegation.required(tx, key);
  });
}

async function problemsOf(tx: Scope, fromKey: string, toKey: string, input: DelegateInput): Promise<Problem[]> {
  const { startsOn, endsOn } = input;
  const today = agencyDate(tx.now);
  if (toKey === fromKey) return [problem("toEmployeeId", "SAME_PERSON", "Choose someone else.")];
  if (startsOn < today) return [problem("startsOn", "IN_THE_PAST", "Duties are handed over from today or later.")];
  if (endsOn < startsOn) return [problem("endsOn", "BEFORE_START", "The last day is before the first.")];
  if (endsOn > addDays(startsOn, LONGEST_DAYS))
    return [problem("endsOn", "TOO_LONG", `At most ${LONGEST_DAYS} days: for longer the post needs a Plt.`)];
  if (!input.reason.trim()) return [problem("reason", "REQUIRED", "Say why, such as leave.")];
  if (!(await holdsPost(tx, toKey, startsOn)))
    return [problem("toEmployeeId", "NO_POST", "This person holds no post on that day. Choose someone who does.")];
  if (!(await hasDuties(tx, fromKey, startsOn, endsOn)))
    return [
      problem("fromEmployeeId", "NO_DUTIES", "There is nothing to hand over: nobody to appraise and no unit to head."),
    ];
  if (await overlaps(tx, fromKey, startsOn, endsOn))
    return [problem("startsOn", "OVERLAPS", "Another delegation stands on some of these days. End it first.")];
  return analystsApart(tx, fromKey, toKey, input);
}

/** Duties come with names, and an analyst without identity is to meet none: the two are never held at once. */
async function analystsApart(tx: Scope, fromKey: string, toKey: string, input: DelegateInput): Promise<Problem[]> {
  const analysts = await analystsAmong(tx, [fromKey, toKey], input.startsOn, input.endsOn);
  const mend = "An administrator of the agency can end that role, or you choose days on which it is over.";
  if (analysts.includes(toKey))
    return [
      problem(
        "toEmployeeId",
        "ANALYST",
        `This person is an analyst on these days, who meets people under pseudonyms. Choose someone else. ${mend}`,
      ),
    ];
  if (analysts.includes(fromKey))
    return [
      problem(
        "fromEmployeeId",
        "ANALYST",
        `Whoever is an analyst on these days, and meets people under pseudonyms, hands no duties over. ${mend}`,
      ),
    ];
  return [];
}

export function endDelegation(scope: Scope, input: EndDelegationInput): Promise<DelegationRow | Problem[]> {
  return once(scope, "endDelegation", input, byRow(loadDelegation), async (tx) => {
    const key = keyOf("Delegation", input.delegationId);
    const delegation = await loadDelegation(tx, key);
    if (!delegation) return [problem("delegationId", "NOT_FOUND", "There is no such delegation.")];
    if (!mayEndDelegation(actorOf(tx), delegation, agencyDate(tx.now), delegation.administers))
      return [problem("delegationId", "ENDED", "This delegation is over already.")];

    await tx.db.update(Delegation, { key }, { endedAt: tx.now });
    await recordEvent(tx, {
      action: "delegation.ended",
      noun: "delegation",
      nounKey: key,
      subjectKey: delegation.fromKey,
    });
    return { ...delegation, endedAt: tx.now };
  });
}
