import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { OperatorError } from "../operator-error.ts";
import { openStorage, type S3Settings, type Storage } from "./storage.ts";

// It has no types of its own.
const S3rver = createRequire(import.meta.url)("s3rver") as new (options: object) => {
  run(): Promise<{ address: string; port: number }>;
  close(): Promise<void>;
};

let dataDir: string;
let service: InstanceType<typeof S3rver>;
let s3: S3Settings;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "andir-storage-"));
  service = new S3rver({
    port: 0,
    address: "127.0.0.1",
    silent: true,
    directory: join(dataDir, "s3"),
    configureBuckets: [{ name: "kinerja" }],
  });
  const { port } = await service.run();
  s3 = {
    bucket: "kinerja",
    endpoint: `http://127.0.0.1:${port}`,
    region: "us-east-1",
    accessKeyId: "S3RVER",
    secretAccessKey: "S3RVER",
  };
});
afterAll(async () => {
  await service.close();
  await rm(dataDir, { recursive: true, force: true });
});

describe.each<[string, () => Promise<Storage>]>([
  ["on this machine's disk", () => openStorage({ dataDir, s3: null })],
  ["in a bucket", () => openStorage({ dataDir, s3 })],
])("files %s", (_, open) => {
  test("are kept as they came, read again, and removed, once or twice", async () => {
    const storage = await open();
    await storage.check();
    const source = join(dataDir, "source");
    const content = Buffer.alloc(3_000_000, "isi berkas ");
    await writeFile(source, content);

    await storage.put("evidence/ab/1", source);
    expect((await buffer(await storage.open("evidence/ab/1"))).equals(content)).toBe(true);
    await storage.remove("evidence/ab/1");
    await storage.remove("evidence/ab/1");
    await expect(storage.open("evidence/ab/1").then(buffer)).rejects.toThrow();
    expect((await readFile(source)).equals(content)).toBe(true);
  });
});

describe("a setting that does not work stops the start by its name", () => {
  test("a folder that cannot be written", async () => {
    const inTheWay = join(dataDir, "a-file");
    await writeFile(inTheWay, "");
    const storage = await openStorage({ dataDir: join(inTheWay, "data"), s3: null });

    await expect(storage.check()).rejects.toThrow(OperatorError);
    await expect(storage.check()).rejects.toThrow(/^DATA_DIR: files cannot be kept in .*a-file\/data.*\(ENOTDIR\)/);
  });

  test.each<[string, Partial<S3Settings>]>([
    ["a bucket that is not there", { bucket: "nothing-here" }],
    ["a key that is not known", { accessKeyId: "NOBODY" }],
    ["a service that does not answer", { endpoint: "http://127.0.0.1:1" }],
  ])("%s", async (_, wrong) => {
    const storage = await openStorage({ dataDir, s3: { ...s3, ...wrong } });
    const refusal = storage.check();

    await expect(refusal).rejects.toThrow(OperatorError);
    await expect(refusal).rejects.toThrow(/^S3_BUCKET=.* at S3_ENDPOINT=http.* cannot be written: \w/);
    await expect(refusal).rejects.not.toThrow(/secret/);
  });
});

test("only the product's own user reads the folders", async () => {
  const fresh = join(dataDir, "fresh");
  await (await openStorage({ dataDir: fresh, s3: null })).check();
  for (const folder of ["files", "incoming"]) expect((await stat(join(fresh, folder))).mode & 0o077).toBe(0);
});
