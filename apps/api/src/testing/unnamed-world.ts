import { TestApi } from "./api.ts";
import type { Person } from "./world.ts";

export const UNNAMED_FIELDS =
  "id kind rating text isAnonymous givenAt startsOn endsOn giver { id name } request { id } viewerIsGiver";

/** In October, on the same thing. */
export const unnamed = { isAnonymous: true, givenOn: "2026-10-14", coreValue: "LOYAL" } as const;

/** Someone among five colleagues and five subordinates who stay unnamed, on 1 November 2026 unless said otherwise. */
export class UnnamedWorld {
  private constructor(
    readonly api: TestApi,
    readonly owner: Person,
    readonly head: Person,
    readonly peers: readonly Person[],
    readonly below: readonly Person[],
    readonly asOwner: string,
    readonly asHead: string,
  ) {}

  static async start(now = new Date("2026-11-01T03:00:00Z")): Promise<UnnamedWorld> {
    const api = await TestApi.start(now);
    const { world } = api;
    const village = await world.unit("KEL");
    const head = await world.employee({ in: village, heads: true });
    const owner = await world.employee({ in: village, appraisedBy: head });
    const peers: Person[] = [];
    const below: Person[] = [];
    for (let i = 0; i < 5; i += 1) {
      peers.push(await world.employee({ in: village, appraisedBy: head, name: `Rekan Rahasia ${i}` }));
      below.push(await world.employee({ in: village, appraisedBy: owner, name: `Bawahan Rahasia ${i}` }));
    }
    return new UnnamedWorld(api, owner, head, peers, below, await world.session(owner), await world.session(head));
  }

  async ask(session: string, query: string, variables: Record<string, unknown> = {}): Promise<Record<string, any>> {
    const { data, errors } = await this.api.ask(session, query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data ?? {};
  }

  async read(session = this.asOwner, filter = "{}") {
    const query = `query ($id: ID!) { employee(id: $id) { feedback(first: 50, filter: ${filter}) { totalCount nodes { ${UNNAMED_FIELDS} } } } }`;
    return (await this.ask(session, query, { id: this.owner.id }))["employee"].feedback;
  }

  async send(session: string, name: string, fields: string, input: object) {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} problems { code } } }`;
    return (await this.ask(session, query, { input }))[name];
  }

  /** Without a name and on the owner, unless said otherwise. */
  give(session: string, input: object = {}) {
    const said = { employeeId: this.owner.id, text: "Kurang sabar", rating: "BELOW", isAnonymous: true };
    return this.send(session, "giveFeedback", `feedback { ${UNNAMED_FIELDS} }`, { ...said, ...input });
  }

  /** Whoever is signed in stays so. */
  async minutes(count: number): Promise<void> {
    this.api.pass(count);
    await this.api.dataSource.query("update session set expires_at = '2028-12-31', last_seen_at = $1", [this.api.now]);
  }

  days(count: number): Promise<void> {
    return this.minutes(24 * 60 * count);
  }
}
