import { agencyDate } from "@andir/domain/iso-date";
import { followUpProposals, type FollowUpFacts, type FollowUpProposal } from "@andir/domain/follow-up";
import type { Predicate } from "@andir/domain/predicate";
import sql from "sql-template-tag";
import { groupedBy } from "../../platform/batched.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { isWindowOpenFor } from "../assessments/objection-window.loaders.ts";
import { cycleRulesOn } from "../periods/cycle-rule.loaders.ts";
import { flagOf } from "./absence.loaders.ts";
import { annualResultOf, type PostOfYear } from "./annual-result.ts";
import { postsOfYear } from "./annual-result.loaders.ts";
import type { FollowUpInputs } from "./follow-up.type.ts";

export interface ProposalFor extends FollowUpProposal {
  readonly employeeKey: string;
  readonly ruleVersion: string;
  readonly inputs: FollowUpInputs;
}

/** What the rules in force at the year's end propose for people, from what is settled of this year and of the years before. */
export async function proposalsFor(
  scope: Scope,
  employeeKeys: readonly string[],
  year: number,
): Promise<ProposalFor[]> {
  const rules = await cycleRulesOn(scope, `${year}-12-31`);
  const span = Math.max(1, ...rules.followUp.map(({ when }) => (when.on === "PREDICATES" ? when.years : 1)));
  const years = Array.from({ length: span }, (_, back) => year - back);
  const predicates = new Map<string, FollowUpInputs["predicates"]>();
  for (const of of years)
    for (const [key, predicate] of await settledPredicates(scope, employeeKeys, of))
      predicates.set(key, [...(predicates.get(key) ?? []), { year: of, predicate }]);

  const absences = await Promise.all(employeeKeys.map((key) => flagOf(scope, key, year)));
  return employeeKeys.flatMap((employeeKey, index) => {
    const absence = absences[index] ?? null;
    const facts: FollowUpFacts = { year, predicates: predicates.get(employeeKey) ?? [], absence };
    const inputs: FollowUpInputs = {
      predicates: [...facts.predicates],
      absentDays: absence?.flag.days ?? null,
      longestAbsence: absence?.flag.longestRun ?? null,
    };
    return followUpProposals(facts, rules.followUp).map((proposal) => ({
      ...proposal,
      employeeKey,
      ruleVersion: rules.version,
      inputs,
    }));
  });
}

interface SettledPost extends PostOfYear {
  readonly employeeKey: string;
  readonly isDisputed: boolean;
  /** The last publication that may still be objected to, unless its window is over. */
  readonly openSince: Date | null;
}

/** Predicates of a year against which nothing can be said any more: no objection is under way, and the time for one is over. */
async function settledPredicates(
  scope: Scope,
  employeeKeys: readonly string[],
  year: number,
): Promise<Map<string, Predicate>> {
  const found = await rows<SettledPost & { results: SettledPost["results"] | null }>(
    scope,
    postsOfYear(employeeKeys, year, sql`true`, sql`p.title`),
  );
  const rules = await cycleRulesOn(scope, `${year}-12-31`);
  const settled = new Map<string, Predicate>();
  for (const [key, posts] of groupedBy(found, (post) => post.employeeKey)) {
    const isOpen = await Promise.all(posts.map(({ openSince }) => isWindowOpenFor(scope, { publishedAt: openSince })));
    if (isOpen.includes(true) || posts.some(({ isDisputed }) => isDisputed)) continue;
    const result = annualResultOf(
      year,
      posts.map((post) => ({ ...post, results: post.results ?? [] })),
      rules,
    );
    if (result) settled.set(key, result.predicate);
  }
  return settled;
}

/** Those who are employed at the year's end. An elected official is no employee of the state. */
export const employeesAt = async (scope: Scope, year: number): Promise<string[]> =>
  (
    await rows<{ key: string }>(
      scope,
      sql`select e.key from employee e where e.employment_type <> 'ELECTED_OFFICIAL' and e.joined_on <= ${`${year}-12-31`}::date
            and (e.left_on is null or e.left_on >= ${`${year}-12-31`}::date) order by e.key`,
    )
  ).map(({ key }) => key);

export const isOver = (scope: Scope, year: number): boolean => agencyDate(scope.now) > `${year}-12-31`;
