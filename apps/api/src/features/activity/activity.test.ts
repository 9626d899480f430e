import { newKey } from "../../platform/key.ts";
import { keyIn, settled, submission, TeamStage } from "../../testing/team-stage.ts";

const PUBLISHED = { action: "assessment.published", noun: "assessment" };

let stage: TeamStage;

beforeAll(async () => {
  stage = await TeamStage.start();
});
afterEach(() => stage.clear());
afterAll(() => stage.stop());

test.each(["appraiser", "head", "district", "delegate"] as const)("the %s hears that a report came in", async (who) => {
  const heard = await stage.listening(stage.as[who]);

  const id = await stage.submitted(stage.subject);

  const [{ teamActivity }] = await heard.until(1);
  expect(teamActivity).toEqual({
    cursor: expect.any(String),
    at: stage.api.now.toISOString(),
    employee: { id: stage.subject.id, name: "Nama Asli" },
    report: { id, status: "SUBMITTED" },
    assessment: null,
  });
});

test.each(["self", "peer", "otherHead", "admin", "analyst", "cycle"] as const)("%s hears nothing", async (who) => {
  const heard = await stage.listening(stage.as[who]);
  const witness = await stage.listening(stage.as.appraiser);

  await stage.submitted(stage.subject);
  await witness.until(1);
  await settled();

  expect(heard).toMatchObject({ events: [], errors: [] });
});

test("of an assessment its team hears what it may see, and a draft of another's hand stays unknown to the appraiser of today", async () => {
  const { world } = stage.api;
  const published = await world.assessment(stage.subject, stage.elsewhere, await world.month(2026, 10));
  const [appraiser, head] = [await stage.listening(stage.as.appraiser), await stage.listening(stage.as.head)];

  const nounKey = keyIn(published);
  await stage.record({ ...PUBLISHED, nounKey, subjectKey: stage.subject.key });
  const [{ teamActivity }] = await appraiser.until(1);
  await stage.api.dataSource.query(`update assessment set status = 'DRAFT', published_at = null where key = $1`, [
    nounKey,
  ]);
  await stage.record({ action: "assessment.withdrawn", noun: "assessment", nounKey, subjectKey: stage.subject.key });
  const withdrawn = (await head.until(2))[1].teamActivity;
  await settled();

  expect(teamActivity).toMatchObject({
    assessment: { id: published, status: "PUBLISHED", predicate: "GOOD" },
    report: null,
  });
  expect(withdrawn.assessment).toEqual({ id: published, status: "DRAFT", predicate: "GOOD" });
  expect(appraiser.events).toHaveLength(1);
});

test("an objection is told as the assessment that it is about", async () => {
  const november = await stage.api.world.month(2026, 11);
  const id = await stage.api.world.assessment(stage.subject, stage.elsewhere, november, { status: "OBJECTED" });
  const heard = await stage.listening(stage.as.head);

  await stage.record({
    action: "objection.filed",
    noun: "objection",
    nounKey: newKey(),
    subjectKey: stage.subject.key,
    payload: { assessmentKey: keyIn(id) },
  });
  await stage.record({
    action: "objection.filed",
    noun: "objection",
    nounKey: newKey(),
    subjectKey: stage.subject.key,
  });

  expect((await heard.until(1))[0].teamActivity).toMatchObject({ assessment: { id, status: "OBJECTED" } });
  await settled();
  expect(heard.events).toHaveLength(1);
});

test("other changes are no activity of a team, whomever they are about", async () => {
  const heard = await stage.listening(stage.as.head);

  const nounKey = keyIn(await stage.newReport(stage.subject));
  for (const action of ["account.signed_in", "report.drafted", "assessment.drafted"])
    await stage.record({ action, noun: "performance_report", nounKey, subjectKey: stage.subject.key });
  await settled();

  expect(heard.events).toEqual([]);
});

test("one who becomes the appraiser while listening hears from then on, and who no longer is, no more", async () => {
  const { world } = stage.api;
  const heir = await world.employee({ in: await world.unit(`U`) });
  const ward = await world.employee({ in: await world.unit(`V`), appraisedBy: heir });
  const heard = await stage.listening(await world.session(heir));
  await stage.submitted(stage.subject);
  await settled();
  expect(heard.events).toEqual([]);

  await world.appraises(heir, stage.subject.positionKey, { startsOn: "2026-11-01" });
  const id = await stage.submitted(stage.subject);
  expect((await heard.until(1))[0].teamActivity.report.id).toBe(id);

  await stage.api.dataSource.query(`delete from appraiser_assignment where appraiser_key = $1 and position_key = $2`, [
    heir.key,
    stage.subject.positionKey,
  ]);
  await stage.submitted(stage.subject);
  const own = await stage.submitted(ward);
  expect((await heard.until(2))[1].teamActivity.report.id).toBe(own);
});

test("who was read is noted once a day and screen, as for any reading", async () => {
  const heard = await stage.listening(stage.as.district);
  await stage.submitted(stage.subject);
  await stage.submitted(stage.subject);
  await heard.until(2);
  await stage.api.accessLog.flush();

  const { data } = await stage.api.ask(
    stage.as.self,
    `{ accessLog(first: 50) { nodes { source count reader { name } } } }`,
  );

  const viewer = await stage.api.ask(stage.as.district, `{ viewer { employee { name } } }`);
  const { name } = viewer.data!["viewer"].employee;
  const rows = data?.["accessLog"].nodes.filter((row: any) => row.reader.name === name);
  expect(rows).toEqual([{ source: "TeamActivity", count: expect.any(Number), reader: { name } }]);
});

test("hearing that a report came in is no reading of it, and its words are: then it can no longer be taken back", async () => {
  const id = await stage.newReport(stage.subject);
  const fact = submission(id, stage.subject);
  const openedAt = async () =>
    (await stage.api.dataSource.query(`select first_read_at from performance_report where key = $1`, [keyIn(id)]))[0];
  const heard = await stage.listening(stage.as.appraiser);
  await stage.record(fact);
  await heard.until(1);
  expect(await openedAt()).toEqual({ first_read_at: null });

  const after = (await heard.until(1))[0].teamActivity.cursor;
  const words = `subscription ($after: String) { teamActivity(after: $after) { report { ...W } } } fragment W on PerformanceReport { narrative }`;
  const reader = stage.connect(stage.as.appraiser).listen(words, { after });
  await stage.record(fact);
  await reader.until(1);

  expect(await openedAt()).toEqual({ first_read_at: stage.api.now });
});
