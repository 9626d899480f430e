import { replicated } from "../../replicated.ts";
import { listsIn, understanding, valueOf } from "./dialect.ts";

const isUnderstood = understanding(replicated);

const over = (what: string) => `select ${what} from assessment a where a.status <> 'DRAFT'`;

test.each([
  over("count(*)::int as count, sum(a.discipline), stddev_samp((a.work_quality)::double precision)"),
  over("percentile_cont(array[0.1,0.5]::double precision[]) within group (order by a.discipline)"),
  over("date_trunc('quarter', a.period_ends_on::timestamp)::date"),
  over("(a.published_at at time zone $1::text)::date"),
  over("case when a.employee_key = any($1::uuid[]) then a.predicate end"),
  `select x.seen_key from (select u.key from org_unit u cross join lateral (values (true, u.key)) which(is_hidden, seen_key)) x`,
  `select count(*) from assessment a where a.unit_key in (select x.unit_key from org_unit_ancestor x where x.ancestor_key = $1::uuid)`,
  over("case when a.work_result = 'MEETS''; /* no comment */ select' then 1 end"),
])("both mean the same by %s", (text) => {
  expect(isUnderstood(text)).toBe(true);
});

test.each([
  ["whole numbers are divided into fractions", over("7 / 2")],
  ["the rest of a division has another sign", over("7 % 2")],
  ["letters are compared by their bytes", over("lower(a.source)")],
  ["patterns know other capitals", over("a.source like 'x%'")],
  ["patterns of regular expressions are others", over("a.source ~ 'x'")],
  ["a table that is not copied", "select count(*) from access_log l"],
  ["one that is joined", "select count(*) from assessment a join objection o on o.assessment_key = a.key"],
  ["one of a schema", "select count(*) from information_schema.tables t"],
  ["a function that nobody looked at", over("age(a.published_at)")],
  ["a file", "select count(*) from read_csv('/etc/passwd')"],
  ["a file by its name", "select count(*) from '/etc/passwd'"],
  ["a file by a quoted name", `select count(*) from "/etc/passwd"`],
  ["decimals", over("sum(a.discipline::numeric)")],
  ["a type that is not copied", over("'X'::objection_status")],
  ["JSON", over("a.discipline ->> 'x'")],
  ["text that is put together", over("'a' || 'b'")],
  ["the day on which it runs", over("current_date")],
  ["windows", over("count(*) over w")],
  ["comments", over("1 -- and so on")],
  ["two statements", `${over("1")}; drop table assessment`],
  ["letters beyond ASCII", over("ä")],
])("%s: PostgreSQL is asked", (_why, text) => {
  expect(isUnderstood(text)).toBe(false);
});

test("a list is taken as the driver of PostgreSQL is given it, or as PostgreSQL writes it", () => {
  expect([...listsIn("a = any($2::uuid[]) and b = $1::uuid and c = any($11::rating[])")]).toEqual([2, 11]);
  expect(valueOf("{}", true)).toEqual([]);
  expect(valueOf("{a,b}", true)).toEqual(["a", "b"]);
  expect(valueOf(["MEETS", "ABOVE"], true)).toEqual(["MEETS", "ABOVE"]);
  expect(valueOf("{a,b}", false)).toBe("{a,b}");
  expect(valueOf(new Date("2026-11-24T03:00:00Z"), false)).toBe("2026-11-24T03:00:00.000Z");
  expect([valueOf(undefined, false), valueOf(null, true)]).toEqual([null, null]);
});
