import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { openCluster } from "./cluster.ts";
import { chooseLauncher } from "./launcher.ts";
import { claim } from "./owner.ts";
import { findSurvivor, launch, urlOf } from "./server.ts";
import { stopServer } from "./stop-server.ts";

export interface EmbeddedPostgres {
  readonly url: string;
  /** True where the server of an earlier, killed run was still there. */
  readonly adopted: boolean;
  /** Where the files are: the folder asked for, except where the server's user cannot reach that. */
  readonly home: string;
  readonly isElsewhere: boolean;
  readonly stop: (how?: "fast" | "immediate") => Promise<void>;
}

export interface EmbeddedPostgresOptions {
  readonly dataDir: string;
  /** Settings of postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Off: root drops to the user nobody, as it must where namespaces are forbidden. */
  readonly useUserNamespace?: boolean;
}

/** A real PostgreSQL, from npm, with its files in one folder and no other requirement. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const launcher = chooseLauncher(resolve(options.dataDir), options.useUserNamespace ?? true);
  const cluster = join(launcher.home, "cluster");
  const giveUp = claim(launcher.home);
  try {
    const password = await openCluster(launcher);
    const survivor = await findSurvivor(cluster, password);
    const server = survivor ?? (await launch(launcher, password, options.settings ?? {}));

    let stopped: Promise<void> | undefined;
    return {
      url: urlOf(server.port, password),
      adopted: survivor !== undefined,
      home: launcher.home,
      isElsewhere: existsSync(join(resolve(options.dataDir), "moved-to")),
      stop(how = "fast") {
        if (how === "immediate") return stopServer(server.pid, cluster, true).finally(giveUp);
        return (stopped ??= stopServer(server.pid, cluster).finally(giveUp));
      },
    };
  } catch (error) {
    giveUp();
    throw error;
  }
}
