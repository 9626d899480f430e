import { windowEndsOn } from "@andir/domain/objection-window";
import { TaskKind } from "@andir/domain/task-kind";
import { globalId } from "../../platform/global-id.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { loadAgencyCalendar } from "../calendar/calendar.loaders.ts";
import { reminderRuleOn } from "../notices/reminder-rule.loaders.ts";
import { cycleRulesOn } from "../periods/cycle-rule.loaders.ts";
import { isAssessed, listOpenPeriods, type PeriodRow } from "../periods/period.loaders.ts";
import { planDueOn } from "../plans/plan-cycle.ts";
import { appraisingTasks } from "./appraising-tasks.ts";
import { innovationTasks } from "./innovation-tasks.ts";
import { officeTasks } from "./office-tasks.ts";
import { ownTasks } from "./own-tasks.ts";
import { countWaiting, type TaskFacts } from "./task.source.ts";
import type { Task } from "./task.type.ts";

/** What waits for the actor: what is due first, and what has no date in the order of its kind. One statement beside the rule's. */
export async function listTasks(scope: Scope): Promise<Task[]> {
  const actor = actorOf(scope);
  const rule = await reminderRuleOn(scope, actor.today);
  const open = await listOpenPeriods(scope);
  const assessed = await assessedOf(scope, open);
  const found = await countWaiting(scope, [
    ...ownTasks(actor, open, rule, scope.now),
    ...appraisingTasks(actor, assessed),
    ...officeTasks(actor, open),
    ...innovationTasks(actor),
  ]);
  const tasks = await Promise.all(found.map((facts) => taskOf(scope, facts)));
  return tasks.sort(byUrgency);
}

async function assessedOf(scope: Scope, open: readonly PeriodRow[]): Promise<PeriodRow[]> {
  const { today } = actorOf(scope);
  const found: PeriodRow[] = [];
  for (const period of open) if (period.endsOn < today && (await isAssessed(scope, period))) found.push(period);
  return found;
}

async function taskOf(scope: Scope, facts: TaskFacts): Promise<Task> {
  const { kind, count, dutyKey, periodKey } = facts;
  const actor = actorOf(scope);
  const dueOn = facts.dueOn ?? (facts.since === null ? null : await dueSince(scope, kind, facts.since));
  return {
    id: globalId("Task", [actor.accountKey, kind, dutyKey ?? "", periodKey ?? ""].join(":")),
    kind,
    count,
    dueOn,
    isOverdue: dueOn !== null && dueOn < actor.today,
    facts,
  };
}

/** A plan that was never begun is due by the first day of its post; an assessment is read while one may still object. */
async function dueSince(scope: Scope, kind: TaskKind, since: string): Promise<string | null> {
  if (kind !== "ASSESSMENTS_TO_READ") return planDueOn(scope, since);
  const { objection } = await cycleRulesOn(scope, since);
  const lastDay = windowEndsOn(since, objection, await loadAgencyCalendar(scope));
  return lastDay < actorOf(scope).today ? null : lastDay;
}

const ORDER = Object.values(TaskKind);
const NEVER = "9999";

const byUrgency = (a: Task, b: Task): number =>
  (a.dueOn ?? NEVER).localeCompare(b.dueOn ?? NEVER) ||
  ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
  a.id.localeCompare(b.id);
