import sql from "sql-template-tag";
import { keyOf } from "../../platform/global-id.ts";
import { newKey } from "../../platform/key.ts";
import { byItself, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import type { TeamView } from "./team-view.entity.ts";
import type { RemoveTeamViewInput, SaveTeamViewInput } from "./team-view.inputs.ts";

export type TeamViewRow = Pick<TeamView, "key" | "name" | "search">;

const LONGEST_NAME = 60;
const LONGEST_SEARCH = 2_000;
const MOST = 30;

export const listTeamViews = (scope: Scope): Promise<TeamViewRow[]> =>
  rows<TeamViewRow>(
    scope,
    sql`select v.key, v.name, v.search from team_view v where v.account_key = ${actorOf(scope).accountKey}::uuid order by v.name`,
  );

interface Kept {
  readonly views: TeamViewRow[];
}

/** One's own way of looking changes no record: no event is made of it. */
export function saveTeamView(scope: Scope, input: SaveTeamViewInput): Promise<Kept | Problem[]> {
  return once(scope, "saveTeamView", input, byItself<Kept>(), async (tx) => {
    const name = input.name.trim();
    const search = input.search.trim();
    if (name === "") return [problem("name", "REQUIRED", "Give it a name.")];
    if (name.length > LONGEST_NAME) return [problem("name", "TOO_LONG", `At most ${LONGEST_NAME} characters.`)];
    if (search.length > LONGEST_SEARCH) return [problem("search", "TOO_LONG", `At most ${LONGEST_SEARCH} characters.`)];

    const { accountKey } = actorOf(tx);
    await rows(
      tx,
      sql`insert into team_view (key, account_key, name, search) values (${newKey()}, ${accountKey}::uuid, ${name}, ${search})
          on conflict (account_key, name) do update set search = excluded.search`,
    );
    const views = await listTeamViews(tx);
    return views.length > MOST
      ? [problem("name", "TOO_MANY", `At most ${MOST} views are kept. Remove one that you no longer need.`)]
      : { views };
  });
}

export function removeTeamView(scope: Scope, input: RemoveTeamViewInput): Promise<Kept | Problem[]> {
  return once(scope, "removeTeamView", input, byItself<Kept>(), async (tx) => {
    const removed = await firstRow(
      tx,
      sql`delete from team_view where key = ${keyOf("TeamView", input.teamViewId)}::uuid and account_key = ${actorOf(tx).accountKey}::uuid returning 1`,
    );
    if (!removed) return [problem("teamViewId", "NOT_FOUND", "There is no such view of yours.")];
    return { views: await listTeamViews(tx) };
  });
}
