import type { PositionKind } from "@andir/domain/position-kind";
import sql, { type Sql } from "sql-template-tag";
import { noteReads } from "../../platform/access-log.ts";
import { batchedBy, groupedBy } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf, readsTextOf } from "../../platform/sight.ts";
import { rows } from "../../platform/sql.ts";
import { visibleAssessments } from "../assessments/assessment.policy.ts";
import { cycleRulesOn } from "../periods/cycle-rule.loaders.ts";
import { annualResultOf, type PostOfYear } from "./annual-result.ts";
import type { AnnualResult } from "./annual-result.type.ts";

export interface PostFacts extends PostOfYear {
  readonly employeeKey: string;
  readonly kind: PositionKind;
  /** Null to those who meet a pseudonym, whom it would tell who it is. */
  readonly title: string | null;
  /** Whether the reader may see every one of the assessments. */
  readonly isVisible: boolean;
}

/** Posts p of people with what was published of them in a year; `visible` says which assessments a the reader may see, `title` what of the title. */
export const postsOfYear = (employeeKeys: readonly string[], year: number, visible: Sql, title: Sql): Sql => sql`
  select p.employee_key as "employeeKey", p.key as "positionKey", p.kind, ${title} as title, p.capacity, p.starts_on as "startsOn", p.ends_on as "endsOn",
    bool_and(coalesce(${visible}, false)) as "isVisible", bool_or(a.status = 'OBJECTED') as "isDisputed",
    max(a.published_at) filter (where a.status in ('PUBLISHED', 'ACKNOWLEDGED')) as "openSince",
    jsonb_agg(jsonb_build_object('assessmentKey', a.key, 'kind', d.kind, 'startsOn', d.starts_on, 'endsOn', d.ends_on,
      'workResult', a.work_result, 'behaviour', a.behaviour) order by d.starts_on, d.kind, a.key)
      filter (where not a.is_too_short and a.work_result is not null and a.behaviour is not null) as results
  from position p join assessment a on a.position_key = p.key and a.status <> 'DRAFT'
  join period d on d.key = a.period_key and d.starts_on >= ${`${year}-01-01`}::date and d.ends_on <= ${`${year}-12-31`}::date
  where p.employee_key = any(${employeeKeys}::uuid[])
  group by p.key`;

const loadPosts = batchedBy<number, PostFacts[]>(
  async (scope, employeeKeys, year) => {
    const actor = actorOf(scope);
    const found = await rows<Omit<PostFacts, "results"> & { results: PostFacts["results"] | null }>(
      scope,
      postsOfYear(
        employeeKeys,
        year,
        visibleAssessments(actor),
        sql`case when ${readsTextOf(actor, "p.employee_key")} then p.title end`,
      ),
    );
    noteReads(
      scope,
      found.filter(({ isVisible }) => isVisible),
    );
    return groupedBy(
      found.map((post) => ({ ...post, results: post.results ?? [] })),
      (post) => post.employeeKey,
    );
  },
  () => [],
);

/** The posts of a person in a year; null where one of the assessments is out of sight, since a part of them would tell another result. */
export async function loadPostsOfYear(scope: Scope, employeeKey: string, year: number): Promise<PostFacts[] | null> {
  const posts = await loadPosts(scope, employeeKey, year);
  return posts.every(({ isVisible }) => isVisible) ? posts : null;
}

export async function loadAnnualResult(scope: Scope, employeeKey: string, year: number): Promise<AnnualResult | null> {
  const posts = await loadPostsOfYear(scope, employeeKey, year);
  return posts && annualResultOf(year, posts, await cycleRulesOn(scope, `${year}-12-31`));
}
