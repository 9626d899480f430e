import { globalId } from "../../platform/global-id.ts";
import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

/** Duties come with names, and an analyst meets none: nobody delegates, or does another's duties, and is an analyst on the same day. */

let api: TestApi;
let head: Person;
let colleague: Person;
let as: string;
let administrator: string;

beforeEach(async () => {
  api = await TestApi.start();
  const { world } = api;
  const village = await world.unit("KEL");
  head = await world.employee({ in: village, heads: true });
  colleague = await world.employee({ in: village });
  as = await world.session(head);
  await world.session(colleague);
  administrator = await world.session(null, "ADMINISTRATOR");
});
afterEach(() => api.stop());

const accountKeyOf = async (person: Person): Promise<string> =>
  (await api.dataSource.query("select key from account where employee_key = $1", [person.key]))[0].key;

async function delegate(given: object = {}, by = as): Promise<{ code: string; message: string }[]> {
  const input = { toEmployeeId: colleague.id, startsOn: "2026-11-24", endsOn: "2026-11-30", reason: "Cuti", ...given };
  const query = `mutation ($input: DelegateInput!) { delegate(input: $input) { problems { field code message } } }`;
  return (await api.ask(by, query, { input })).data?.["delegate"].problems;
}

async function grant(person: Person, given: object = {}): Promise<{ code: string; message: string }[]> {
  const accountId = globalId("Account", await accountKeyOf(person));
  const input = { accountId, role: "ANALYST", reason: "Laporan", endsOn: "2026-12-31", ...given };
  const query = `mutation ($input: GrantRoleInput!) { grantRole(input: $input) { problems { field code message } } }`;
  return (await api.ask(administrator, query, { input })).data?.["grantRole"].problems;
}

test("an analyst does nobody's duties, and who can mend it is said", async () => {
  await api.world.grant(await accountKeyOf(colleague), { role: "ANALYST" });

  expect(await delegate()).toEqual([
    { field: ["toEmployeeId"], code: "ANALYST", message: expect.stringContaining("An administrator of the agency") },
  ]);
});

test("an analyst hands no duties over, nor does an administrator hand over theirs", async () => {
  await api.world.grant(await accountKeyOf(head), { role: "ANALYST" });

  expect(await delegate({ fromEmployeeId: head.id }, administrator)).toMatchObject([
    { field: ["fromEmployeeId"], code: "ANALYST" },
  ]);
  expect(await delegate()).not.toEqual([]);
  expect(await api.dataSource.query("select 1 from delegation")).toEqual([]);
});

test.each([
  ["to come after it", { startsOn: "2026-12-01", endsOn: "2026-12-31" }],
  ["over before it", { startsOn: "2026-01-01", endsOn: "2026-11-23" }],
  ["with identity", { startsOn: "2026-11-01", endsOn: "2026-12-31", withIdentity: true }],
])("an analyst's grant that is %s is not in the way of a delegation", async (_when, given) => {
  await api.world.grant(await accountKeyOf(colleague), { role: "ANALYST", ...given });

  expect(await delegate()).toEqual([]);
});

test.each(["head", "colleague"] as const)("the %s of a delegation is made no analyst while it stands", async (side) => {
  const delegation = await api.world.delegation(head, colleague, { endsOn: "2026-11-30" });
  const person = { head, colleague }[side];

  expect(await grant(person)).toEqual([
    { field: ["accountId"], code: "DELEGATES", message: expect.stringContaining("can end it") },
  ]);
  expect(await grant(person, { startsOn: "2026-11-30" })).toMatchObject([{ code: "DELEGATES" }]);
  expect(await grant(person, { startsOn: "2026-12-01" })).toEqual([]);
  await api.dataSource.query("delete from role_grant where role = 'ANALYST'");

  await api.ask(as, `mutation { endDelegation(input: { delegationId: "${delegation}" }) { problems { code } } }`);
  expect(await grant(person)).toEqual([]);
});

test("to one who sees names anyway, and to other roles, a delegation is no bar", async () => {
  await api.world.delegation(head, colleague, { endsOn: "2026-11-30" });

  expect(await grant(colleague, { withIdentity: true })).toEqual([]);
  expect(await grant(colleague, { role: "PERFORMANCE_TEAM" })).toEqual([]);
});

test("of a delegation and a grant that are made at once, one comes through", async () => {
  const [delegated, granted] = await Promise.all([delegate(), grant(colleague)]);

  expect([delegated, granted].filter((problems) => problems?.length === 0)).toHaveLength(1);
});
