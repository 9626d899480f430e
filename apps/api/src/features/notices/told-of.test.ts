import { newKey } from "../../platform/key.ts";
import { globalId, parseGlobalId } from "../../platform/global-id.ts";
import { TestApi } from "../../testing/api.ts";
import { background, happened } from "../../testing/background.ts";
import { Plans } from "../../testing/plans.ts";
import type { Person } from "../../testing/world.ts";
import type { OrgUnit } from "../org-units/org-unit.entity.ts";
import { followEvents } from "./follow.service.ts";

/** Who is told of plans and of corrections, with the records as their use cases write them. */
let api: TestApi;
let units: Record<"village" | "elsewhere", OrgUnit>;
let head: Person;
let owner: Person;
const session: Record<string, string> = {};

beforeEach(async () => {
  api = await TestApi.start();
  const { world } = api;
  const root = await world.unit("ROOT");
  units = { village: await world.unit("KEL", root), elsewhere: await world.unit("LAIN", root) };
  head = await world.employee({ in: units.village, heads: true, name: "Lurah" });
  owner = await world.employee({ in: units.village, name: "Pemilik", appraisedBy: head });
  session["head"] = await world.session(head);
  session["owner"] = await world.session(owner);
});
afterEach(() => api.stop());

const NOTICES = `{ viewer { notices { nodes { kind employee { name } record { __typename id } } } } }`;

async function noticesOf(who: string): Promise<{ kind: string }[]> {
  const { data, errors } = await api.ask(session[who]!, NOTICES);
  expect(errors).toBeUndefined();
  return data?.["viewer"].notices.nodes;
}
const kindsOf = async (who: string): Promise<string[]> => (await noticesOf(who)).map(({ kind }) => kind).toSorted();

const follow = async () => followEvents(await background(api));

async function keeper(name: string, unitKey: string | null): Promise<void> {
  const person = await api.world.employee({ in: units.elsewhere, name });
  session[name] = await api.world.session(person, { role: "ADMINISTRATOR", unitKey });
}

describe("a correction of the appraiser", () => {
  beforeEach(async () => {
    await keeper("agency", null);
    await keeper("village", units.village.key);
    await keeper("elsewhere", units.elsewhere.key);
    const person = await api.world.employee({ in: units.elsewhere });
    session["team"] = await api.world.session(person, "PERFORMANCE_TEAM");
  });

  const REQUEST = `mutation ($input: RequestAppraiserCorrectionInput!) { requestAppraiserCorrection(input: $input) { correction { id } problems { field code } } }`;
  const DECIDE = `mutation ($input: DecideAppraiserCorrectionInput!) { decideAppraiserCorrection(input: $input) { problems { field code } } }`;

  async function requested(): Promise<string> {
    const { data, errors } = await api.ask(session["owner"]!, REQUEST, {
      input: {
        positionId: globalId("Position", owner.positionKey),
        claimedAppraiserId: (await api.world.employee({ in: units.village })).id,
        note: "Penilai saya Sekretaris",
      },
    });
    expect(errors).toBeUndefined();
    expect(data?.["requestAppraiserCorrection"].problems).toEqual([]);
    return data?.["requestAppraiserCorrection"].correction.id;
  }

  test("is asked of those who keep the records of the unit, and of nobody else", async () => {
    const correction = await requested();
    await follow();

    for (const who of ["agency", "village"])
      expect(await noticesOf(who)).toEqual([
        {
          kind: "CORRECTION_REQUESTED",
          employee: { name: "Pemilik" },
          record: { __typename: "AppraiserCorrection", id: correction },
        },
      ]);
    for (const who of ["elsewhere", "team", "head", "owner"]) expect(await kindsOf(who)).toEqual([]);
  });

  test.each(["ACCEPT", "REFUSE"])("that is decided (%s) is told to who asked", async (decision) => {
    const input = { correctionId: await requested(), decision, note: "Sesuai surat keputusan" };
    const { data, errors } = await api.ask(session["village"]!, DECIDE, { input });
    expect(errors).toBeUndefined();
    expect(data?.["decideAppraiserCorrection"].problems).toEqual([]);
    await follow();

    expect(await kindsOf("owner")).toEqual(["CORRECTION_DECIDED"]);
  });

  test("is out of sight, notice and all, for one who keeps the records no longer", async () => {
    await requested();
    await follow();
    await api.dataSource.query("update role_grant set ends_on = '2026-11-01' where unit_key is not null");

    expect(await kindsOf("village")).toEqual([]);
    expect(await kindsOf("agency")).toEqual(["CORRECTION_REQUESTED"]);
  });
});

describe("a plan", () => {
  const event = (action: string, id: string) => ({
    action: `plan.${action}`,
    noun: "performance_plan",
    nounKey: parseGlobalId(id).key,
    subjectKey: owner.key,
  });

  test.each([
    ["submitted", "owner", { head: ["PLAN_SUBMITTED"], owner: [] }],
    ["returned", "head", { head: [], owner: ["PLAN_RETURNED"] }],
    ["approved", "head", { head: [], owner: ["PLAN_APPROVED"] }],
    ["amended", "head", { head: [], owner: ["PLAN_AMENDED"] }],
    ["amendment_proposed", "owner", { head: ["PLAN_AMENDMENT_PROPOSED"], owner: [] }],
    ["amendment_declined", "head", { head: [], owner: ["PLAN_AMENDMENT_DECLINED"] }],
    ["amendment_withdrawn", "owner", { head: [], owner: [] }],
  ])("%s by the %s is told to the other side", async (action, by, expected) => {
    const plan = await new Plans(api.dataSource).plan(owner);
    await happened(api, event(action, plan.id), by === "head" ? head : owner);
    await follow();

    expect({ head: await kindsOf("head"), owner: await kindsOf("owner") }).toEqual(expected);
  });

  test("that is handed in settles the reminders of its year alone", async () => {
    const { world } = api;
    const [year, next] = [
      await world.period({ kind: "YEAR", label: "Tahun 2026", startsOn: "2026-01-01", endsOn: "2026-12-31" } as never),
      await world.period({ kind: "YEAR", label: "Tahun 2027", startsOn: "2027-01-01", endsOn: "2027-12-31" } as never),
    ];
    for (const { key } of [year, next])
      await api.dataSource.query(
        "insert into notice (key, recipient_key, kind, noun, record_key, cause, period_key, created_at) values ($1, $2, 'PLAN_OVERDUE', 'period', $3, 'uji', $3, $4)",
        [newKey(), owner.key, key, api.now],
      );
    const plan = await new Plans(api.dataSource).plan(owner, { status: "SUBMITTED" });
    await happened(api, event("submitted", plan.id), owner);
    await follow();

    const left = await api.dataSource.query(
      "select period_key from notice where read_at is null and recipient_key = $1",
      [owner.key],
    );
    expect(left).toEqual([{ period_key: next.key }]);
  });
});
