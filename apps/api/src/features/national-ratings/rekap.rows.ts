import { headKey } from "@andir/domain/import-columns";
import { isRekapPost, rekapPostTitle, type RekapRatings } from "@andir/domain/rekap-penilaian";
import sql from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";

/** A post that someone held in the period, with what is known of its ratings. */
export interface RekapPost {
  readonly nip: string;
  readonly employeeKey: string;
  readonly positionKey: string;
  readonly unitKey: string;
  readonly title: string;
  readonly capacity: string;
  /** What a file said before, and when it was brought in. */
  readonly national: (RekapRatings & { readonly key: string; readonly importedAt: string }) | null;
  /** What was published here. */
  readonly here: RekapRatings | null;
}

/** Of people by NIP: every post held on some day of the period, the one held last first. */
export async function postsByNip(
  scope: Scope,
  periodKey: string,
  nips: readonly string[],
): Promise<ReadonlyMap<string, readonly RekapPost[]>> {
  const found = await rows<Omit<RekapPost, "positionKey"> & { positionKey: string | null }>(
    scope,
    sql`select e.nip, e.key as "employeeKey", p.key as "positionKey", p.unit_key as "unitKey", p.title, p.capacity,
          case when n.key is not null then jsonb_build_object('key', n.key, 'workResult', n.work_result, 'behaviour', n.behaviour,
            'predicate', n.predicate, 'importedAt', n.imported_at) end as national,
          case when a.predicate is not null then jsonb_build_object('workResult', a.work_result, 'behaviour', a.behaviour, 'predicate', a.predicate) end as here
        from employee e join period d on d.key = ${periodKey}::uuid
        left join position p on p.employee_key = e.key and p.starts_on <= d.ends_on and (p.ends_on is null or p.ends_on >= d.starts_on)
        left join national_rating n on n.position_key = p.key and n.period_key = d.key
        left join assessment a on a.position_key = p.key and a.period_key = d.key and a.status <> 'DRAFT'
        where e.nip = any(${nips}::text[]) order by e.nip, p.starts_on desc, p.key`,
  );
  const byNip = new Map<string, RekapPost[]>();
  for (const row of found) {
    const posts = byNip.get(row.nip) ?? [];
    // One who held no post in the period is known all the same.
    if (row.positionKey !== null) posts.push({ ...row, positionKey: row.positionKey });
    byNip.set(row.nip, posts);
  }
  return byNip;
}

export type FoundPost =
  { readonly post: RekapPost; readonly isByTitle: boolean } | { readonly fault: "NO_POST" | "POST_UNKNOWN" };

/**
 * Which post a row is about. One post is meant whatever the file calls it, unless the file calls another row by its name: then this row is
 * of a second post that is not known here.
 */
export async function postOf(
  posts: readonly RekapPost[],
  title: string | null,
  isInFile: (title: string) => Promise<boolean>,
): Promise<FoundPost> {
  const byTitle = title === null ? undefined : posts.find((post) => isRekapPost(title, post));
  if (byTitle) return { post: byTitle, isByTitle: true };
  const [only, ...others] = posts;
  if (!only) return { fault: "NO_POST" };
  const isOther = others.length > 0 || (await isInFile(only.title)) || (await isInFile(rekapPostTitle(only)));
  if (isOther) return { fault: "POST_UNKNOWN" };
  return { post: only, isByTitle: title === null || headKey(title) === "" };
}
