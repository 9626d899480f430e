import { verifyAudit } from "../../platform/audit-verify.ts";
import { TestApi } from "../../testing/api.ts";
import { background } from "../../testing/background.ts";
import type { Person } from "../../testing/world.ts";
import type { OrgUnit } from "../org-units/org-unit.entity.ts";
import { ONCE_A_PERSON, ONCE_OTHERWISE } from "./merge-tables.ts";

let api: TestApi;
let asAdmin: string;
let village: OrgUnit;
let head: Person;
let kept: Person;
let double: Person;

const PREVIEW = `query ($kept: ID!, $duplicate: ID!) { employeeMergePreview(keptId: $kept, duplicateId: $duplicate) {
  posts plans reports assessments entries others doubles closesAccount problems { code } } }`;
const MERGE = `mutation ($input: MergeEmployeesInput!) { mergeEmployees(input: $input) {
  employee { id name nip } problems { field code message } } }`;

const merge = (as: string, input: object = {}) =>
  api.ask(as, MERGE, { input: { keptId: kept.id, duplicateId: double.id, reason: "NIP salah ketik", ...input } });
const codes = async (as: string, input?: object) =>
  (await merge(as, input)).data?.["mergeEmployees"].problems.map((p: { code: string }) => p.code);
const run = (text: string, values: unknown[] = []) => api.dataSource.query(text, values);

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-10T03:00:00Z"));
  const { world } = api;
  village = await world.unit("KEL");
  head = await world.employee({ in: village, heads: true });
  kept = await world.employee({ in: village, name: "Dewi Anggraini", appraisedBy: head });
  double = await world.employee({ in: await world.unit("LAIN"), name: "Dewi Anggraeni", appraisedBy: head });
  asAdmin = await world.session(null, "ADMINISTRATOR");
});
afterEach(() => api.stop());

test("posts, reports and assessments of the duplicate are the person's from then on, and its links lead to the person", async () => {
  const { world } = api;
  const october = await world.month(2026, 10);
  await world.report(double, october, { status: "VERIFIED" });
  await world.assessment(double, head, october);

  const preview = await api.ask(asAdmin, PREVIEW, { kept: kept.id, duplicate: double.id });
  expect(preview.data?.["employeeMergePreview"]).toMatchObject({ posts: 1, reports: 1, assessments: 1, problems: [] });
  expect((await merge(asAdmin)).data?.["mergeEmployees"]).toMatchObject({ employee: { id: kept.id }, problems: [] });

  const { data } = await api.ask(
    await world.session(head),
    `query ($id: ID!) { employee(id: $id) { id positions { id } reports { totalCount } assessments { totalCount } } node(id: $id) { id } }`,
    { id: double.id },
  );
  expect(data?.["employee"]).toMatchObject({
    id: kept.id,
    positions: [{}, {}],
    reports: { totalCount: 1 },
    assessments: { totalCount: 1 },
  });
  expect(data?.["node"]).toEqual({ id: kept.id });
});

test("what both have once stays as the kept record has it, and the other is kept in the event; shares add up", async () => {
  const month = `insert into attendance_month (employee_key, month, scheduled_days, attended_days) values ($1, $2, 20, $3)`;
  await run(month, [kept.key, "2026-10-01", 20]);
  await run(month, [double.key, "2026-10-01", 3]);
  await run(month, [double.key, "2026-09-01", 18]);

  expect(
    (await api.ask(asAdmin, PREVIEW, { kept: kept.id, duplicate: double.id })).data?.["employeeMergePreview"].doubles,
  ).toBe(1);
  expect(await codes(asAdmin)).toEqual([]);

  expect(
    await run(`select month, attended_days from attendance_month where employee_key = $1 order by month`, [kept.key]),
  ).toEqual([
    { month: "2026-09-01", attended_days: 18 },
    { month: "2026-10-01", attended_days: 20 },
  ]);
  const [{ payload }] = await run(
    `select y.payload from audit_event v join audit_payload y using (sequence) where v.action = 'employee.merged'`,
  );
  expect(JSON.parse(payload).before.dropped.attendance_month).toMatchObject([
    { month: "2026-10-01", attended_days: 3 },
  ]);
});

test("a post that was written down twice is one, unless records hang on the duplicate's", async () => {
  const post = { title: "Penata Layanan", startsOn: "2024-01-01" };
  await api.world.post(kept.key, village, post);
  const twice = await api.world.post(double.key, village, post);
  const october = await api.world.month(2026, 10);
  await api.world.report(double, october);
  await run(`update performance_report set position_key = $1 where employee_key = $2`, [twice, double.key]);
  expect(await codes(asAdmin)).toEqual(["POST_WITH_RECORDS"]);

  await run(`delete from performance_report`);
  expect(await codes(asAdmin)).toEqual([]);
  expect(
    await run(`select 1 from position where employee_key = $1 and title = 'Penata Layanan'`, [kept.key]),
  ).toHaveLength(1);
});

test("who can sign in twice keeps the account of the record that stays; the only account moves with the person", async () => {
  const { world } = api;
  await world.account("dewi", "kata-sandi-1", kept);
  const asDouble = await world.session(double);
  await run(
    `insert into invitation (key, account_key, token_hash, created_at, expires_at)
       select gen_random_uuid(), key, 'handed out', now(), now() + interval '1 day' from account where employee_key = $1`,
    [double.key],
  );
  expect((await api.ask(asDouble, "{ viewer { id } }")).data?.["viewer"]).not.toBeNull();

  expect(await codes(asAdmin)).toEqual([]);

  expect((await api.ask(asDouble, "{ viewer { id } }")).data?.["viewer"] ?? null).toBeNull();
  expect(await run(`select 1 from invitation where ended_at is null`)).toEqual([]);
  expect(await run(`select identifier from account where employee_key = $1`, [kept.key])).toEqual([
    { identifier: "dewi" },
  ]);
});

test("the person reads what happened to the duplicate, and the chain of events still verifies", async () => {
  await api.ask(
    asAdmin,
    `mutation ($input: ChangeEmploymentTypeInput!) { changeEmploymentType(input: $input) { problems { code } } }`,
    {
      input: { employeeId: double.id, employmentType: "CONTRACT", reason: "SK 1" },
    },
  );
  expect(await codes(asAdmin)).toEqual([]);

  const { data } = await api.ask(
    await api.world.session(kept),
    `{ auditEvents(filter: { isOwn: true }) { nodes { action } } }`,
  );
  expect(data?.["auditEvents"].nodes.map((node: { action: string }) => node.action)).toEqual(
    expect.arrayContaining(["employee.merged", "employee.employment_type_changed"]),
  );
  expect((await verifyAudit(await background(api))).broken).toBeNull();
});

test("those who dealt with one another are two persons; a record is no duplicate of itself, nor yours to merge", async () => {
  const admin = await api.world.employee({ in: village });
  const asPerson = await api.world.session(admin, "ADMINISTRATOR");

  expect(await codes(asAdmin, { duplicateId: head.id })).toEqual(["TWO_PERSONS"]);
  expect(await codes(asAdmin, { duplicateId: kept.id })).toEqual(["SAME"]);
  expect(await codes(asPerson, { duplicateId: admin.id })).toEqual(["OWN"]);
  expect(await codes(asAdmin, { reason: " " })).toEqual(["REQUIRED"]);
});

test("only the agency's administrators merge", async () => {
  const { world } = api;
  for (const as of [
    await world.session(head),
    await world.session(null, "PERFORMANCE_TEAM"),
    await world.session(null, { role: "ADMINISTRATOR", unitKey: village.key }),
  ]) {
    expect((await merge(as)).errors?.[0]?.extensions?.["code"]).toBe("FORBIDDEN");
    expect(
      (await api.ask(as, PREVIEW, { kept: kept.id, duplicate: double.id })).data?.["employeeMergePreview"],
    ).toBeNull();
  }
});

test("every table that has something once for a person is decided on", async () => {
  const once = await run(
    `select distinct c.indrelid::regclass::text || '.' || a.attname as name from pg_index c join pg_constraint f on f.conrelid = c.indrelid
       and f.contype = 'f' and f.confrelid = 'employee'::regclass and f.conkey && c.indkey::int2[]
       join pg_attribute a on a.attrelid = c.indrelid and a.attnum = any(f.conkey) where c.indisunique order by 1`,
  );
  expect(once.map(({ name }: { name: string }) => name)).toEqual(
    [...Object.keys(ONCE_A_PERSON), ...ONCE_OTHERWISE].toSorted(),
  );
});

test("what is told to others about both stays with the others", async () => {
  const reader = await api.world.employee({ in: village });
  const notice = `insert into notice (key, recipient_key, kind, noun, record_key, cause, subject_key, count, created_at)
    values (gen_random_uuid(), $1, 'REPORTS_TO_VERIFY', 'performance_report', $2, '1', $3, 1, now())`;
  const record = kept.key;
  await run(notice, [head.key, record, kept.key]);
  await run(notice, [reader.key, record, double.key]);

  expect(await codes(asAdmin)).toEqual([]);
  expect(await run(`select 1 from notice where subject_key = $1`, [kept.key])).toHaveLength(2);
});
