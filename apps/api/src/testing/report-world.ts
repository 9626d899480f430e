import type { Period } from "../features/periods/period.entity.ts";
import { TestApi } from "./api.ts";
import type { Person } from "./world.ts";

type Who = "owner" | "head" | "peer" | "team";

const STATE = `report { id status daysLate dueOn narrative appraiserNote revision viewerMaySubmit viewerMayWithdraw viewerMayVerify viewerMayReturn
  entries { id text isVerified } realisations { value note } }`;

/** An owner of reports, the head who verifies them and those who do not, on 10 November 2026: October is over, November runs. */
export class ReportWorld {
  private constructor(
    readonly api: TestApi,
    readonly head: Person,
    readonly owner: Person,
    readonly october: Period & { id: string },
    readonly november: Period & { id: string },
    readonly as: Readonly<Record<Who, string>>,
  ) {}

  static async start(): Promise<ReportWorld> {
    const api = await TestApi.start(new Date("2026-11-10T03:00:00Z"));
    const { world } = api;
    const village = await world.unit("KEL");
    const head = await world.employee({ in: village, heads: true });
    const owner = await world.employee({ in: village, appraisedBy: head });
    const peer = await world.employee({ in: village, appraisedBy: head });
    const [october, november] = [await world.month(2026, 10), await world.month(2026, 11)];
    return new ReportWorld(api, head, owner, october, november, {
      owner: await world.session(owner),
      head: await world.session(head),
      peer: await world.session(peer),
      team: await world.session(null, "PERFORMANCE_TEAM"),
    });
  }

  async send(session: string, name: string, input: object) {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${STATE} problems { field code } } }`;
    const { data, errors } = await this.api.ask(session, query, { input });
    if (errors) throw new Error(JSON.stringify(errors));
    return data?.[name];
  }

  /** The owner hands in October, unless said otherwise. */
  submit(input: object = {}) {
    return this.send(this.as.owner, "submitReport", {
      periodId: this.october.id,
      narrative: "Pekerjaan selesai",
      ...input,
    });
  }

  /** The owner's work of a day; the id of its entry. */
  async log(input: object = {}): Promise<string> {
    const { data } = await this.api.ask(
      this.as.owner,
      `mutation ($input: LogProgressInput!) { logProgress(input: $input) { entry { id } problems { code } } }`,
      { input: { date: "2026-10-12", text: "Melayani", ...input } },
    );
    return data?.["logProgress"].entry.id;
  }
}
