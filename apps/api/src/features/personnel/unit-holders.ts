import { addDays } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import type { AuditFact } from "../../platform/audit.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import type { OrgUnitRow } from "../org-units/org-unit.loaders.ts";
import { problemsOfAppraiser } from "./appraiser.service.ts";
import { beginPost, endPost } from "./post.changes.ts";
import { findSuperior, postColumns, type PostFacts } from "./post-facts.ts";
import { problemsOfEnd } from "./post.problems.ts";

/** Posts of a unit that are held after a day, its head first: the others find him in the successor when they come. */
export const listHolders = (tx: Scope, unitKey: string, after: string): Promise<PostFacts[]> =>
  rows<PostFacts>(
    tx,
    sql`select ${postColumns} from position p where p.unit_key = ${unitKey}::uuid and (p.ends_on is null or p.ends_on > ${after}::date)
        order by p.is_head desc, p.starts_on, p.key for update`,
  );

interface Succession {
  readonly successor: OrgUnitRow;
  readonly endsOn: string;
  readonly reason: string;
}

interface HandedOver {
  readonly problems: Problem[];
  /** To be recorded when all else is done: the chain of events has one end, and nothing waits while it is held. */
  readonly events: AuditFact[];
}

/** Each goes on with the same post in the unit that takes over; who headed the old unit heads that one where nobody does. */
export async function handOver(
  tx: Scope,
  holders: readonly PostFacts[],
  { successor, endsOn, reason }: Succession,
): Promise<HandedOver> {
  const startsOn = addDays(endsOn, 1);
  const refused = (...problems: Problem[]): HandedOver => ({ problems, events: [] });
  if (successor.startsOn > startsOn || (successor.endsOn !== null && successor.endsOn < startsOn))
    return refused(problem("successorId", "UNIT_CLOSED", `That unit does not exist on ${startsOn}. Choose another.`));
  for (const post of holders) {
    if (post.startsOn > endsOn)
      return refused(
        problem("endsOn", "BEFORE_POST", `A post (${post.title}) begins only after that day. End or change it first.`),
      );
    const problems = await problemsOfEnd(tx, post, endsOn, "endsOn");
    if (problems.length > 0) return refused(...problems);
  }

  const events: AuditFact[] = [];
  for (const post of holders) {
    const appraiserBefore = await appraiserOn(tx, post.key, endsOn);
    await endPost(tx, post, endsOn);
    const isHead = post.isHead && !(await hasHead(tx, successor.key, post, startsOn));
    const next = { ...post, unitKey: successor.key, isHead, startsOn };
    const appraiserKey = await firstFitting(tx, next, [
      appraiserBefore,
      (await findSuperior(tx, next, startsOn))?.key ?? null,
    ]);
    const { employeeKey: subjectKey, unitKey, title } = next;
    events.push({
      action: "position.transferred",
      noun: "position",
      nounKey: await beginPost(tx, next, appraiserKey),
      subjectKey,
      payload: { before: { key: post.key, endsOn }, after: { unitKey, title, startsOn, appraiserKey }, reason },
    });
  }
  return { problems: [], events };
}

async function appraiserOn(tx: Scope, positionKey: string, day: string): Promise<string | null> {
  const found = await firstRow<{ key: string }>(
    tx,
    sql`select s.appraiser_key as key from appraiser_assignment s where s.position_key = ${positionKey}::uuid
          and s.starts_on <= ${day}::date and (s.ends_on is null or s.ends_on >= ${day}::date) order by s.starts_on desc limit 1`,
  );
  return found?.key ?? null;
}

async function firstFitting(
  tx: Scope,
  post: Pick<PostFacts, "employeeKey" | "startsOn">,
  candidates: readonly (string | null)[],
): Promise<string | null> {
  for (const appraiserKey of candidates) {
    if (appraiserKey === null) continue;
    const { employeeKey, startsOn: day } = post;
    if ((await problemsOfAppraiser(tx, { employeeKey, appraiserKey, day })).length === 0) return appraiserKey;
  }
  return null;
}

async function hasHead(tx: Scope, unitKey: string, post: PostFacts, startsOn: string): Promise<boolean> {
  const beside = post.capacity === "PLH" ? ["PLH"] : ["DEFINITIVE", "PLT"];
  const found = await firstRow(
    tx,
    sql`select 1 from position p where p.unit_key = ${unitKey}::uuid and p.is_head and p.capacity = any(${beside}::capacity[])
        and p.starts_on <= coalesce(${post.endsOn}::date, 'infinity') and coalesce(p.ends_on, 'infinity') >= ${startsOn}::date`,
  );
  return found !== null;
}
