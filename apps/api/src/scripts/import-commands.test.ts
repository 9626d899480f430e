import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { TestApi } from "../testing/api.ts";
import { runCommand, type CommandRun } from "../testing/command.ts";
import { employeesCsv } from "../testing/imports.ts";

let api: TestApi;
let folder: string;

beforeAll(async () => {
  api = await TestApi.start();
  await api.world.session(null, "ADMINISTRATOR");
  await api.dataSource.query("update account set identifier = 'admin'");
  folder = await mkdtemp(join(tmpdir(), "andir-command-"));
});
afterAll(async () => {
  await api.stop();
  await rm(folder, { recursive: true, force: true });
});

const people = async (): Promise<number> => {
  const [found] = await api.dataSource.query<{ n: number }[]>("select count(*)::int as n from employee");
  return found!.n;
};

describe("import", () => {
  const run = (...args: string[]): Promise<CommandRun> => runCommand(api, "import", args, folder);

  test("says what it was called for wrongly, and ends with 1", async () => {
    await writeFile(join(folder, "lama.xls"), "<html><table><tr><td>NIP</td></tr></table></html>");
    const calls: [string[], RegExp][] = [
      [["pegawai.csv"], /^Name one file, and --as whom\. Usage: /],
      [["pegawai.csv", "--as", "nobody"], /^There is no account nobody that is open\./],
      [["tidak-ada.csv", "--as", "admin"], /^tidak-ada\.csv cannot be read\./],
      [["lama.xls", "--as", "admin"], /web page that was named \.xls/],
      [["lama.xls", "--as", "admin", "--kind", "NOTHING"], /None of what you may bring in is called so/],
    ];
    for (const [args, says] of calls) {
      const { code, out, err } = await run(...args);
      expect([args, code, out]).toEqual([args, 1, ""]);
      expect(err).toMatch(says);
    }
  });

  test("looks a file through, from where it was called, brings it in when told to, and does nothing the second time", async () => {
    await writeFile(
      join(folder, "pegawai.csv"),
      `${employeesCsv(40)}\r\n41;1990031220150120;Salah Contoh;;PNS;1/1/2015`,
    );

    const dry = await run("pegawai.csv", "--as", "admin");
    expect([dry.code, await people(), dry.err]).toEqual([0, 0, "Looking through: 0\n"]);
    expect(dry.out).toContain("pegawai.csv: EMPLOYEES");
    expect(dry.out).toMatch(/CREATE +40\n/);
    expect(dry.out).toMatch(/row 42 nip NIP_LENGTH: A NIP has 18 digits\.\nNothing was changed\./);
    // A terminal is a log: nobody's number or name is in it.
    expect(dry.out + dry.err).not.toMatch(/1990031220150120|Salah|Contoh \d/);

    const none = await run("pegawai.csv", "--as", "admin", "--commit", "--all-or-none", "--reason", "SK 1");
    expect([none.code, await people()]).toEqual([1, 0]);
    expect(none.err).toMatch(/wrong/i);

    const done = await run("pegawai.csv", "--as", "admin", "--commit", "--reason", "SK 1");
    expect([done.code, await people()]).toEqual([0, 40]);
    expect(done.out).toMatch(/Brought in\.\n$/);
    expect(done.err).toContain("Bringing in: ");

    await writeFile(join(folder, "lagi.csv"), employeesCsv(40));
    const again = await run("lagi.csv", "--as", "admin", "--commit", "--reason", "SK 1");
    expect([again.code, await people()]).toEqual([0, 40]);
    expect(again.out).toMatch(/Nothing to do: all of it stands here already\.\n$/);
  });

  test("leaves what the product's clock asks for as it is", async () => {
    await api.dataSource.query(
      "insert into jobs.queue (name, policy) values ('sandbox.empty', 'stately') on conflict do nothing",
    );
    await api.dataSource.query("insert into jobs.schedule (name, cron) values ('sandbox.empty', '30 1 * * *')");
    await run("lagi.csv", "--as", "admin");

    expect(await api.dataSource.query("select cron from jobs.schedule where name = 'sandbox.empty'")).toHaveLength(1);
  });
});

describe("fetch-personnel", () => {
  const run = (...args: string[]): Promise<CommandRun> => runCommand(api, "fetch-personnel", args, folder);

  test("says what it was called for wrongly, and ends with 1", async () => {
    const calls: [string[], RegExp][] = [
      [[], /^Usage: pnpm fetch-personnel FOLDER IDENTIFIER/],
      [["kiriman", "nobody"], /^nobody is no account that may sign in\./],
      [["tidak-ada", "admin"], /tidak-ada cannot be read: name a folder that is there/],
    ];
    for (const [args, says] of calls) {
      const { code, err } = await run(...args);
      expect([args, code]).toEqual([args, 1]);
      expect(err).toMatch(says);
    }
  });

  test("puts what was delivered into the line, once, and ends with 1 where one of it was changed on the way", async () => {
    await cp(fileURLToPath(new URL("../testing/recorded-personnel/", import.meta.url)), join(folder, "kiriman"), {
      recursive: true,
    });

    const first = await run("kiriman", "admin");
    expect([first.code, first.err]).toEqual([0, ""]);
    expect(first.out).toContain("pegawai-2026-10.csv: taken: look at it under Impor\n");
    expect(first.out).toMatch(/Nothing is in the records yet: that is decided under Impor\.\n$/);

    const second = await run("kiriman", "admin");
    expect(second.code).toBe(0);
    expect(second.out).toContain("pegawai-2026-10.csv: known already\n");

    await writeFile(join(folder, "kiriman", "pegawai-2026-12.csv"), "NIP;NAMA\r\n1;Diubah\r\n");
    await writeFile(join(folder, "kiriman", "pegawai-2026-12.csv.sha256"), "0".repeat(64));
    const third = await run("kiriman", "admin");
    expect(third.code).toBe(1);
    expect(third.out).toContain("pegawai-2026-12.csv: not what its checksum says: send it again\n");
  });
});
