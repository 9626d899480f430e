import { allQuestions } from "@andir/domain/questions/all-questions";
import { initialVariables } from "@andir/domain/questions/question";
import type { FastifyInstance } from "fastify";
import type { DataSource } from "typeorm";
import { createDataSource } from "../data-source.ts";
import { createServer } from "../server.ts";
import { DEMO_DAY, demoDatabase, type LoadedDemo } from "./loaded-demo.ts";
import { World } from "./world.ts";

/** Those who ask: by name, and under pseudonyms. */
export type Reader = "tim.kinerja" | "analis";

/** The gallery's own texts, asked of the demo. */
export class Asked {
  private constructor(
    readonly demo: LoadedDemo,
    private readonly dataSource: DataSource,
    private readonly app: FastifyInstance,
    private readonly sessions: Readonly<Record<Reader, string>>,
  ) {}

  static async open(employees = 250): Promise<Asked> {
    const demo = await demoDatabase({ employees });
    const dataSource = await createDataSource(demo.url).initialize();
    const now = new Date(`${DEMO_DAY}T03:00:00Z`);
    const app = await createServer({ dataSource, env: {}, clock: () => now });
    const world = new World(dataSource, now);
    return new Asked(demo, dataSource, app, {
      "tim.kinerja": await world.session(null, "PERFORMANCE_TEAM"),
      analis: await world.session(null, "ANALYST"),
    });
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.dataSource.destroy();
    await this.demo.drop();
  }

  async run(reader: Reader, query: string, variables: object = {}): Promise<any> {
    const response = await this.app.inject({
      method: "POST",
      url: "/graphql",
      headers: { cookie: `andir_session=${this.sessions[reader]}`, "content-type": "application/json" },
      payload: { query, variables },
    });
    const { data, errors } = response.json();
    if (errors) throw new Error(JSON.stringify(errors, null, 1));
    return data;
  }

  /** A question of the gallery, as it is. */
  question(reader: Reader, id: string, variables: object = {}): Promise<any> {
    const question = allQuestions.find((one) => one.id === id);
    if (!question) throw new Error(`No question is named ${id}.`);
    return this.run(reader, question.text, { ...initialVariables(question, DEMO_DAY), ...variables });
  }
}
