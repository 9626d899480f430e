import type { IsoDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";

export interface AttendingPerson {
  readonly employeeKey: string;
  /** Posts with their days, the one held last first. */
  readonly posts: readonly { readonly unitKey: string; readonly startsOn: IsoDate; readonly endsOn: IsoDate | null }[];
}

/** People of a file by NIP, with where they worked when. */
export async function peopleByNip(
  scope: Scope,
  nips: readonly string[],
): Promise<ReadonlyMap<string, AttendingPerson>> {
  const found = await rows<AttendingPerson & { nip: string }>(
    scope,
    sql`select e.nip, e.key as "employeeKey", coalesce(jsonb_agg(jsonb_build_object('unitKey', p.unit_key, 'startsOn', p.starts_on, 'endsOn', p.ends_on)
            order by p.starts_on desc) filter (where p.key is not null), '[]') as posts
        from employee e left join position p on p.employee_key = e.key and p.capacity = 'DEFINITIVE'
        where e.nip = any(${[...new Set(nips)]}::text[]) group by e.nip, e.key`,
  );
  return new Map(found.map((row) => [row.nip, row]));
}

export const unitOn = ({ posts }: AttendingPerson, day: IsoDate): string | null =>
  posts.find(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn >= day))?.unitKey ?? null;
