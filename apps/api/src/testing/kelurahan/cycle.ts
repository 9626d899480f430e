import type { Kelurahan } from "./people.ts";
import type { Someone } from "./play.ts";

export interface Agreed {
  readonly id: string;
  readonly results: readonly { id: string; indicators: readonly { id: string }[] }[];
}

type Periods = Awaited<ReturnType<Kelurahan["periods"]>>;

/** What people of the kelurahan do month by month, in few words. */
export class Cycle {
  constructor(
    private readonly kelurahan: Kelurahan,
    private readonly periods: Periods,
  ) {}

  period(label: string): string {
    const period = this.periods[label];
    if (!period) throw new Error(`No period ${label}.`);
    return period.id;
  }

  /** A plan with one main result and one count, as its owner writes it. */
  async drafts(who: Someone, target: number, more: Record<string, unknown> = {}): Promise<Agreed> {
    const { plan } = await this.kelurahan.play.do(
      who,
      "savePlan",
      {
        positionId: who.post,
        year: 2026,
        results: [
          { title: "Warga terlayani", indicators: [{ text: "Surat terbit", target, unitOfMeasure: "surat" }], ...more },
        ],
      },
      "plan { id revision results { id indicators { id } } }",
    );
    return plan;
  }

  async agrees(who: Someone, by: Someone, target: number, more: Record<string, unknown> = {}): Promise<Agreed> {
    const plan = await this.drafts(who, target, more);
    await this.kelurahan.play.do(who, "submitPlan", { planId: plan.id });
    await this.kelurahan.play.do(by, "approvePlan", { planId: plan.id });
    return plan;
  }

  async reports(who: Someone, label: string, plan: Agreed | null, value: number | null = null, as = who): Promise<any> {
    const indicatorId = plan?.results[0]?.indicators[0]?.id;
    const { report } = await this.kelurahan.play.do(
      as,
      "submitReport",
      {
        periodId: this.period(label),
        positionId: who.post,
        narrative: `Laporan ${label}`,
        realisations: indicatorId ? [{ indicatorId, value }] : null,
      },
      "report { id status daysLate isLate dueOn }",
    );
    return report;
  }

  async verifies(by: Someone, report: { id: string }): Promise<void> {
    await this.kelurahan.play.do(by, "verifyReport", { reportId: report.id });
  }

  /** Published; the advice and the numbers come back. */
  async judges(by: Someone, who: Someone, label: string, ratings: [string, string], more: object = {}): Promise<any> {
    const [workResult, behaviour] = ratings;
    const { assessment } = await this.kelurahan.play.do(
      by,
      "publishAssessment",
      { employeeId: who.id, positionId: who.post, periodId: this.period(label), workResult, behaviour, ...more },
      `assessment { id predicate status aspects { aspect score }
         explanation { results { attainment indicators { state attainment } } choices { name advised chosen reason } parts { name lines { name count each amount } } } }`,
    );
    return assessment;
  }
}

/** What was advised: work result, behaviour. */
export const advised = (assessment: any): (string | null)[] =>
  assessment.explanation.choices.map((choice: { advised: string | null }) => choice.advised);

export const attained = (assessment: any): (number | null)[] =>
  assessment.explanation.results.map((result: { attainment: number | null }) => result.attainment);
