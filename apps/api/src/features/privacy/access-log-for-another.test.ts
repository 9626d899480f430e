import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

/** "X for Y" in the log of who has read whom: by a head's unit as by a head's people. */

let api: TestApi;
let head: Person;
let standIn: Person;
let appraised: Person;
let ofUnit: Person;
let ofOwnUnit: Person;
let own: Awaited<ReturnType<TestApi["world"]["unit"]>>;
let as: string;

beforeEach(async () => {
  api = await TestApi.start();
  const { world } = api;
  const village = await world.unit("KEL");
  const section = await world.unit("KEL.SEKSI", village);
  own = await world.unit("LAIN");
  const october = await world.month(2026, 10);
  head = await world.employee({ in: village, heads: true });
  appraised = await world.employee({ in: village, appraisedBy: head });
  ofUnit = await world.employee({ in: section, appraisedBy: appraised });
  standIn = await world.employee({ in: own, heads: true });
  ofOwnUnit = await world.employee({ in: own });
  for (const person of [appraised, ofUnit, ofOwnUnit]) await world.report(person, october);
  await world.delegation(head, standIn);
  as = await world.session(standIn);
});
afterEach(() => api.stop());

async function readingsAfter(...queries: string[]): Promise<{ subject: string; for: string | null; count: number }[]> {
  for (const query of queries) expect((await api.ask(as, query)).errors).toBeUndefined();
  await api.accessLog.flush();
  return api.dataSource.query(
    `select subject_key as subject, on_behalf_of_key as for, count from access_log where reader_key = $1 order by subject_key`,
    [standIn.key],
  );
}
const READ = `query Baca { performanceReports { nodes { narrative } } }`;
const inOrder = <T extends { subject: string }>(...readings: T[]) =>
  readings.toSorted((a, b) => (a.subject < b.subject ? -1 : 1));

test("who stands in for a head reads the unit's people for the head, and the own unit's for themselves", async () => {
  expect(await readingsAfter(READ, READ)).toEqual(
    inOrder(
      { subject: appraised.key, for: head.key, count: 2 },
      { subject: ofUnit.key, for: head.key, count: 2 },
      { subject: ofOwnUnit.key, for: null, count: 2 },
    ),
  );
});

test("whom one sees for oneself as well is read for oneself", async () => {
  await api.world.appraises(standIn, ofUnit.positionKey);
  await api.world.post(appraised.key, own);
  await api.dataSource.query("delete from appraiser_assignment where appraiser_key = $1", [head.key]);

  expect((await readingsAfter(READ)).map(({ for: whom }) => whom)).toEqual([null, null, null]);
});

test("a report that stayed with the unit is read for its head, though its writer has left the unit", async () => {
  await api.dataSource.query("update position set ends_on = '2026-11-01' where employee_key = $1", [ofUnit.key]);
  await api.world.post(ofUnit.key, await api.world.unit("JAUH"), { startsOn: "2026-11-02" });

  expect(await readingsAfter(READ)).toContainEqual({ subject: ofUnit.key, for: head.key, count: 1 });
});

test("when the delegation is over nothing is read for the head any more", async () => {
  await readingsAfter(READ);
  await api.dataSource.query("update delegation set ended_at = now()");
  await api.dataSource.query("delete from access_log");

  expect(await readingsAfter(READ)).toEqual([{ subject: ofOwnUnit.key, for: null, count: 1 }]);
});
