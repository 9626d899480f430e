import type { FastifyInstance } from "fastify";
import { agencySecret } from "../platform/agency-secret.ts";
import { recordEvents, type AuditFact } from "../platform/audit.ts";
import { encodeCursor } from "../platform/cursor.ts";
import { inTransaction, poolOf, type Scope } from "../platform/scope.ts";
import { createServer } from "../server.ts";
import { TestApi } from "./api.ts";
import { wire, type Heard, type Wire } from "./live.ts";
import type { Person } from "./world.ts";

const TEAM = `subscription TeamActivity($after: String) {
  teamActivity(after: $after) { cursor at employee { id name } report { id status } assessment { id status predicate } }
}`;

const LIVE = { freshMs: 0, lookMs: 50 };

type Who =
  "appraiser" | "head" | "district" | "delegate" | "self" | "peer" | "otherHead" | "admin" | "analyst" | "cycle";

/** Two processes on one database, and people around one whose reports come in. */
export class TeamStage {
  readonly as = {} as Record<Who, string>;
  other: FastifyInstance;
  url = "";
  otherUrl = "";
  subject: Person;
  elsewhere: Person;
  private secret: Buffer;
  private readonly wires: Wire[] = [];
  private months = 0;

  private constructor(readonly api: TestApi) {}

  static async start(): Promise<TeamStage> {
    const stage = new TeamStage(await TestApi.start(undefined, {}, { live: LIVE }));
    const { api, as } = stage;
    const { world } = api;
    stage.secret = await agencySecret(api.dataSource);
    const root = await world.unit("ROOT");
    const district = await world.unit("KEC", root);
    const village = await world.unit("KEL", district);
    const away = await world.unit("LAIN", root);
    const districtHead = await world.employee({ in: district, heads: true });
    const head = await world.employee({ in: village, heads: true, appraisedBy: districtHead });
    const appraiser = await world.employee({ in: village, appraisedBy: head });
    const self = await world.employee({ in: village, name: "Nama Asli", appraisedBy: appraiser });
    const peer = await world.employee({ in: village, appraisedBy: appraiser });
    const standIn = await world.employee({ in: away });
    const otherHead = await world.employee({ in: away, heads: true });
    stage.subject = self;
    stage.elsewhere = await world.employee({ in: away, appraisedBy: otherHead });
    await world.delegation(appraiser, standIn, { endsOn: "2026-11-30" });
    const people = { appraiser, head, district: districtHead, self, peer, otherHead, delegate: standIn };
    for (const [who, person] of Object.entries(people)) as[who as Who] = await world.session(person);
    as.admin = await world.session(null, "ADMINISTRATOR");
    as.analyst = await world.session(null, "ANALYST");
    as.cycle = await world.session(null, "PERFORMANCE_TEAM");
    const listen = { host: "127.0.0.1", port: 0 };
    stage.url = `${await api.app.listen(listen)}/graphql`;
    stage.other = await createServer({ dataSource: api.dataSource, env: {}, clock: () => api.now, live: LIVE });
    stage.otherUrl = `${await stage.other.listen(listen)}/graphql`;
    return stage;
  }

  async clear(): Promise<void> {
    for (const one of this.wires.splice(0)) await one.close();
  }

  async stop(): Promise<void> {
    await this.other.close();
    await this.api.stop();
  }

  connect(session: string, at = this.url): Wire {
    const one = wire(at, { cookie: `andir_session=${session}` });
    this.wires.push(one);
    return one;
  }

  /** Listens from now on, whatever was before. */
  fromNow(session: string): Heard {
    return this.connect(session).listen(TEAM);
  }

  /** Listens to what is recorded from this moment on, whenever the connection is there. */
  async listening(session: string, at = this.url, variables: Record<string, unknown> = {}): Promise<Heard> {
    const [{ sequence }] = await this.api.dataSource.query(`select sequence from audit_head`);
    const after = encodeCursor(this.secret, "teamActivity", [String(sequence)]);
    return this.connect(session, at).listen(TEAM, { after, ...variables });
  }

  get scope(): Scope {
    const { dataSource, now } = this.api;
    const sql = poolOf(dataSource);
    return { actor: null, db: dataSource.manager, sql, now, secret: this.secret, reads: new Set() };
  }

  record(...facts: (Omit<AuditFact, "subjectKey"> & { subjectKey?: string | null })[]): Promise<void> {
    return inTransaction(this.scope, (tx) =>
      recordEvents(
        tx,
        facts.map((fact) => ({ subjectKey: null, ...fact })),
      ),
    );
  }

  /** A report of a month of its own, since there is one a month and post. */
  async newReport(of: Person): Promise<string> {
    this.months += 1;
    const period = await this.api.world.month(2010 + Math.floor(this.months / 12), (this.months % 12) + 1);
    return this.api.world.report(of, period, { status: "SUBMITTED" });
  }

  async submitted(of: Person): Promise<string> {
    const id = await this.newReport(of);
    await this.record(submission(id, of));
    return id;
  }
}

export const submission = (id: string, of: Person): AuditFact => ({
  action: "report.submitted",
  noun: "performance_report",
  nounKey: keyIn(id),
  subjectKey: of.key,
});

export const keyIn = (id: string): string => Buffer.from(id, "base64url").toString().split(":")[1] ?? "";

/** For what does not happen: as long as it would take. */
export const settled = () => new Promise((resolve) => setTimeout(resolve, 300));
