import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { access, constants, mkdir, open, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { OperatorError } from "../operator-error.ts";
import { reasonOf, StorageError } from "./storage-error.ts";

/** A bucket of any service that speaks S3. */
export interface S3Settings {
  readonly bucket: string;
  readonly endpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/**
 * Where files are kept. Each stands under a path of our own making, never under a name that somebody sent.
 * Throws a StorageError when it cannot.
 */
export interface Storage {
  /** A folder of this machine where a file waits until it is known what it is. */
  readonly incoming: string;
  /** Kept when it returns, a power cut included. `source` is a file of this machine. */
  put(path: string, source: string): Promise<void>;
  open(path: string): Promise<Readable>;
  /** Nothing happens when it is not there. */
  remove(path: string): Promise<void>;
  /** Throws an OperatorError, so that a wrong setting is known at the start and not when the first file is lost. */
  check(): Promise<void>;
}

export async function openStorage({ dataDir, s3 }: { dataDir: string; s3: S3Settings | null }): Promise<Storage> {
  const incoming = join(dataDir, "incoming");
  return namingFaults(s3 ? await inBucket(incoming, s3) : onDisk(incoming, join(dataDir, "files")));
}

const namingFaults = (storage: Storage): Storage => ({
  ...storage,
  put: (path, source) => storage.put(path, source).catch(named("A file cannot be kept")),
  open: (path) => storage.open(path).catch(named("A file cannot be read")),
  remove: (path) => storage.remove(path).catch(named("A file cannot be removed")),
});

const named = (doing: string) => (error: unknown) => {
  throw new StorageError(doing, error);
};

const READABLE_BY_US = 0o700;

function onDisk(incoming: string, root: string): Storage {
  const disk = new Disk(new FSDriver({ location: root, visibility: "private" }));
  return {
    incoming,
    async put(path, source) {
      await disk.copyFromFs(source, path);
      await toDisk(join(root, path));
      await toDisk(join(root, path, ".."));
    },
    open: (path) => disk.getStream(path),
    remove: (path) => disk.delete(path),
    async check() {
      await writable(incoming);
      await writable(root);
    },
  };
}

/** The library writes, and leaves to the system when it reaches the disk. */
async function toDisk(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writable(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: READABLE_BY_US });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new OperatorError(
      `DATA_DIR: files cannot be kept in ${folder} (${(error as NodeJS.ErrnoException).code}). Let the user that runs the product write there, or set DATA_DIR to another folder.`,
    );
  }
}

const PROBE = "start-check";

async function inBucket(incoming: string, s3: S3Settings): Promise<Storage> {
  // Half a second to load, and only for those who use it.
  const { S3Driver } = await import("flydrive/drivers/s3");
  const { bucket, endpoint, region, accessKeyId, secretAccessKey } = s3;
  const disk = new Disk(
    new S3Driver({
      bucket,
      endpoint,
      region,
      credentials: { accessKeyId, secretAccessKey },
      forcePathStyle: true, // a bucket is not a host name everywhere
      requestChecksumCalculation: "WHEN_REQUIRED", // not every service knows the newer checksums
      responseChecksumValidation: "WHEN_REQUIRED",
      visibility: "private",
      supportsACL: false,
    }),
  );
  return {
    incoming,
    // Whole, since a stream could not be sent a second time when the line breaks.
    put: async (path, source) => disk.put(path, await readFile(source)),
    open: (path) => disk.getStream(path),
    remove: (path) => disk.delete(path),
    async check() {
      await writable(incoming);
      try {
        await disk.put(PROBE, "ok");
        await disk.delete(PROBE);
      } catch (error) {
        throw new OperatorError(
          `S3_BUCKET=${bucket} at S3_ENDPOINT=${endpoint} cannot be written: ${reasonOf(error)}. Check the five S3_ settings and what the key may do.`,
        );
      }
    },
  };
}
