import { parseGlobalId } from "../platform/global-id.ts";
import { carryOutRun } from "../features/assessments/carry-out-run.service.ts";
import type { Assessment } from "../features/assessments/assessment.entity.ts";
import { publishJob } from "../features/assessments/assessment.jobs.ts";
import type { OrgUnit } from "../features/org-units/org-unit.entity.ts";
import type { Period } from "../features/periods/period.entity.ts";
import type { JobRun } from "../platform/jobs/job.ts";
import { installJobs } from "../platform/jobs/start-jobs.ts";
import { TestApi } from "./api.ts";
import { background } from "./background.ts";
import { does } from "./story.ts";
import type { Person } from "./world.ts";

export const RUN = `run { id status publishedCount refusedCount totalCount endedAt viewerMayCancel
  items { employee { name } outcome assessment { status } problems { field code } } }`;

/** A head of a village who has three people to assess for October, which is over. */
export class PublishStage {
  readonly faults: unknown[] = [];

  private constructor(
    readonly api: TestApi,
    readonly village: OrgUnit,
    readonly head: Person,
    readonly people: readonly Person[],
    readonly october: Period & { id: string },
    readonly asHead: string,
  ) {}

  static async start(): Promise<PublishStage> {
    const api = await TestApi.start(new Date("2026-11-03T03:00:00Z"));
    const { world } = api;
    const village = await world.unit("KEL");
    const head = await world.employee({ in: village, heads: true });
    const people: Person[] = [];
    for (const name of ["Ani", "Budi", "Citra"])
      people.push(await world.employee({ in: village, name, appraisedBy: head }));
    const october = await world.month(2026, 10);
    await installJobs(api.dataSource, [publishJob]);
    return new PublishStage(api, village, head, people, october, await world.session(head));
  }

  draft = (of: Person, given: Partial<Assessment> = {}): Promise<string> =>
    this.api.world.assessment(of, this.head, this.october, { status: "DRAFT", publishedAt: null, ...given });

  begin = (input: object = {}, as = this.asHead) =>
    does(this.api, as, "publishAssessments", { periodId: this.october.id, ...input }, RUN);

  read = async (id: string, as = this.asHead) => {
    const query = `query ($id: ID!) { node(id: $id) { ... on PublishRun { ${RUN.slice(6, -1)} } } }`;
    return (await this.api.ask(as, query, { id })).data?.["node"];
  };

  published = async (): Promise<number> => {
    const count = "select count(*)::int as n from audit_event where action = 'assessment.published'";
    return (await this.api.dataSource.query(count))[0].n;
  };

  /** The work of one process, as its jobs do it. */
  carryOut = async (runId: string, signal: JobRun<object>["signal"] = new AbortController().signal): Promise<void> => {
    const scope = await background(this.api);
    const payload = { runKey: parseGlobalId(runId).key };
    const failed = (error: unknown) => this.faults.push(error);
    await carryOutRun({ scope, payload, signal, mailer: null, storage: null, publicUrl: "", failed });
  };
}
