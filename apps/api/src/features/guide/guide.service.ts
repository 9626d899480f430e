import { guideStepsFor } from "@andir/domain/guide-step";
import sql from "sql-template-tag";
import { globalId } from "../../platform/global-id.ts";
import { byNothing, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { firstReportPeriod, stepsDone } from "./guide-facts.ts";
import type { MarkChangesSeenInput, PutGuideAwayInput } from "./guide.inputs.ts";
import type { Guide, GuideStep } from "./guide.type.ts";

export async function readGuide(scope: Scope): Promise<Guide> {
  const { accountKey } = actorOf(scope);
  const mark = await firstRow<{ isPutAway: boolean; changesSeenOn: string | null }>(
    scope,
    sql`select g.put_away_at is not null as "isPutAway", g.changes_seen_on as "changesSeenOn" from guide_mark g
        where g.account_key = ${accountKey}::uuid`,
  );
  return {
    id: globalId("Guide", accountKey),
    isPutAway: mark?.isPutAway ?? false,
    changesSeenOn: mark?.changesSeenOn ?? null,
  };
}

/** The first steps of the actor's roles, as the records show them. */
export async function listGuideSteps(scope: Scope): Promise<GuideStep[]> {
  const actor = actorOf(scope);
  const found = await stepsDone(scope, actor, guideStepsFor(actor.roles));
  const owesReport = found.some(({ kind, isDone }) => kind === "FIRST_REPORT" && !isDone);
  const periodKey = owesReport ? await firstReportPeriod(scope, actor) : null;
  return found.map(({ kind, isDone }) => ({
    id: globalId("GuideStep", `${actor.accountKey}:${kind}`),
    kind,
    isDone,
    periodKey: kind === "FIRST_REPORT" ? periodKey : null,
  }));
}

/** One's own way of looking changes no record: no event is made of it. */
export function putGuideAway(scope: Scope, input: PutGuideAwayInput): Promise<true | Problem[]> {
  return once<true>(scope, "putGuideAway", input, byNothing(true), async (tx) => {
    const at = input.isPutAway ? tx.now : null;
    await rows(
      tx,
      sql`insert into guide_mark (account_key, put_away_at) values (${actorOf(tx).accountKey}::uuid, ${at})
          on conflict (account_key) do update set put_away_at = excluded.put_away_at`,
    );
    return true;
  });
}

/** Never back: a page that was open for long takes nothing of what another has marked. */
export function markChangesSeen(scope: Scope, input: MarkChangesSeenInput): Promise<true | Problem[]> {
  return once<true>(scope, "markChangesSeen", input, byNothing(true), async (tx) => {
    const { accountKey, today } = actorOf(tx);
    if (input.until > today) return [problem("until", "IN_FUTURE", "Changes of days to come cannot have been seen.")];
    await rows(
      tx,
      sql`insert into guide_mark (account_key, changes_seen_on) values (${accountKey}::uuid, ${input.until}::date)
          on conflict (account_key) do update set changes_seen_on = greatest(guide_mark.changes_seen_on, excluded.changes_seen_on)`,
    );
    return true;
  });
}
