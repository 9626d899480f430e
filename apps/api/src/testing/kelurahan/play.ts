import { TestApi } from "../api.ts";

type Said = Record<string, any> & { problems: { field: string[] | null; code: string; message: string }[] };

/** Someone of the kelurahan, as the API names them. */
export interface Someone {
  readonly id: string;
  readonly name: string;
  /** The post that they hold now. */
  post: string;
  readonly session: string;
}

const INPUTS: Record<string, string> = {
  submitPlan: "PlanInput",
  approvePlan: "PlanInput",
  withdrawPlan: "PlanInput",
  reopenPeriod: "ChangePeriodInput",
  closePeriod: "ChangePeriodInput",
};

/** One play of the API: a clock that moves, people who are signed in, and operations by name. */
export class Play {
  private constructor(readonly api: TestApi) {}

  static async start(day: string): Promise<Play> {
    return new Play(await TestApi.start(new Date(`${day}T02:00:00Z`)));
  }

  stop(): Promise<void> {
    return this.api.stop();
  }

  /** Nine in the morning of that day; who was signed in has signed in again. */
  async on(day: string): Promise<void> {
    const then = new Date(`${day}T02:00:00Z`);
    if (then < this.api.now) throw new Error(`${day} is behind ${this.api.now.toISOString()}.`);
    this.api.pass((then.getTime() - this.api.now.getTime()) / 60_000);
    await this.api.dataSource.query(
      "update session set created_at = $1, last_seen_at = null, expires_at = $1::timestamptz + interval '12 hours'",
      [this.api.now],
    );
  }

  /** What is read, without faults. */
  async read(as: string | Someone, query: string): Promise<Record<string, any>> {
    const { data, errors } = await this.api.ask(tokenOf(as), query);
    if (errors) throw new Error(JSON.stringify(errors));
    return data ?? {};
  }

  async say(as: string | Someone, operation: string, input: object, selection = "__typename"): Promise<Said> {
    const type = INPUTS[operation] ?? `${operation.charAt(0).toUpperCase()}${operation.slice(1)}Input`;
    const { data, errors } = await this.api.ask(
      tokenOf(as),
      `mutation ($input: ${type}!) { ${operation}(input: $input) { problems { field code message } ${selection} } }`,
      { input },
    );
    if (errors) throw new Error(`${operation}: ${JSON.stringify(errors)}`);
    return data?.[operation] as Said;
  }

  /** An operation that must succeed. */
  async do(as: string | Someone, operation: string, input: object, selection = "__typename"): Promise<Said> {
    const said = await this.say(as, operation, input, selection);
    if (said.problems.length > 0) throw new Error(`${operation}: ${JSON.stringify(said.problems)}`);
    return said;
  }

  /** An operation that must be refused: "field CODE" of each problem. */
  async refused(as: string | Someone, operation: string, input: object): Promise<string[]> {
    const { problems } = await this.say(as, operation, input);
    return problems.map(({ field, code }) => [field?.join("."), code].filter(Boolean).join(" "));
  }
}

const tokenOf = (as: string | Someone): string => (typeof as === "string" ? as : as.session);
