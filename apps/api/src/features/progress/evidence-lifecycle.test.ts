import { access, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { clearFilesNow } from "../../graph/clear-files.ts";
import { parseGlobalId } from "../../platform/global-id.ts";
import { poolOf } from "../../platform/scope.ts";
import { aPlan } from "../../testing/a-plan.ts";
import { TestApi } from "../../testing/api.ts";
import { download, PNG, upload } from "../../testing/files.ts";
import type { Person } from "../../testing/world.ts";
import { pseudonymise } from "../privacy/pseudonymise.service.ts";
import { evidencePath } from "./evidence.loaders.ts";

let api: TestApi;
let owner: Person;
let asOwner: string;
let asHead: string;
let october: { id: string };
const NOW = new Date("2026-11-24T03:00:00Z");
const DAY = 86_400_000;

beforeAll(async () => {
  api = await TestApi.start(NOW);
  const { world } = api;
  const village = await world.unit("KEL");
  const head = await world.employee({ in: village, heads: true });
  owner = await world.employee({ in: village, appraisedBy: head });
  await aPlan(api.dataSource, owner);
  october = await world.month(2026, 10);
  asOwner = await world.session(owner);
  asHead = await world.session(head);
});
afterAll(() => api.stop());

const scopeAt = (now: Date) => ({
  actor: null,
  db: api.dataSource.manager,
  sql: poolOf(api.dataSource),
  now,
  secret: Buffer.alloc(32),
  reads: new Set<string>(),
});
const faults: unknown[] = [];
const clear = (after = 0, storage = api.storage) => {
  const { sql: pool, secret } = scopeAt(NOW);
  const clock = () => new Date(NOW.getTime() + after);
  return clearFilesNow({ storage, dataSource: api.dataSource, pool, secret, clock }, (error) => faults.push(error));
};
const send = async (name = "Foto.png"): Promise<string> =>
  (await upload(api.app, asOwner, [[name, PNG]])).evidence?.id ?? "";
const fileOf = (id: string) => join(api.storage.incoming, "../files", evidencePath(parseGlobalId(id).key));
const isStored = (id: string) =>
  access(fileOf(id)).then(
    () => true,
    () => false,
  );
const isThere = async (id: string) =>
  (await api.dataSource.query("select 1 from evidence where key = $1", [parseGlobalId(id).key])).length === 1;
const log = async (evidenceIds: string[], date = "2026-11-23"): Promise<string> =>
  (
    await api.ask(asOwner, `mutation ($input: LogProgressInput!) { logProgress(input: $input) { entry { id } } }`, {
      input: { date, text: "Melayani", evidenceIds },
    })
  ).data?.["logProgress"].entry.id;
const remove = async (evidenceId: string, as = asOwner, more = {}) =>
  (
    await api.ask(
      as,
      `mutation ($input: RemoveEvidenceInput!) { removeEvidence(input: $input) { removedEvidenceId problems { field code } } }`,
      { input: { evidenceId, ...more } },
    )
  ).data?.["removeEvidence"];
const mayRemove = async (id: string, as = asOwner) =>
  (await api.ask(as, `query ($id: ID!) { node(id: $id) { ... on Evidence { viewerMayRemove } } }`, { id })).data?.[
    "node"
  ]?.viewerMayRemove;

describe("taking evidence back", () => {
  test("its owner does while the entry may change; the file follows, and the event tells what it was", async () => {
    const id = await send("Salah.png");
    await log([id]);

    expect(await mayRemove(id)).toBe(true);
    expect(await remove(id)).toEqual({ removedEvidenceId: id, problems: [] });
    expect((await download(api.app, asOwner, id)).statusCode).toBe(404);
    await clear();
    expect(await isStored(id)).toBe(false);
    const [event] = await api.dataSource.query(
      `select y.payload from audit_event a join audit_payload y using (sequence) where a.action = 'evidence.removed'`,
    );
    expect(JSON.parse(event.payload)).toMatchObject({ before: { name: "Salah.png", kind: "FILE" } });
  });

  test("nobody else does, and it stays", async () => {
    const id = await send();
    await log([id]);

    expect(await mayRemove(id, asHead)).toBe(false);
    expect(await remove(id, asHead)).toEqual({
      removedEvidenceId: null,
      problems: [{ field: ["evidenceId"], code: "NOT_FOUND" }],
    });
    expect(await isThere(id)).toBe(true);
  });

  test("what a reported entry shows stays", async () => {
    const id = await send();
    await log([id], "2026-10-12");
    await api.ask(
      asOwner,
      `mutation ($input: SubmitReportInput!) { submitReport(input: $input) { problems { code } } }`,
      {
        input: { periodId: october.id, narrative: "Selesai" },
      },
    );

    expect(await mayRemove(id)).toBe(false);
    expect((await remove(id)).problems).toEqual([{ field: ["evidenceId"], code: "REPORTED" }]);
    expect(await isThere(id)).toBe(true);
  });

  test("asked again under its key it answers the same", async () => {
    const id = await send();
    const first = await remove(id, asOwner, { idempotencyKey: "hapus-1" });

    expect(await remove(id, asOwner, { idempotencyKey: "hapus-1" })).toEqual(first);
    expect((await remove(id)).problems).toEqual([{ field: ["evidenceId"], code: "NOT_FOUND" }]);
  });
});

describe("what nobody needs", () => {
  test("stands with no entry for a week, and then goes with its file", async () => {
    const [loose, kept] = [await send(), await send()];
    await log([kept]);

    await clear(6 * DAY);
    expect(await isThere(loose)).toBe(true);
    await clear(7 * DAY + 1);
    expect([await isThere(loose), await isStored(loose)]).toEqual([false, false]);
    expect([await isThere(kept), await isStored(kept)]).toEqual([true, true]);
    const [event] = await api.dataSource.query(
      `select subject_key, actor_key from audit_event where action = 'evidence.expired'`,
    );
    expect(event).toEqual({ subject_key: owner.key, actor_key: null });
  });

  test.each([
    [
      "taken off its entry",
      `mutation ($id: ID!) { changeProgress(input: { entryId: $id, date: "2026-11-23", text: "x", evidenceIds: [] }) { problems { code } } }`,
    ],
    [
      "left by an entry that was removed",
      `mutation ($id: ID!) { removeProgress(input: { entryId: $id }) { problems { code } } }`,
    ],
  ])("has a week from when it was %s", async (_, mutation) => {
    const id = await send();
    const entryId = await log([id]);
    await api.dataSource.query("update evidence set created_at = '2026-01-01' where key = $1", [parseGlobalId(id).key]);
    await api.ask(asOwner, mutation, { id: entryId });

    await clear(6 * DAY);
    expect(await isThere(id)).toBe(true);
    await clear(8 * DAY);
    expect(await isStored(id)).toBe(false);
  });

  test("what was stored and got no record goes after an hour", async () => {
    const before = await rowsOf("evidence");
    await api.dataSource.query(
      `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
       create trigger refuse before insert on evidence for each row execute function refuse()`,
    );
    const { status } = await upload(api.app, asOwner, [["Foto.png", PNG]]);
    await api.dataSource.query("drop function refuse cascade");
    const [{ path }] = await api.dataSource.query("select path from doomed_file");
    const stored = () =>
      access(join(api.storage.incoming, "../files", path)).then(
        () => true,
        () => false,
      );

    expect([status, await rowsOf("evidence"), await stored()]).toEqual([500, before, true]);
    await clear();
    expect(await stored()).toBe(true);
    await clear(DAY / 24 + 1);
    expect([await stored(), await rowsOf("doomed_file")]).toEqual([false, 0]);
  });

  test("what cannot be removed now is tried again", async () => {
    const id = await send();
    await remove(id);

    await clear(0, { ...api.storage, remove: () => Promise.reject(new Error("away")) });
    expect([await isStored(id), await rowsOf("doomed_file"), faults.length]).toEqual([true, 1, 1]);
    await clear();
    expect([await isStored(id), await rowsOf("doomed_file")]).toEqual([false, 0]);
  });
});

describe("when files cannot be kept", () => {
  test("a full or closed disk is a fault with a number, and nothing is half done", async () => {
    const before = await rowsOf("evidence");
    for (const folder of ["incoming", "files"]) {
      const at = join(api.storage.incoming, "..", folder);
      await rm(at, { recursive: true });
      await writeFile(at, "");
      const { status, message } = await upload(api.app, asOwner, [["Foto.png", PNG]]);
      await rm(at);

      expect([status, message]).toEqual([
        503,
        expect.stringMatching(/^Files cannot be kept .* number: [\da-f-]{36}\.$/),
      ]);
      expect(message).not.toContain("/");
    }
    expect(await rowsOf("evidence")).toBe(before);
  });
});

describe("the person's own data", () => {
  test("name the files", async () => {
    await send("Ijazah.png");
    const answer = await api.app.inject({ url: "/exports/my-data", cookies: { andir_session: asOwner } });

    expect(answer.json().tables.evidence).toContainEqual(
      expect.objectContaining({ name: "Ijazah.png", mediaType: "image/png", size: PNG.length }),
    );
  });

  test("files go when the name of a former employee goes", async () => {
    const id = await send("KTP.png");
    await log([id]);
    const told = async () =>
      (
        await api.ask(asHead, `query ($id: ID!) { node(id: $id) { ... on Evidence { name size downloadUrl } } }`, {
          id,
        })
      ).data;
    expect(await told()).toEqual({ node: { name: "KTP.png", size: PNG.length, downloadUrl: `/files/${id}` } });
    await api.dataSource.query("update employee set left_on = '2010-01-01' where key = $1", [owner.key]);

    await pseudonymise(scopeAt(NOW), owner.key);
    expect(await told()).toEqual({ node: { name: "", size: PNG.length, downloadUrl: null } });
    expect((await download(api.app, asHead, id)).statusCode).toBe(404);
    await clear();
    expect([await isThere(id), await isStored(id)]).toEqual([true, false]);
  });
});

const rowsOf = async (table: string): Promise<number> =>
  (await api.dataSource.query(`select count(*)::int as n from ${table}`))[0].n;
