import type { Role } from "@andir/domain/role";
import type { FastifyInstance } from "fastify";
import { setTimeout as wait } from "node:timers/promises";
import type { Env } from "../../env.ts";
import { findAccountByKey } from "../../features/access/account-record.ts";
import { openSession } from "../../features/access/session.service.ts";
import { peopleInside, personToPlay } from "../../features/sandbox/practising-people.ts";
import { defineJob, type Job } from "../../platform/jobs/job.ts";
import type { Client, RequestScope } from "../../platform/request.ts";
import { cookiePrefixOf, SESSION_COOKIE } from "../../platform/sandbox/room.ts";
import type { Entered, SandboxDoor, SandboxState } from "../../platform/sandbox/sandbox-door.ts";
import { emptySandbox, openSandbox, type OpenSandbox } from "./open-sandbox.ts";
import { findMade, sandboxUrl } from "./sandbox-database.ts";

export interface SandboxOptions {
  readonly env: Pick<Env, "dataDir" | "publicUrl" | "trustProxy" | "databaseUrl" | "sandboxDatabaseUrl">;
  /** Of the agency's own records. */
  readonly url: string;
  readonly dashboardDir?: string | undefined;
  readonly failed: (error: unknown, where: string) => void;
  readonly clock?: () => Date;
}

const PLACES = 60;
const IDLE_MS = 30 * 60_000;
/** How long one may go on serving what another process has made anew. */
const BEHIND_MS = 3_000;
const ANSWERED_MS = 300;

/**
 * The sandbox of this process: nothing at all until someone comes, made for the first who does, and closed again when
 * nobody has been there for half an hour.
 */
export class Sandbox implements SandboxDoor {
  readonly places = PLACES;
  private opening: Promise<OpenSandbox> | null = null;
  private open: OpenSandbox | null = null;
  private url: Promise<string> | null = null;
  private lookedAt = 0;
  private idle: NodeJS.Timeout | undefined;
  private isStopped = false;

  constructor(private readonly options: SandboxOptions) {}

  /** Late at night of the agency: what was practised is gone, and the next who comes finds it fresh. */
  readonly nightly: Job = defineJob("sandbox.empty", () => this.empty(), { cron: "30 1 * * *" });

  /** Who answers inside. Opens what another run of the program has left, for those who are still in. */
  async app(): Promise<FastifyInstance | null> {
    if (this.isStopped) return null;
    const { app } = await this.current();
    this.touch();
    return app;
  }

  async state(): Promise<SandboxState> {
    if (this.opening) return { phase: "PREPARING", inside: 0, madeAt: null };
    if (!this.open) return { phase: "CLOSED", inside: 0, madeAt: null };
    const { made } = await this.current();
    return { phase: "OPEN", inside: await peopleInside(this.open.scope()), madeAt: made.madeAt };
  }

  async enter(role: Role, client: Client): Promise<Entered> {
    if (!this.open) {
      // Making it takes longer than one waits for an answer: who asks is told, and asks again.
      const failed = await Promise.race([
        this.current().then(
          () => false,
          () => true,
        ),
        new Promise<null>((resolve) => void setTimeout(() => resolve(null), 700).unref()),
      ]);
      if (failed) return "FAILED";
      if (failed === null) return "PREPARING";
    }
    const now = (await this.current()).scope();
    if ((await peopleInside(now)) >= PLACES) return "FULL";
    const key = await personToPlay(now, role);
    const account = key && (await findAccountByKey(now, key));
    if (!account) return "NOBODY";
    this.touch();
    await openSession(visitorOf(now, client, this.options.env.publicUrl), account, {
      how: "sandbox",
      awaitsSecondFactor: false,
    });
    return "ENTERED";
  }

  /** Begun, not waited for: who asks may be inside, and is to have an answer before the room goes. */
  renew(): void {
    if (this.opening) return;
    const old = this.open;
    this.open = null;
    this.opening = wait(ANSWERED_MS)
      .then(() => old?.close())
      .then(() => this.emptied())
      .then(() => this.begin())
      .finally(() => (this.opening = null));
    this.opening.catch(this.tell);
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await this.opening?.catch(() => undefined);
    await this.close();
  }

  private async empty(): Promise<void> {
    await this.close();
    await this.emptied();
  }

  private async emptied(): Promise<void> {
    await emptySandbox({ url: await this.address(), env: this.options.env });
  }

  private async close(): Promise<void> {
    clearTimeout(this.idle);
    const open = this.open;
    this.open = null;
    await open?.close();
  }

  private touch(): void {
    clearTimeout(this.idle);
    this.idle = setTimeout(() => void this.close().catch(this.tell), IDLE_MS).unref();
  }

  private async current(): Promise<OpenSandbox> {
    if (this.open && Date.now() - this.lookedAt > BEHIND_MS) {
      this.lookedAt = Date.now();
      const open = this.open;
      const made = await findMade(open.dataSource).catch(() => null);
      if (made?.generation !== open.made.generation && this.open === open) await this.close();
    }
    if (this.open) return this.open;
    if (!this.opening) {
      this.opening = this.begin().finally(() => (this.opening = null));
      this.opening.catch(this.tell); // once, however many wait for it
    }
    return this.opening;
  }

  private async begin(): Promise<OpenSandbox> {
    const { env, dashboardDir, failed, clock } = this.options;
    const open = await openSandbox({ env, url: await this.address(), door: this, dashboardDir, failed, clock });
    this.lookedAt = Date.now();
    this.open = open;
    this.touch();
    return open;
  }

  private address(): Promise<string> {
    const { env, url } = this.options;
    return (this.url ??= sandboxUrl({ ...env, url }).catch((error: unknown) => {
      this.url = null;
      throw error;
    }));
  }

  private readonly tell = (error: unknown): void => this.options.failed(error, "sandbox");
}

/** A browser as the sandbox knows it: where it comes from stays outside, and it is left one cookie, that of its session. */
function visitorOf(scope: ReturnType<OpenSandbox["scope"]>, outside: Client, publicUrl: string): RequestScope {
  const name = `${cookiePrefixOf("sandbox")}${SESSION_COOKIE}`;
  const client: Client = {
    address: "",
    userAgent: outside.userAgent,
    cookie: () => null,
    setCookie: () => {},
    clearCookie: () => {},
  };
  return {
    ...scope,
    client,
    publicUrl,
    identityProvider: null,
    requestId: "sandbox",
    session: {
      token: outside.cookie(name),
      set: (value, expires) => outside.setCookie(name, value, expires),
      clear: () => outside.clearCookie(name),
    },
  };
}
