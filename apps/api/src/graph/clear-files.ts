import type { FastifyInstance } from "fastify";
import type { DataSource } from "typeorm";
import { expireLooseInnovationFiles } from "../features/innovations/evidence.service.ts";
import { expireLooseEvidence } from "../features/progress/evidence-expiry.service.ts";
import { describeFault } from "../platform/faults.ts";
import type { Scope } from "../platform/scope.ts";
import type { Queryable } from "../platform/sql.ts";
import { removeDoomed } from "../platform/storage/doomed-files.ts";
import { clearIncoming } from "../platform/storage/incoming.ts";
import type { Storage } from "../platform/storage/storage.ts";

const HOUR = 3_600_000;
/** Not with the start, which has enough to do. */
const FIRST = 60_000;

export interface ClearFilesSettings {
  readonly storage: Storage;
  readonly dataSource: DataSource;
  readonly pool: Queryable;
  readonly secret: Buffer;
  readonly clock: () => Date;
}

/** A minute after the start and then each hour, in every process: they share the work, and none does it twice. */
export function clearFiles(app: FastifyInstance, settings: ClearFilesSettings): void {
  const failed = (error: unknown) => app.log.error(describeFault(error, "clear-files"));
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    running = clearFilesNow(settings, failed).catch(failed);
    timer = setTimeout(run, HOUR).unref();
  };
  let timer = setTimeout(run, FIRST).unref();
  app.addHook("onClose", () => {
    clearTimeout(timer);
    return running;
  });
}

export async function clearFilesNow(settings: ClearFilesSettings, failed: (error: unknown) => void): Promise<void> {
  const { storage, dataSource, pool, secret, clock } = settings;
  const now = clock();
  const scope: Scope = { actor: null, db: dataSource.manager, sql: pool, now, secret, reads: new Set() };
  await expireLooseEvidence(scope);
  await expireLooseInnovationFiles(scope);
  await removeDoomed(scope, storage, failed);
  await clearIncoming(storage.incoming, new Date(Date.now() - HOUR));
}
