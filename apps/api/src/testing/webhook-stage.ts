import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { deliverWebhooks } from "../features/webhooks/deliver.service.ts";
import { followForWebhooks } from "../features/webhooks/follow.service.ts";
import { jobs } from "../jobs.ts";
import { parseGlobalId } from "../platform/global-id.ts";
import { installJobs } from "../platform/jobs/start-jobs.ts";
import { TestApi } from "./api.ts";
import { background, happened } from "./background.ts";
import type { Person } from "./world.ts";

export interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export const RECORDS = ["0198a000-0000-7000-8000-000000000001", "0198a000-0000-7000-8000-000000000002"] as const;
export const FACTS = {
  name: "ESB",
  purpose: "Rekap di dasbor pimpinan",
  events: ["REPORT_SUBMITTED", "REPORT_VERIFIED"],
};

/** An administrator who keeps webhooks, somebody whom events are about, and a real receiver on this machine. */
export class WebhookStage {
  readonly heard: Heard[] = [];
  answer: (response: ServerResponse, message: any) => void = (response) => void response.writeHead(204).end();

  private constructor(
    readonly api: TestApi,
    readonly admin: string,
    readonly worker: Person,
    private readonly receiver: Server,
    readonly port: number,
  ) {}

  static async start(): Promise<WebhookStage> {
    const api = await TestApi.start();
    await installJobs(api.dataSource, jobs);
    const unit = await api.world.unit("ROOT");
    const administrator = await api.world.employee({ in: unit });
    const worker = await api.world.employee({ in: unit, name: "Budi Santoso" });
    const admin = await api.world.session(administrator, "ADMINISTRATOR");
    let stage: WebhookStage;
    const receiver = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk) => (body += String(chunk)));
      request.on("end", () => {
        stage.heard.push({ headers: request.headers, body });
        stage.answer(response, JSON.parse(body));
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
    stage = new WebhookStage(api, admin, worker, receiver, (receiver.address() as AddressInfo).port);
    return stage;
  }

  async stop(): Promise<void> {
    this.receiver.closeAllConnections();
    await new Promise((resolve) => this.receiver.close(resolve));
    await this.api.stop();
  }

  /** A mutation by the administrator, or as someone else. What is refused throws its code. */
  async change(operation: string, type: string, input: object, shown: string, as = this.admin): Promise<any> {
    const { data, errors } = await this.api.ask(
      as,
      `mutation ($input: ${type}!) { ${operation}(input: $input) { ${shown} problems { code field } } }`,
      { input },
    );
    if (errors) throw new Error(errors[0]!.extensions.code);
    return data?.[operation];
  }

  allow(given: object = {}): Promise<any> {
    const facts = { host: "localhost", allowsHttp: true, endsOn: "2027-01-31", reason: "Server di jaringan sendiri" };
    return this.change("allowWebhookHost", "AllowWebhookHostInput", { ...facts, ...given }, "host { id isInForce }");
  }

  add(given: object = {}): Promise<any> {
    const input = { ...FACTS, url: `http://localhost:${this.port}/kinerja`, ...given };
    return this.change("addWebhookEndpoint", "AddWebhookEndpointInput", input, "secret endpoint { id status }");
  }

  /** An endpoint at the receiver. */
  async listening(given: object = {}): Promise<{ id: string; secret: string }> {
    await this.allow();
    const { endpoint, secret, problems } = await this.add(given);
    expect(problems).toEqual([]);
    return { id: endpoint.id, secret };
  }

  report(what: string, nounKey: string = RECORDS[0]): Promise<void> {
    const { key } = this.worker;
    return happened(this.api, { action: `report.${what}`, noun: "performance_report", nounKey, subjectKey: key });
  }

  /** What the job does, at the test's time. */
  async run(): Promise<void> {
    const scope = await background(this.api);
    const failed = (error: unknown) => {
      throw error;
    };
    await followForWebhooks(scope);
    await deliverWebhooks(scope, { clock: () => this.api.now, failed });
  }

  /** What arrived: the event, and of which record. */
  told(): string[] {
    return this.heard
      .map(({ body }) => JSON.parse(body))
      .map(({ type, data }) => `${type} ${data.id ? RECORDS.indexOf(parseGlobalId(data.id).key as never) : "-"}`);
  }

  async log(id: string): Promise<any> {
    const { data } = await this.api.ask(
      this.admin,
      `query ($id: ID!) { node(id: $id) { ... on WebhookEndpoint { status failingSince waitingCount failedCount lastDeliveredAt
        deliveries(first: 20) { nodes { id event status recordType nextAttemptAt attempts { status fault } } totalCount } } } }`,
      { id },
    );
    return data?.["node"];
  }

  /** By the specification's own library, which looks at the clock and refuses what was signed long ago; null when it does not verify. */
  verified({ body, headers }: Heard, secret: string): unknown {
    const { now } = Date;
    Date.now = () => this.api.now.getTime();
    try {
      return new Webhook(secret).verify(body, headers as Record<string, string>);
    } catch {
      return null;
    } finally {
      Date.now = now;
    }
  }

  /** Days have passed, and with them the session. */
  async signInAgain(): Promise<void> {
    const until = "update session set expires_at = $1::timestamptz + interval '1 hour', last_seen_at = $1";
    await this.api.dataSource.query(until, [this.api.now]);
  }
}
