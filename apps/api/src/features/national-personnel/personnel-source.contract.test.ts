import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { agencySecret } from "../../platform/agency-secret.ts";
import { systemScope } from "../../platform/jobs/system-scope.ts";
import type { Scope } from "../../platform/scope.ts";
import { TestApi } from "../../testing/api.ts";
import { ImportStage } from "../../testing/imports.ts";
import { actorOfAccount } from "../access/actor.loaders.ts";
import { folderSource } from "./folder-source.ts";
import type { PersonnelSource } from "./personnel-source.ts";
import { takeDeliveries } from "./take-deliveries.service.ts";

const RECORDED = fileURLToPath(new URL("../../testing/recorded-personnel/", import.meta.url));

/** What was recorded, as every implementation has to give it. A connection, if there is ever one, is a line here. */
const IMPLEMENTATIONS: [string, (recorded: string) => PersonnelSource][] = [["a folder", folderSource]];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "andir-personnel-"));
  await cp(RECORDED, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = "";
  for await (const chunk of stream) text += String(chunk);
  return text;
}

describe.each(IMPLEMENTATIONS)("%s", (_name, make) => {
  test("gives what was delivered, the oldest first, each with what its sender says of it", async () => {
    const found = await make(folder).deliveries();

    expect(found.map(({ name }) => name)).toEqual(["pegawai-2026-10.csv", "pegawai-2026-11.txt"]);
    for (const { sha256 } of found) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await textOf(found[0]!.open())).toContain("198503122010011004;Rahmat Contoh");
    expect(await make(folder).deliveries()).toEqual(found.map((one) => ({ ...one, open: expect.any(Function) })));
  });
});

test("what is still being written, a link, a folder and what is no sheet are not there", async () => {
  await writeFile(join(folder, "pegawai-2026-12.csv"), "NIP;Na");
  await symlink("/etc/passwd", join(folder, "sandi.csv"));
  await writeFile(join(folder, "sandi.csv.sha256"), "0".repeat(64));
  await mkdir(join(folder, "lama.csv"));
  await writeFile(join(folder, "baca.md"), "");

  expect((await folderSource(folder).deliveries()).map(({ name }) => name)).toEqual([
    "pegawai-2026-10.csv",
    "pegawai-2026-11.txt",
  ]);
  await expect(folderSource(join(folder, "tidak-ada")).deliveries()).rejects.toThrow("cannot be read");
});

describe("what is delivered", () => {
  let api: TestApi;
  let scope: Scope;
  let session: string;

  beforeEach(async () => {
    api = await TestApi.start();
    session = await api.world.session(null, "ADMINISTRATOR");
    const [account] = await api.dataSource.query<{ key: string }[]>("select key from account");
    const nobody = systemScope(api.dataSource, await agencySecret(api.dataSource), api.now);
    scope = { ...nobody, actor: await actorOfAccount(nobody, account!.key) };
  });
  afterEach(() => api.stop());

  const take = () => takeDeliveries(scope, api.storage, folderSource(folder), new AbortController().signal);

  test("waits under imports, recognised, and changes nothing until an administrator decides; twice is once", async () => {
    expect(await take()).toEqual([
      { name: "pegawai-2026-10.csv", outcome: "TAKEN", says: null },
      { name: "pegawai-2026-11.txt", outcome: "TAKEN", says: null },
    ]);
    expect(await api.dataSource.query("select file_name, status, kind from import_run order by file_name")).toEqual([
      { file_name: "pegawai-2026-10.csv", status: "MAPPING", kind: "EMPLOYEES" },
      { file_name: expect.stringMatching(/^pegawai-2026-11\./), status: "MAPPING", kind: "EMPLOYEES" },
    ]);
    expect(await api.dataSource.query("select count(*)::int as count from employee")).toEqual([{ count: 0 }]);

    expect((await take()).map(({ outcome }) => outcome)).toEqual(["KNOWN", "KNOWN"]);
  });

  test("comes into the records by the same way as any other file", async () => {
    const stage = new ImportStage(api);
    await take();
    const runs = await api.ask(session, "{ importRuns(first: 10) { nodes { id fileName } } }");
    const { id } = runs.data!["importRuns"].nodes.find((one: any) => one.fileName.startsWith("pegawai-2026-10"));
    await api.ask(session, `mutation { checkImport(input: { importId: "${id}" }) { problems { code } } }`);
    await stage.run("check", id);
    expect((await stage.commit(session, id)).status).toBe("DONE");
    expect(await api.dataSource.query("select name from employee order by name")).toEqual([
      { name: "Rahmat Contoh, S.Sos." },
      { name: "Sari Contoh" },
    ]);
  });

  test("is refused when it is not what its sender says, or cannot be read", async () => {
    await writeFile(join(folder, "pegawai-2026-10.csv"), "NIP;NAMA\r\n1;Diubah di jalan\r\n");
    await writeFile(join(folder, "pegawai-2026-11.txt.sha256"), "bukan sidik");

    expect((await take()).map(({ outcome }) => outcome)).toEqual(["CHECKSUM", "CHECKSUM"]);
    expect(await api.dataSource.query("select count(*)::int as count from import_run")).toEqual([{ count: 0 }]);
  });
});
