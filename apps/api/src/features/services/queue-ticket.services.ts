import { ImportMender } from "@andir/domain/import-outcome";
import { rowProblem, type ImportProblem } from "@andir/domain/import-problem";
import sql, { type Sql } from "sql-template-tag";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { firstRow, rows } from "../../platform/sql.ts";
import { mayManageService, servicesManagedBy } from "./service.policy.ts";

export interface ServiceNamed {
  readonly key: string;
  readonly unitKey: string;
  readonly code: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

const named: Sql = sql`v.key, v.unit_key as "unitKey", v.code, v.name, v.starts_on as "startsOn", v.ends_on as "endsOn"`;

const folded = (text: string): string => text.trim().toLowerCase();

/** Services of these codes or names, by either, in one statement. */
export async function findServicesNamed(
  scope: Scope,
  said: readonly string[],
): Promise<ReadonlyMap<string, readonly ServiceNamed[]>> {
  const asked = [...new Set(said.map(folded))];
  const found = await rows<ServiceNamed>(
    scope,
    sql`select ${named} from service v
        where lower(v.code) = any(${asked}::text[]) or lower(v.name) = any(${asked}::text[]) order by v.code`,
  );
  const byName = new Map<string, ServiceNamed[]>();
  for (const service of found)
    for (const name of new Set([folded(service.code), folded(service.name)]))
      byName.set(name, [...(byName.get(name) ?? []), service]);
  return byName;
}

/** The service that a whole file is of, in one statement; null where it is not one's own. */
export async function findServiceOfFile(scope: Scope, key: string | null): Promise<ServiceNamed | null> {
  if (key === null) return null;
  const found = await firstRow<ServiceNamed>(
    scope,
    sql`select ${named} from service v
        where v.key = ${key}::uuid and ${servicesManagedBy(actorOf(scope))}`,
  );
  return found;
}

/** The one of the reader's services that is meant; else why not. A name is looked for among one's own, since every village has a "Surat pengantar". */
export function serviceNamed(
  scope: Scope,
  services: ReadonlyMap<string, readonly ServiceNamed[]>,
  said: string,
): ServiceNamed | ImportProblem[] {
  const found = services.get(folded(said)) ?? [];
  const ofCode = found.filter(({ code }) => folded(code) === folded(said));
  const own = (ofCode.length > 0 ? ofCode : found).filter((service) => mayManageService(actorOf(scope), service));
  const [one] = own;
  if (one && own.length === 1) return one;
  if (own.length > 1)
    return [
      rowProblem("service", said, "AMBIGUOUS", {
        ID: `Beberapa layanan Anda bernama ini. Tulis kodenya: ${own.map(({ code }) => code).join(", ")}.`,
        EN: `Several of your services have this name. Write the code: ${own.map(({ code }) => code).join(", ")}.`,
      }),
    ];
  if (found.length > 0)
    return [
      rowProblem(
        "service",
        said,
        "NOT_YOURS",
        {
          ID: "Layanan ini milik unit lain. Kepala unit itu, atau administrator unit kerjanya, yang memasukkan antreannya.",
          EN: "This service is another unit's. Its head, or who keeps that unit's records, brings its queue in.",
        },
        ImportMender.ADMINISTRATOR,
      ),
    ];
  return [
    rowProblem("service", said, "NOT_FOUND", {
      ID: "Tidak ada layanan dengan kode atau nama ini. Kode tertera di halaman layanan.",
      EN: "There is no service of this code or name. The code is on the service's page.",
    }),
  ];
}
