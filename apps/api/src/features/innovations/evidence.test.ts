import { clearFilesNow } from "../../graph/clear-files.ts";
import { poolOf } from "../../platform/scope.ts";
import { TestApi } from "../../testing/api.ts";
import { PNG, upload } from "../../testing/files.ts";
import type { Person } from "../../testing/world.ts";

let api: TestApi;
let lead: Person;
let as: Record<"lead" | "peer" | "analyst" | "robot", string>;

const SAVE = `mutation ($input: SaveInnovationInput!) { saveInnovation(input: $input) {
  innovation { id evidence { id kind name url mediaType size address } } problems { field code } } }`;

beforeEach(async () => {
  api = await TestApi.start(new Date("2026-11-10T03:00:00Z"));
  const { world } = api;
  const unit = await world.unit("BIDANG");
  lead = await world.employee({ in: unit });
  const peer = await world.employee({ in: unit });
  as = {
    lead: await world.session(lead),
    peer: await world.session(peer),
    analyst: await world.session(null, "ANALYST"),
    robot: await world.session(null, "ADMINISTRATOR"),
  };
});
afterEach(() => api.stop());

const send = (name = "Foto.png", who: string | null = as.lead, content: Buffer | string = PNG) =>
  upload(api.app, who, [[name, content]], {}, "/files/innovations");
const save = async (evidence: object[], more: object = {}, who = as.lead) => {
  const { data, errors } = await api.ask(who, SAVE, {
    input: {
      title: "Jelajah Kampung",
      problem: "Murid jarang membaca",
      change: "Belajar di luar kelas",
      members: [{ employeeId: lead.id, share: 1 }],
      evidence,
      ...more,
    },
  });
  if (errors) throw new Error(JSON.stringify(errors));
  return data!.saveInnovation;
};
const get = (address: string, who: string) =>
  api.app.inject({ url: address, headers: { cookie: `andir_session=${who}` } });
const clear = () =>
  clearFilesNow(
    {
      storage: api.storage,
      dataSource: api.dataSource,
      pool: poolOf(api.dataSource),
      secret: Buffer.alloc(32),
      clock: () => api.now,
    },
    (error) => {
      throw error;
    },
  );

test("a file and an address show an innovation in the order in which they are named; everyone in the agency opens them", async () => {
  const { evidence: file } = await send();
  const { innovation } = await save([
    { name: "Modul", url: "https://contoh.example/modul" },
    { name: "Foto kegiatan", evidenceId: file!.id },
  ]);
  expect(innovation.evidence).toMatchObject([
    { kind: "LINK", name: "Modul", address: "https://contoh.example/modul", mediaType: null },
    { id: file!.id, kind: "FILE", name: "Foto kegiatan", url: null, mediaType: "image/png", size: PNG.length },
  ]);
  const { address } = innovation.evidence[1];
  const read = await get(address, as.peer);
  expect([read.statusCode, read.rawPayload]).toEqual([200, PNG]);
  expect((await get(address, as.analyst)).statusCode).toBe(404);
  const seen = await api.ask(as.analyst, "query ($id: ID!) { node(id: $id) { id } }", { id: file!.id });
  expect(seen.data).toEqual({ node: null });
});

test("what is saved again keeps its file; what is named no more goes, and its file with it", async () => {
  const { evidence: file } = await send();
  const item = { name: "Foto", evidenceId: file!.id };
  const { innovation } = await save([item]);
  const { address } = innovation.evidence[0];
  const again = await save([item], { innovationId: innovation.id });
  expect(again.innovation.evidence).toMatchObject([{ id: file!.id }]);
  expect((await get(address, as.lead)).statusCode).toBe(200);
  await save([], { innovationId: innovation.id });
  await clear();
  expect((await get(address, as.lead)).statusCode).toBe(404);
  expect(await api.dataSource.query("select from doomed_file")).toEqual([]);
});

test("until it is saved a file is its sender's alone; nobody else puts it with an innovation of theirs", async () => {
  const { evidence: file } = await send();
  const address = `/files/innovations/${file!.id}`;
  expect((await get(address, as.lead)).statusCode).toBe(200);
  expect((await get(address, as.peer)).statusCode).toBe(404);
  const me = (await api.ask(as.peer, "{ viewer { employee { id } } }")).data!.viewer.employee.id;
  const stolen = await save(
    [{ name: "Foto", evidenceId: file!.id }],
    { members: [{ employeeId: me, share: 1 }] },
    as.peer,
  );
  expect(stolen.problems).toEqual([{ field: ["evidence"], code: "NOT_FOUND" }]);
  expect(await api.dataSource.query("select from innovation")).toEqual([]);
});

test("what nobody saved is gone after a week, and not before", async () => {
  const { evidence: file } = await send();
  const rest = () => api.dataSource.query("select name from innovation_evidence");
  api.pass(6 * 24 * 60);
  await clear();
  expect(await rest()).toEqual([{ name: file!.name }]);
  api.pass(2 * 24 * 60);
  await clear();
  expect(await rest()).toEqual([]);
});

test("who may not write innovations sends no file, and what is no document is not taken", async () => {
  expect((await send("a.png", null)).status).toBe(401);
  expect(await send("a.png", as.robot)).toMatchObject({ status: 403, problems: [{ code: "NO_EMPLOYEE" }] });
  expect(await send("a.png", as.lead, "#!/bin/sh\n")).toMatchObject({
    status: 415,
    problems: [{ code: "TYPE_NOT_ACCEPTED" }],
  });
  expect((await save([{ name: "Foto" }])).problems).toEqual([
    { field: ["evidence", "0", "url"], code: "NOT_AN_ADDRESS" },
  ]);
});
