import { addDays } from "@andir/domain/iso-date";
import { Capacity } from "@andir/domain/capacity";
import { recordEvent } from "../../platform/audit.ts";
import { keyOf } from "../../platform/global-id.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { administratorOf } from "../../platform/sight.ts";
import { keySeenBy } from "../../platform/seen-id.ts";
import { loadPosition, type PositionRow } from "../employees/position.loaders.ts";
import { problemsOfAppraiser } from "./appraiser.service.ts";

import { beginPost, endPost, type NewPost } from "./post.changes.ts";
import { findSuperior, lockEmployee, lockKeptPost } from "./post-facts.ts";
import type { AppointPositionInput, EndPositionInput, PostInput, TransferEmployeeInput } from "./post.inputs.ts";
import { problemsOfEnd, problemsOfPost } from "./post.problems.ts";

const NO_EMPLOYEE = problem("employeeId", "NOT_FOUND", "There is no such person. Choose one from the list.");
const NO_POST = problem(
  "positionId",
  "NOT_FOUND",
  "Among the posts that you keep there is no such one. An administrator of that unit or of the agency can do it.",
);

/** A post for a person, beside those that they hold: definitive, Plt. or Plh. */
export function appointPosition(scope: Scope, input: AppointPositionInput): Promise<PositionRow | Problem[]> {
  administratorOf(scope);
  return once(scope, "appointPosition", input, byRow(loadPosition), async (tx) => {
    const employee = await lockEmployee(tx, keySeenBy(tx, "Employee", input.employeeId));
    if (!employee) return [NO_EMPLOYEE];
    const post = postOf(employee.key, input, { capacity: input.capacity, endsOn: input.endsOn ?? null });
    const problems = await problemsOfPost(tx, employee, { ...post, unitId: input.unitId, reason: input.reason });
    if (problems.length > 0) return problems;
    const appraiser = await appraiserFor(tx, post, input.appraiserId);
    if (Array.isArray(appraiser)) return appraiser;

    const key = await beginPost(tx, post, appraiser.key);
    await recordEvent(tx, {
      action: "position.appointed",
      noun: "position",
      nounKey: key,
      subjectKey: employee.key,
      payload: { before: null, after: { ...post, appraiserKey: appraiser.key }, reason: input.reason.trim() },
    });
    return loadPosition.required(tx, key);
  });
}

export function endPosition(scope: Scope, input: EndPositionInput): Promise<PositionRow | Problem[]> {
  administratorOf(scope);
  return once(scope, "endPosition", input, byRow(loadPosition), async (tx) => {
    const post = await lockKeptPost(tx, input.positionId);
    if (!post) return [NO_POST];
    if (!input.reason.trim()) return [problem("reason", "REQUIRED", "Say why the post ends.")];
    const problems = await problemsOfEnd(tx, post, input.endsOn, "endsOn");
    if (problems.length > 0) return problems;

    await endPost(tx, post, input.endsOn);
    await recordEvent(tx, {
      action: "position.ended",
      noun: "position",
      nounKey: post.key,
      subjectKey: post.employeeKey,
      payload: {
        before: { endsOn: post.endsOn },
        after: { endsOn: input.endsOn },
        reason: input.reason.trim(),
      },
    });
    return loadPosition.required(tx, post.key);
  });
}

/** The post that ended and the one that began on the next day (mutasi, promosi). */
export interface Transfer {
  readonly ended: PositionRow;
  readonly begun: PositionRow;
}

const byBothPosts = {
  keep: ({ ended, begun }: Transfer) => `${ended.key} ${begun.key}`,
  find: async (tx: Scope, kept: string): Promise<Transfer> => {
    const [ended = "", begun = ""] = kept.split(" ");
    return { ended: await loadPosition.required(tx, ended), begun: await loadPosition.required(tx, begun) };
  },
};

export function transferEmployee(scope: Scope, input: TransferEmployeeInput): Promise<Transfer | Problem[]> {
  administratorOf(scope);
  return once(scope, "transferEmployee", input, byBothPosts, async (tx) => {
    const old = await lockKeptPost(tx, input.positionId);
    const employee = old && (await lockEmployee(tx, old.employeeKey));
    if (!old || !employee) return [NO_POST];
    const lastDay = addDays(input.startsOn, -1);
    // A transfer keeps the grade, and part-time stays part-time, unless the decree says otherwise.
    const post = {
      ...postOf(employee.key, input, { capacity: Capacity.DEFINITIVE, endsOn: null }),
      grade: input.grade ?? old.grade,
      hoursShare: input.hoursShare ?? old.hoursShare,
    };
    const problems = [
      ...(await problemsOfEnd(tx, old, lastDay, "startsOn")),
      ...(await problemsOfPost(tx, employee, { ...post, unitId: input.unitId, reason: input.reason }, old.key)),
    ];
    if (problems.length > 0) return problems;

    const appraiser = await appraiserFor(tx, post, input.appraiserId);
    if (Array.isArray(appraiser)) return appraiser;

    await endPost(tx, old, lastDay);
    const key = await beginPost(tx, post, appraiser.key);
    await recordEvent(tx, {
      action: "position.transferred",
      noun: "position",
      nounKey: key,
      subjectKey: employee.key,
      payload: {
        before: { ...old, endsOn: lastDay },
        after: { ...post, key, appraiserKey: appraiser.key },
        reason: input.reason.trim(),
      },
    });
    return { ended: await loadPosition.required(tx, old.key), begun: await loadPosition.required(tx, key) };
  });
}

function postOf(
  employeeKey: string,
  input: Omit<PostInput, "reason">,
  { capacity, endsOn }: Pick<NewPost, "capacity" | "endsOn">,
): NewPost {
  return {
    employeeKey,
    unitKey: keyOf("OrgUnit", input.unitId),
    title: input.title.trim(),
    kind: input.kind,
    capacity,
    grade: input.grade ?? null,
    hoursShare: input.hoursShare ?? 1,
    isHead: input.isHead,
    startsOn: input.startsOn,
    endsOn,
  };
}

/** The one who was named, or the direct superior; nobody where there is none above, and that blocks nothing. */
async function appraiserFor(
  tx: Scope,
  post: NewPost,
  appraiserId: string | null | undefined,
): Promise<{ key: string | null } | Problem[]> {
  const day = post.startsOn;
  if (appraiserId == null) {
    const superior = await findSuperior(tx, post, day);
    const problems =
      superior === null ? [] : await problemsOfAppraiser(tx, { ...post, appraiserKey: superior.key, day });
    return { key: problems.length > 0 ? null : (superior?.key ?? null) };
  }
  const key = keySeenBy(tx, "Employee", appraiserId);
  const problems = await problemsOfAppraiser(tx, { ...post, appraiserKey: key, day });
  return problems.length > 0 ? problems : { key };
}
