import { Capacity } from "@andir/domain/capacity";
import { EmploymentType } from "@andir/domain/employment-type";
import { isGrade } from "@andir/domain/grade";
import sql from "sql-template-tag";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { mayPlace } from "./personnel.policy.ts";
import type { NewPost } from "./post.changes.ts";
import { findUnit, lastAssessedDay, type EmployeeFacts, type PostFacts } from "./post-facts.ts";
import type { PostInput } from "./post.inputs.ts";

/** What stands against a post that is to begin; `instead` is the one that it takes the place of. */
export async function problemsOfPost(
  tx: Scope,
  employee: EmployeeFacts,
  post: NewPost & Pick<PostInput, "reason" | "unitId">,
  instead?: string,
): Promise<Problem[]> {
  const inForm = problemsOfForm(employee, post);
  if (inForm.length > 0) return inForm;

  const unit = await findUnit(tx, post.unitId, post.startsOn);
  if (!unit?.kept)
    return [
      problem(
        "unitId",
        "NOT_FOUND",
        "Among the units that you keep there is no such one. An administrator of that unit or of the agency can do it.",
      ),
    ];
  if (!unit.exists)
    return [problem("unitId", "UNIT_CLOSED", "The unit does not exist on that day. Choose another unit or day.")];
  if (!(await mayPlace(tx, employee.key)))
    return [
      problem(
        "employeeId",
        "KEPT_ELSEWHERE",
        "This person's records are kept by another unit. An administrator of the agency can do it.",
      ),
    ];
  return clashes(tx, employee, post, instead);
}

function problemsOfForm(employee: EmployeeFacts, post: NewPost & Pick<PostInput, "reason">): Problem[] {
  const problems: Problem[] = [];
  const { startsOn, endsOn, hoursShare } = post;
  if (!post.title.trim()) problems.push(problem("title", "REQUIRED", "Name the post."));
  if (!post.reason.trim()) problems.push(problem("reason", "REQUIRED", "Say why, such as the number of the decree."));
  if (post.grade !== null && !isGrade(post.grade))
    problems.push(problem("grade", "NOT_A_GRADE", "A grade is written as III/c, or as IX for contract employees."));
  if (!(hoursShare > 0 && hoursShare <= 1))
    problems.push(problem("hoursShare", "OUT_OF_RANGE", "A share of the hours is above 0 and at most 1."));
  else if (hoursShare < 1 && employee.employmentType !== EmploymentType.CONTRACT_PART_TIME)
    problems.push(
      problem("hoursShare", "NOT_FOR_TYPE", "Only part-time contract employees work a share of the hours."),
    );
  if (startsOn < employee.joinedOn)
    problems.push(problem("startsOn", "BEFORE_JOINING", `This person joined on ${employee.joinedOn}.`));
  if (employee.leftOn !== null && (endsOn ?? startsOn) > employee.leftOn)
    problems.push(problem("startsOn", "HAS_LEFT", `This person leaves or left on ${employee.leftOn}.`));
  if (endsOn !== null && endsOn < startsOn)
    problems.push(problem("endsOn", "BEFORE_START", "The last day is before the first."));
  if (post.capacity === Capacity.PLH && endsOn === null)
    problems.push(problem("endsOn", "REQUIRED", "A Plh. stands in for days: name the last one, or appoint a Plt."));
  return problems;
}

async function clashes(
  tx: Scope,
  employee: EmployeeFacts,
  post: NewPost,
  instead: string | undefined,
): Promise<Problem[]> {
  const overlap = sql`p.starts_on <= coalesce(${post.endsOn}::date, 'infinity') and coalesce(p.ends_on, 'infinity') >= ${post.startsOn}::date
    and p.key is distinct from ${instead ?? null}::uuid`;
  const twice = await rows(
    tx,
    sql`select 1 from position p where p.employee_key = ${employee.key}::uuid and p.unit_key = ${post.unitKey}::uuid
        and p.title = ${post.title} and p.capacity = ${post.capacity} and ${overlap} limit 1`,
  );
  if (twice.length > 0)
    return [problem("title", "SAME_POST", "This person holds this very post on some of these days. End it first.")];
  if (!post.isHead) return [];

  // Two administrators who fill one chair at once would both find it empty.
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`head ${post.unitKey}`}, 0))`);
  const beside = post.capacity === Capacity.PLH ? ["PLH"] : ["DEFINITIVE", "PLT"];
  const heads = await rows(
    tx,
    sql`select 1 from position p where p.unit_key = ${post.unitKey}::uuid and p.is_head and p.capacity = any(${beside}::capacity[])
        and ${overlap} limit 1`,
  );
  return heads.length > 0
    ? [
        problem(
          "isHead",
          "HEAD_TAKEN",
          "The unit has a head on some of these days. End that post first, or appoint a Plh. while its holder is away.",
        ),
      ]
    : [];
}

/** What stands against a post's last day. */
export async function problemsOfEnd(tx: Scope, post: PostFacts, lastDay: string, field: string): Promise<Problem[]> {
  if (post.endsOn !== null && post.endsOn <= lastDay)
    return [problem(field, "ENDED", `This post ends on ${post.endsOn} already.`)];
  if (lastDay < post.startsOn)
    return [problem(field, "BEFORE_START", `The post began on ${post.startsOn}: it is held for a day at least.`)];
  const assessed = await lastAssessedDay(tx, post.key);
  return assessed !== null && assessed > lastDay
    ? [
        problem(
          field,
          "ASSESSED",
          `The post was assessed to ${assessed}, and what was assessed stays. Choose a day from then on, or have the appraiser withdraw that assessment.`,
        ),
      ]
    : [];
}
