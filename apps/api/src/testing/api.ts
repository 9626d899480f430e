import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DataSource } from "typeorm";
import { createDataSource } from "../data-source.ts";
import { AccessLog } from "../platform/access-log.ts";
import { poolOf } from "../platform/scope.ts";
import { statementCount } from "../platform/sql.ts";
import { openStorage, type Storage } from "../platform/storage/storage.ts";
import { createSchema } from "../schema.ts";
import { createServer, type ServerOptions } from "../server.ts";
import { cloneDatabase } from "./database.ts";
import { checkLeaves } from "./leaves.ts";
import { World } from "./world.ts";

const schema = createSchema();

// What a test reads out of an answer is whatever its own query asked for.
type Asked = Record<string, any>;

export interface Answer<T = Asked> {
  readonly status: number;
  readonly data: T | null | undefined;
  readonly errors: { message: string; path?: string[]; extensions: { code: string } }[] | undefined;
  /** SQL statements that the request caused, the one that finds the actor included. */
  readonly statements: number;
}

/** The real server on a database of its own, asked as people ask it. */
export class TestApi {
  private constructor(
    readonly app: FastifyInstance,
    readonly dataSource: DataSource,
    readonly world: World,
    /** Who has read whom waits here until it is written. */
    readonly accessLog: AccessLog,
    private readonly dropDatabase: () => Promise<void>,
    private readonly clock: { now: Date },
    /** Where files are kept. */
    readonly storage: Storage,
    private readonly dataDir: string,
  ) {}

  /** `now` is the day that every request happens on, unless the test lets time pass. */
  static async start(
    now = new Date("2026-11-24T03:00:00Z"),
    env: ServerOptions["env"] = {},
    more: Pick<ServerOptions, "live" | "limits" | "log" | "storage"> = {},
  ): Promise<TestApi> {
    const database = await cloneDatabase();
    const dataSource = await createDataSource(database.url).initialize();
    const clock = { now };
    const accessLog = new AccessLog(poolOf(dataSource));
    const dataDir = await mkdtemp(join(tmpdir(), "andir-test-"));
    const storage = more.storage ?? (await openStorage({ dataDir, s3: null }));
    const app = await createServer({ dataSource, env, clock: () => clock.now, accessLog, storage, ...more });
    const world = new World(dataSource, now);
    return new TestApi(app, dataSource, world, accessLog, database.drop, clock, storage, dataDir);
  }

  get now(): Date {
    return this.clock.now;
  }

  pass(minutes: number): void {
    this.clock.now = new Date(this.clock.now.getTime() + minutes * 60_000);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.dataSource.destroy();
    await this.dropDatabase();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  post(body: unknown, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    const options: InjectOptions = { method: "POST", url: "/graphql", headers, payload: body as object };
    return this.app.inject(options);
  }

  /** `as` is a session token of the world, or null for one who has not signed in. */
  async ask<T = Asked>(
    as: string | null,
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const before = statementCount.value;
    const response = await this.post(
      { query, variables },
      { ...headers, ...(as ? { cookie: `andir_session=${as}` } : {}) },
    );
    const body = response.json<Pick<Answer<T>, "data" | "errors">>();
    if (body.data) checkLeaves(await schema, query, body.data);
    return {
      status: response.statusCode,
      data: body.data,
      errors: body.errors,
      statements: statementCount.value - before,
    };
  }
}
