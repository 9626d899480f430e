import type { FastifyInstance } from "fastify";
import { ApiToken } from "../features/access/api-token.entity.ts";
import { Session } from "../features/access/session.entity.ts";
import { agencySecret } from "../platform/agency-secret.ts";
import { recordEvent } from "../platform/audit.ts";
import { encodeCursor } from "../platform/cursor.ts";
import { newKey } from "../platform/key.ts";
import { inTransaction, poolOf } from "../platform/scope.ts";
import { hashOfToken } from "../platform/secret-token.ts";
import { createServer, type ServerOptions } from "../server.ts";
import { TestApi } from "./api.ts";
import { wire, type Heard, type Wire } from "./live.ts";
import type { Person } from "./world.ts";

export const LISTEN = `subscription Team($after: String) { teamActivity(after: $after) { cursor employee { name } report { id } } }`;

/** A head, one member of the unit, and a report that can be handed in again and again; servers that listen on ports. */
export class LiveStage {
  readonly lines: string[];
  url = "";
  head: Person;
  member: Person;
  headAccount = "";
  asHead = "";
  private report = "";
  private secret: Buffer;
  private readonly open: Wire[] = [];
  private readonly servers: FastifyInstance[] = [];

  private constructor(
    readonly api: TestApi,
    lines: string[],
  ) {
    this.lines = lines;
  }

  static async start(env: ServerOptions["env"] = {}): Promise<LiveStage> {
    const lines: string[] = [];
    const log = { level: "error", stream: { write: (line: string) => lines.push(line) } };
    const api = await TestApi.start(undefined, env, { live: { freshMs: 0, lookMs: 50 }, log });
    const stage = new LiveStage(api, lines);
    const { world, dataSource } = api;
    const village = await world.unit("KEL");
    stage.head = await world.employee({ in: village, heads: true });
    stage.member = await world.employee({ in: village, name: "Nama Asli", appraisedBy: stage.head });
    stage.report = await world.report(stage.member, await world.month(2026, 10));
    stage.secret = await agencySecret(dataSource);
    stage.asHead = await world.session(stage.head);
    stage.headAccount = await stage.accountOf(stage.head);
    stage.url = `${await api.app.listen({ host: "127.0.0.1", port: 0 })}/graphql`;
    return stage;
  }

  async clear(): Promise<void> {
    for (const one of this.open.splice(0)) await one.close();
    for (const server of this.servers.splice(0)) await server.close();
  }

  connect(headers: Record<string, string>, params?: Record<string, unknown>, at = this.url): Wire {
    const one = wire(at, headers, params);
    this.open.push(one);
    return one;
  }

  /** Another process, as far as the database can tell. */
  async serve(more: Partial<ServerOptions> = {}): Promise<{ url: string; server: FastifyInstance }> {
    const { dataSource } = this.api;
    const server = await createServer({ dataSource, env: {}, clock: () => this.api.now, ...more });
    this.servers.push(server);
    return { server, url: `${await server.listen({ host: "127.0.0.1", port: 0 })}/graphql` };
  }

  async accountOf({ key }: Person): Promise<string> {
    const [account] = await this.api.dataSource.query(`select key from account where employee_key = $1`, [key]);
    return account.key as string;
  }

  /** The cursor of this moment: from it on all is heard, whenever the connection is there. */
  async now(): Promise<string> {
    const [{ sequence }] = await this.api.dataSource.query(`select sequence from audit_head`);
    return encodeCursor(this.secret, "teamActivity", [String(sequence)]);
  }

  async submit(): Promise<void> {
    const nounKey = Buffer.from(this.report, "base64url").toString().split(":")[1]!;
    const { dataSource, now } = this.api;
    const scope = { actor: null, db: dataSource.manager, sql: poolOf(dataSource), now, reads: new Set<string>() };
    await inTransaction({ ...scope, secret: this.secret }, (tx) =>
      recordEvent(tx, {
        action: "report.submitted",
        noun: "performance_report",
        nounKey,
        subjectKey: this.member.key,
      }),
    );
  }

  async listen(one: Wire, query = LISTEN): Promise<Heard> {
    return one.listen(query, { after: await this.now() });
  }

  async hears(one: Wire): Promise<boolean> {
    const heard = await this.listen(one);
    await this.submit();
    return (await heard.until(1)).length === 1;
  }

  async apiToken(scopes: string[]): Promise<{ token: string; key: string }> {
    const [token, key] = [`andir_${newKey()}`, newKey()];
    await this.api.dataSource.manager.insert(ApiToken, {
      key,
      accountKey: this.headAccount,
      name: "Layar dinding",
      scopes,
      tokenHash: hashOfToken(token),
      createdAt: this.api.now,
      expiresOn: "2027-01-01",
    });
    return { token, key };
  }

  /** One more browser of the head's. */
  async anotherSession(): Promise<string> {
    const token = newKey();
    await this.api.dataSource.manager.insert(Session, {
      key: newKey(),
      tokenHash: hashOfToken(token),
      accountKey: this.headAccount,
      createdAt: this.api.now,
      expiresAt: new Date(this.api.now.getTime() + 3_600_000),
    });
    return token;
  }
}

export const cookie = (token: string) => ({ cookie: `andir_session=${token}` });

export async function refusal(
  one: Wire,
  query: string,
  variables = {},
  extensions?: Record<string, unknown>,
): Promise<any> {
  const heard = one.listen(query, variables, extensions);
  await heard.ended;
  return heard.errors[0];
}
