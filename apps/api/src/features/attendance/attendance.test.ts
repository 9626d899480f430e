import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let head: Person;
let member: Person;

const ATTENDANCE = `query ($id: ID!, $from: Date = "2026-10-01", $to: Date = "2026-10-31") { employee(id: $id) {
  viewerReadsWork attendance(from: $from, to: $to) { scheduledDays attendedDays departures { day code } } } }`;

const read = async (as: string, variables: object = {}) => {
  const { data, errors, statements } = await api.ask(as, ATTENDANCE, { id: member.id, ...variables });
  return { ...data?.["employee"], errors, statements };
};

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-10T03:00:00Z"));
  const village = await api.world.unit("KEL");
  head = await api.world.employee({ in: village, heads: true });
  member = await api.world.employee({ in: village, appraisedBy: head });
  const insert = (table: string, values: string) => api.dataSource.query(`insert into ${table} values ${values}`);
  await insert(
    "attendance_month (employee_key, month, scheduled_days, attended_days)",
    `('${member.key}', '2026-09-01', 22, 22), ('${member.key}', '2026-10-01', 21, 20)`,
  );
  await insert(
    "attendance_event (employee_key, day, code)",
    `('${member.key}', '2026-10-12', 'TK'), ('${member.key}', '2026-10-06', 'TL1'), ('${member.key}', '2026-11-02', 'TL1')`,
  );
});
afterEach(() => api.stop());

test("a month's attendance is its days, and what departed from the schedule by day", async () => {
  expect(await read(await api.world.session(head))).toMatchObject({
    viewerReadsWork: true,
    attendance: {
      scheduledDays: 21,
      attendedDays: 20,
      departures: [
        { day: "2026-10-06", code: "TL1" },
        { day: "2026-10-12", code: "TK" },
      ],
    },
  });
});

test("several months add up, and one that was not counted is no month of absence", async () => {
  const asHead = await api.world.session(head);

  expect((await read(asHead, { from: "2026-09-01" })).attendance).toMatchObject({ scheduledDays: 43 });
  expect((await read(asHead, { from: "2026-11-01", to: "2026-11-30" })).attendance).toBeNull();
});

test("it is of the person, the appraiser and the head, and of nobody by office", async () => {
  const peer = await api.world.employee({ in: await api.world.unit("LAIN") });

  expect((await read(await api.world.session(member))).attendance).not.toBeNull();
  for (const as of [
    await api.world.session(peer),
    await api.world.session(null, "PERFORMANCE_TEAM"),
    await api.world.session(null, "ADMINISTRATOR"),
  ])
    expect(await read(as)).toMatchObject({ viewerReadsWork: false, attendance: null });
});

test.each([
  ["2026-10-31", "2026-10-01"],
  ["2024-01-01", "2026-10-01"],
])("days from %s to %s are the request's mistake", async (from, to) => {
  const { errors } = await read(await api.world.session(head), { from, to });

  expect(errors?.[0]?.extensions?.["code"]).toBe("BAD_USER_INPUT");
});
