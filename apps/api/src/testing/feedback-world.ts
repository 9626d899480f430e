import { aPlan } from "./a-plan.ts";
import { TestApi } from "./api.ts";
import type { Person } from "./world.ts";

type Role = "camat" | "head" | "owner" | "peer" | "below" | "otherHead" | "outsider" | "standIn";

export const ROW =
  "id text rating coreValue kind isAnonymous givenAt startsOn endsOn resultTitle giver { name } viewerIsGiver viewerMayWithdraw";

/** An owner of a plan among all who may stand to them in some relation, on 14 October 2026. */
export class FeedbackWorld {
  private constructor(
    readonly api: TestApi,
    readonly people: Record<Role, Person>,
    readonly as: Record<Role | "team", string>,
    readonly resultId: string,
  ) {}

  static async start(): Promise<FeedbackWorld> {
    const api = await TestApi.start(new Date("2026-10-14T03:00:00Z"));
    const { world } = api;
    const district = await world.unit("KEC");
    const village = await world.unit("KEL", district);
    const away = await world.unit("LAIN");
    const camat = await world.employee({ in: district, heads: true });
    const head = await world.employee({ in: village, heads: true, appraisedBy: camat });
    const owner = await world.employee({ in: village, appraisedBy: head });
    const peer = await world.employee({ in: village, appraisedBy: head });
    const below = await world.employee({ in: village, appraisedBy: owner });
    const otherHead = await world.employee({ in: away, heads: true });
    const outsider = await world.employee({ in: away, appraisedBy: otherHead });
    const standIn = await world.employee({ in: away });
    const people = { camat, head, owner, peer, below, otherHead, outsider, standIn };
    const as = { team: await world.session(null, "PERFORMANCE_TEAM") } as Record<Role | "team", string>;
    for (const [name, person] of Object.entries(people)) as[name as Role] = await world.session(person);
    return new FeedbackWorld(api, people, as, (await aPlan(api.dataSource, owner)).resultId);
  }

  async send(session: string, name: string, fields: string, input: object) {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} problems { field code } } }`;
    const { data, errors } = await this.api.ask(session, query, { input });
    if (errors) throw new Error(JSON.stringify(errors));
    return data?.[name];
  }

  /** On the owner, unless said otherwise. */
  give(session: string, input: object = {}) {
    const about = { employeeId: this.people.owner.id, text: "Cekatan di loket" };
    return this.send(session, "giveFeedback", `feedback { ${ROW} }`, { ...about, ...input });
  }

  withdraw(session: string, feedbackId: string, more: object = {}) {
    return this.send(session, "withdrawFeedback", "withdrawnFeedbackId", { feedbackId, ...more });
  }

  async read(session: string, of: Person = this.people.owner) {
    const query = `query ($id: ID!) { employee(id: $id) { feedback { totalCount nodes { ${ROW} } } } }`;
    const { data, errors } = await this.api.ask(session, query, { id: of.id });
    if (errors) throw new Error(JSON.stringify(errors));
    return data?.["employee"].feedback;
  }

  /** Whoever is signed in stays so. */
  async days(count: number): Promise<void> {
    this.api.pass(24 * 60 * count);
    await this.api.dataSource.query("update session set expires_at = '2027-12-31', last_seen_at = $1", [this.api.now]);
  }

  /** An employee who meets all others under pseudonyms. */
  async anAnalyst(): Promise<string> {
    const unit = { key: this.people.owner.unitKey } as never;
    return this.api.world.session(await this.api.world.employee({ in: unit, name: "Analis" }), "ANALYST");
  }
}
