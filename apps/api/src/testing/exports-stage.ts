import { createHash, randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";
import { ApiToken } from "../features/access/api-token.entity.ts";
import { newKey } from "../platform/key.ts";
import { type Answer, TestApi } from "./api.ts";
import type { Person } from "./world.ts";

/** Names that a spreadsheet, a table of commas or a terminal may stumble over. */
export const HOSTILE_NAME = '=HYPERLINK("http://jahat.example";"klik"), "Sari"\r\n\u0007ÉÈ 💥';

export interface Progress {
  readonly id: string;
  readonly state: string;
  readonly rowCount: number;
  readonly total: number | null;
  readonly message: string | null;
}

interface Listed {
  readonly nodes: object[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

/** A village with an appraiser and assessments of many months, behind a real port. */
export class ExportsStage {
  private constructor(
    readonly api: TestApi,
    readonly url: string,
    readonly as: Readonly<Record<string, string>>,
    readonly people: readonly Person[],
  ) {}

  static async start(): Promise<ExportsStage> {
    const api = await TestApi.start();
    const { world } = api;
    const root = await world.unit("KOTA");
    const district = await world.unit("KEC", root);
    const village = await world.unit("KEL", district);
    const head = await world.employee({ in: village, heads: true, name: "Ibu Lurah" });
    const people: Person[] = [];
    for (const name of [HOSTILE_NAME, "-5", "+62 812", "'Petik", "Budi;Santoso"])
      people.push(await world.employee({ in: village, appraisedBy: head, name }));
    const [own] = people as [Person, ...Person[]];
    for (let year = 2022; year <= 2025; year += 1)
      for (let month = 1; month <= 12; month += 1) {
        const period = await world.month(year, month);
        for (const person of people)
          await world.assessment(person, head, period, {
            discipline: 80 + month / 4,
            publishedAt: new Date(`${year}-${String(month).padStart(2, "0")}-28T20:30:00Z`),
          });
      }
    const as = {
      employee: await world.session(own),
      appraiser: await world.session(head),
      "performance team": await world.session(null, "PERFORMANCE_TEAM"),
      analyst: await world.session(null, "ANALYST"),
      administrator: await world.session(null, "ADMINISTRATOR"),
      outsider: await world.session(await world.employee({ in: root })),
    };
    await api.app.listen({ port: 0, host: "127.0.0.1" });
    const { port } = api.app.server.address() as AddressInfo;
    return new ExportsStage(api, `http://127.0.0.1:${port}`, as, people);
  }

  stop(): Promise<void> {
    return this.api.stop();
  }

  export(who: string | null, body: object, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}/exports`, {
      method: "POST",
      headers: { "content-type": "application/json", ...this.cookie(who), ...headers },
      body: JSON.stringify(body),
    });
  }

  async progress(who: string, id: string): Promise<Progress & { status: number }> {
    const response = await fetch(`${this.url}/exports/${id}`, { headers: this.cookie(who) });
    return { ...((await response.json()) as Progress), status: response.status };
  }

  /** Until it has ended: the last word is written after the last byte was sent. */
  async ending(who: string, id: string): Promise<Progress> {
    for (;;) {
      const progress = await this.progress(who, id);
      if (progress.state !== "RUNNING") return progress;
      await new Promise((later) => setTimeout(later, 20));
    }
  }

  cookie(who: string | null): Record<string, string> {
    return who === null ? {} : { cookie: `andir_session=${this.as[who]}` };
  }

  async token(who: string, scopes: string[]): Promise<Record<string, string>> {
    const token = randomBytes(32).toString("base64url");
    const sessionHash = createHash("sha256").update(this.as[who]!).digest("base64url");
    const [{ accountKey }] = await this.api.dataSource.query(
      `select account_key as "accountKey" from session where token_hash = $1`,
      [sessionHash],
    );
    await this.api.dataSource.manager.insert(ApiToken, {
      key: newKey(),
      accountKey,
      name: "laptop",
      scopes,
      tokenHash: createHash("sha256").update(token).digest("base64url"),
      createdAt: this.api.now,
      expiresOn: "2027-01-01",
    });
    return { authorization: `Bearer ${token}` };
  }

  /** The rows of a list as GraphQL gives them, a page at a time. */
  async paged(who: string, list: string, node: string): Promise<object[]> {
    const found: object[] = [];
    for (let after: string | null = null; ;) {
      const { data }: Answer = await this.api.ask(
        this.as[who]!,
        `query ($after: String) { ${list}(first: 100, after: $after) { nodes { ${node} } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      const page: Listed = data?.[list];
      found.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) return found;
      after = page.pageInfo.endCursor;
    }
  }
}
