import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import type { DataSource } from "typeorm";
import { createDataSource } from "../data-source.ts";
import { createServer } from "../server.ts";
import { DEMO_DAY, demoDatabase, type LoadedDemo } from "./loaded-demo.ts";
import { headAndEmployee } from "./someone.ts";
import { World } from "./world.ts";

export type Reader = "team" | "analyst" | "head" | "employee";
const TYPES = { employees: ["EmployeeOrder", "EmployeeFilter"], orgUnits: ["OrgUnitOrder", "OrgUnitFilter"] } as const;
export type Ordered = keyof typeof TYPES;

/** The demo organisation, read by those who see all, pseudonyms, their people, and themselves. */
export class OrdersStage {
  private constructor(
    readonly demo: LoadedDemo,
    private readonly dataSource: DataSource,
    readonly app: FastifyInstance,
    private readonly as: Readonly<Record<Reader, string>>,
  ) {}

  static async start(): Promise<OrdersStage> {
    const demo = await demoDatabase({ employees: 100 });
    const dataSource = await createDataSource(demo.url).initialize();
    const now = new Date(`${DEMO_DAY}T03:00:00Z`);
    const app = await createServer({ dataSource, env: {}, clock: () => now });
    const world = new World(dataSource, now);
    return new OrdersStage(demo, dataSource, app, {
      team: await world.session(null, "PERFORMANCE_TEAM"),
      analyst: await world.session(null, "ANALYST"),
      ...(await headAndEmployee(demo.rows, world)),
    });
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.dataSource.destroy();
    await this.demo.drop();
  }

  post(who: Reader, url: "/graphql" | "/exports", payload: object): Promise<LightMyRequestResponse> {
    return this.app.inject({ method: "POST", url, headers: { cookie: `andir_session=${this.as[who]}` }, payload });
  }

  async read(who: Reader, query: string, variables: object = {}): Promise<any> {
    const { data, errors } = (await this.post(who, "/graphql", { query, variables })).json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** The ids of a whole list, page by page, from its start or from its end. */
  async paged(who: Reader, list: Ordered, orderBy: object[], more: { filter?: object; way?: string } = {}) {
    const isBackward = more.way === "backward";
    const [order, filter] = TYPES[list];
    const query = `query ($orderBy: [${order}!], $filter: ${filter}, $cursor: String) {
      page: ${list}(orderBy: $orderBy, filter: $filter, ${isBackward ? "last: 9, before" : "first: 9, after"}: $cursor) {
        nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
    const found: string[] = [];
    for (let cursor: string | null = null; ;) {
      const { page } = await this.read(who, query, { orderBy, filter: more.filter, cursor });
      const ids = page.nodes.map(({ id }: { id: string }) => id);
      found.splice(isBackward ? 0 : found.length, 0, ...ids);
      if (!(isBackward ? page.pageInfo.hasPreviousPage : page.pageInfo.hasNextPage)) return found;
      cursor = isBackward ? page.pageInfo.startCursor : page.pageInfo.endCursor;
    }
  }

  /** All rows of a list of records as a reader finds them. */
  async everyRow(who: Reader, list: string, fields: string): Promise<any[]> {
    const found: any[] = [];
    for (let after: string | null = null; ;) {
      const { page } = await this.read(
        who,
        `query ($after: String) { page: ${list}(first: 100, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      found.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) return found;
      after = page.pageInfo.endCursor;
    }
  }
}
