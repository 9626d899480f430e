import { monthOf } from "@andir/domain/period";
import type { OrgUnit } from "../org-units/org-unit.entity.ts";
import { TestApi } from "../../testing/api.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let unit: OrgUnit;
let worker: Person;
let session: string;
let november: Awaited<ReturnType<TestApi["world"]["period"]>>;

beforeEach(async () => {
  // In the first days of December, when November's reports are due.
  api = await TestApi.start(new Date("2026-12-01T03:00:00Z"), { publicUrl: "http://kinerja.example.go.id" });
  unit = await api.world.unit("KEL");
  const head = await api.world.employee({ in: unit, heads: true, name: "Siti Aminah" });
  worker = await api.world.employee({ in: unit, name: "Budi Santoso", appraisedBy: head });
  session = await api.world.session(worker);
  november = await api.world.period(monthOf(2026, 11));
  await api.world.period(monthOf(2026, 12));
});
afterEach(() => api.stop());

const MAKE = "mutation { makeCalendarFeed { address calendarFeed { createdAt lastReadAt } problems { code } } }";

async function made(as = session): Promise<string> {
  const { data, errors } = await api.ask(as, MAKE);
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.["makeCalendarFeed"].address.replace("http://kinerja.example.go.id", "");
}
const fetched = (url: string, headers: Record<string, string> = {}) => api.app.inject({ method: "GET", url, headers });

/** RFC 5545 breaks lines after 75 bytes. */
const unfolded = (file: string) => file.replaceAll(/\r\n[ \t]/g, "");
const entries = (file: string) =>
  [...unfolded(file).matchAll(/BEGIN:VEVENT\r\n(.*?)END:VEVENT/gs)].map(([, body = ""]) =>
    Object.fromEntries(
      body
        .trim()
        .split("\r\n")
        .map((line) => [line.slice(0, line.search(/[;:]/)), line.slice(line.indexOf(":") + 1)]),
    ),
  );

test("one's deadlines are in the calendar, with a title and a day, and nothing else", async () => {
  const answer = await fetched(await made());

  expect(answer.statusCode).toBe(200);
  expect(answer.headers["content-type"]).toBe("text/calendar; charset=utf-8");
  const found = entries(answer.body);
  expect(found.map(({ SUMMARY, DTSTART, DTEND }) => [SUMMARY, DTSTART, DTEND])).toContainEqual([
    "Laporan kinerja belum dikirim · November 2026",
    "20261203",
    "20261204",
  ]);
  expect(found.map(({ SUMMARY }) => SUMMARY)).toContain("Batas laporan kinerja · Desember 2026");
  for (const entry of found)
    expect(
      Object.keys(entry)
        .filter((name) => !name.startsWith("X-"))
        .toSorted(),
    ).toEqual(expect.arrayContaining(["DTSTAMP", "DTSTART", "SUMMARY", "UID"]));
  for (const secret of ["Budi", "Siti", worker.nip, "DESCRIPTION", "LOCATION", "ATTENDEE", "ORGANIZER"])
    expect(answer.body).not.toContain(secret);
});

test("the file is one that RFC 5545 knows: lines of 75 bytes at most, ended as it says, each entry with a name of its own", async () => {
  const { body } = await fetched(await made());

  expect(body.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")).toBe(true);
  expect(body.trimEnd().endsWith("END:VCALENDAR")).toBe(true);
  expect(body.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of body.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const names = entries(body).map(({ UID }) => UID);
  expect(new Set(names).size).toBe(names.length);
});

test("who has it already is told so; once something was handed in it is another", async () => {
  const address = await made();
  const first = await fetched(address);
  const again = await fetched(address, { "if-none-match": `W/${String(first.headers.etag)}` });
  expect([again.statusCode, again.body]).toEqual([304, ""]);

  api.pass(60);
  expect((await fetched(address, { "if-none-match": String(first.headers.etag) })).statusCode).toBe(304);
  await api.world.report(worker, november);
  const later = await fetched(address, { "if-none-match": String(first.headers.etag) });
  expect(later.statusCode).toBe(200);
  expect(later.body).not.toContain("November");
});

test("a new address ends the one before, and an ended one opens nothing; no table holds it", async () => {
  const first = await made();
  const second = await made();
  expect((await fetched(first)).statusCode).toBe(404);
  expect((await fetched(second)).statusCode).toBe(200);
  const { data } = await api.ask(session, "{ viewer { calendarFeed { lastReadAt } } }");
  expect(data?.["viewer"].calendarFeed.lastReadAt).toBe("2026-12-01T03:00:00.000Z");
  const held = JSON.stringify(await api.dataSource.query("select * from calendar_feed"));
  expect(held).not.toContain(second.slice(-43));

  await api.ask(session, "mutation { endCalendarFeed { problems { code } } }");
  expect((await fetched(second)).statusCode).toBe(404);
  expect(
    (await api.ask(session, "{ viewer { calendarFeed { createdAt } } }")).data?.["viewer"].calendarFeed,
  ).toBeNull();
  for (const url of ["/feeds/calendar.ics", "/feeds/calendar.ics?key=", "/feeds/calendar.ics?key=a&key=b"])
    expect((await fetched(url)).statusCode).toBe(404);
});

test("whose account is closed has no calendar either", async () => {
  const address = await made();
  await api.dataSource.query("update account set is_active = false");
  expect((await fetched(address)).statusCode).toBe(404);
});

test("it speaks the language of its reader", async () => {
  const address = await made();
  await api.dataSource.query("update account set language = 'EN'");
  expect(unfolded((await fetched(address)).body)).toContain("SUMMARY:Performance report missing · November 2026");
});
