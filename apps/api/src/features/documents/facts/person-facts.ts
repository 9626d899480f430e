import { gradeName } from "@andir/domain/grade";
import sql, { type Sql } from "sql-template-tag";
import type { Scope } from "../../../platform/scope.ts";
import { firstRow } from "../../../platform/sql.ts";
import type { PersonFacts } from "./document-facts.ts";

interface PersonRow extends PersonFacts {
  readonly capacity: string | null;
}

const person: Sql = sql`e.name, e.nip, p.grade, p.title, p.capacity, u.name as unit`;

/** Whoever holds a post, as the head of a form has them. */
export async function holderFacts(scope: Scope, positionKey: string): Promise<PersonFacts> {
  const row = await firstRow<PersonRow>(
    scope,
    sql`select ${person} from position p join employee e on e.key = p.employee_key join org_unit u on u.key = p.unit_key
        where p.key = ${positionKey}::uuid`,
  );
  if (!row) throw new Error("A record names a post that is not there.");
  return written(row);
}

/** A person in the post held on a day: that of a head first, since as such one appraises. */
export async function personFacts(scope: Scope, employeeKey: string, day: string): Promise<PersonFacts> {
  const row = await firstRow<PersonRow>(
    scope,
    sql`select ${person} from employee e
        left join lateral (
          select * from position p where p.employee_key = e.key and p.starts_on <= ${day}::date and (p.ends_on is null or p.ends_on >= ${day}::date)
          order by p.is_head desc, p.capacity = 'DEFINITIVE' desc, p.starts_on, p.key limit 1) p on true
        left join org_unit u on u.key = p.unit_key
        where e.key = ${employeeKey}::uuid`,
  );
  if (!row) throw new Error("A record names a person who is not there.");
  return written(row);
}

const CAPACITY: Readonly<Record<string, string>> = { PLT: "Plt. ", PLH: "Plh. " };

function written({ capacity, grade, title, ...rest }: PersonRow): PersonFacts {
  const rank = grade === null ? null : gradeName(grade);
  return {
    ...rest,
    grade: rank === null ? grade : `${rank} (${grade})`,
    title: title === null ? null : `${CAPACITY[capacity ?? ""] ?? ""}${title}`,
  };
}
