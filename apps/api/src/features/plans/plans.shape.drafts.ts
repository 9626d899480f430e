import type { ImportProblem } from "@andir/domain/import-problem";
import { PlanForm } from "@andir/domain/plan-form";
import { newKey } from "../../platform/key.ts";
import type { RowVerdict } from "../../platform/imports/import-shape.ts";
import { checkedFor, toComplete } from "./plan-check.ts";
import type { IndicatorDocument } from "./plan-document.ts";
import { MOST_INDICATORS, MOST_RESULTS } from "./plan-limits.ts";
import type { PlacedIndicator, PlacedResult } from "./plan.repository.ts";
import { spanIn } from "./planned-post.ts";
import type { PlanLine } from "./plans.shape.columns.ts";
import type { PlannedFor, StoredResult } from "./plans.shape.facts.ts";
import { aspectOf, indicatorKey, indicatorOf, resultKey } from "./plans.shape.line.ts";
import { contradicts, ofRule, otherForm, TOO_MANY_INDICATORS, TOO_MANY_RESULTS } from "./plans.shape.words.ts";

export type ResultFacts = Pick<PlacedResult, "kind" | "ordinal" | "perspective">;

/** What a line does to its plan: all of it is written at once, so results and drafts are shared by their lines. */
export interface PlanWork {
  readonly draft: Draft;
  readonly beginsPlan: boolean;
  readonly result: PlacedResult;
  readonly makesResult: boolean;
  readonly resultBefore: ResultFacts | null;
  /** Of a plan that stood empty before in another form. */
  readonly formBefore: PlanForm | null;
  readonly indicator: PlacedIndicator;
  readonly before: IndicatorDocument | null;
}

interface Held {
  stored: PlacedResult;
  readonly indicators: Map<string, PlacedIndicator>;
  /** What lines of this file have said of it. */
  saidKind: string | null;
  saidPerspective: string | null;
}

/** A plan as it becomes by the lines of a file, one after the other. */
export class Draft {
  readonly planKey: string;
  form: PlanForm;
  private isBegun: boolean;
  private readonly results: Map<string, Held>;
  private readonly last = { MAIN: 0, ADDITIONAL: 0 };

  constructor(
    readonly of: PlannedFor,
    stored: readonly StoredResult[],
  ) {
    this.planKey = of.planKey ?? newKey();
    this.isBegun = of.planKey !== null;
    this.form = of.form ?? PlanForm.QUANTITATIVE;
    this.results = new Map(
      stored.map(({ indicators, ...result }) => [
        resultKey(result.title),
        {
          stored: { ...result, indicators: [] },
          indicators: new Map(indicators.map((one) => [indicatorKey(one), { ...one, resultKey: result.key }])),
          saidKind: null,
          saidPerspective: null,
        },
      ]),
    );
    for (const { kind, ordinal } of stored) this.last[kind] = Math.max(this.last[kind], ordinal);
  }

  /** What a line would do; only a good one leaves its mark. */
  take(row: number, line: PlanLine): RowVerdict<PlanWork> {
    const form = line.form ?? this.form;
    const wrong = (...problems: readonly ImportProblem[]): RowVerdict<PlanWork> => ({
      row,
      outcome: "WRONG",
      problems,
    });
    if (form !== this.form && this.results.size > 0) return wrong(otherForm(form));
    const held = this.results.get(resultKey(line.title));
    if (!held && this.results.size >= MOST_RESULTS) return wrong(TOO_MANY_RESULTS);
    if (held?.saidKind != null && line.kind !== null && line.kind !== held.saidKind)
      return wrong(contradicts("kind", line.kind));
    if (held?.saidPerspective != null && line.perspective !== null && line.perspective !== held.saidPerspective)
      return wrong(contradicts("perspective", line.perspective));

    const known = held?.indicators.get(indicatorKey({ text: line.indicator, aspect: aspectOf(line) }));
    if (held && !known && held.indicators.size >= MOST_INDICATORS) return wrong(TOO_MANY_INDICATORS);
    const read = indicatorOf(line, form, known);
    if ("problems" in read) return wrong(...read.problems);
    const result = this.resultOf(line, held);
    const found = this.ruleOn(form, result, read.made);
    if (found.some(({ isWrong }) => isWrong)) return wrong(...found.map(({ problem }) => problem));

    const indicator: PlacedIndicator = {
      ...read.made,
      text: known?.text ?? read.made.text,
      key: known?.key ?? newKey(),
      resultKey: result.key,
      ordinal: known?.ordinal ?? (held?.indicators.size ?? 0) + 1,
    };
    const changes = [...changesOfResult(held?.stored, result), ...changesOfIndicator(known, indicator)];
    const doubts = found.map(({ problem }) => problem);
    if (known && changes.length === 0) return { row, outcome: "SAME" };
    const plan: PlanWork = {
      draft: this,
      beginsPlan: !this.isBegun,
      result,
      makesResult: held === undefined,
      formBefore: form !== this.form && this.isBegun ? this.form : null,
      resultBefore: held && changesOfResult(held.stored, result).length > 0 ? factsOf(held.stored) : null,
      indicator,
      before: known ?? null,
    };
    this.form = form;
    this.isBegun = true;
    this.keep(line, result, indicator, held);
    return known
      ? { row, outcome: "CHANGE", problems: doubts, changes, plan }
      : { row, outcome: "CREATE", problems: doubts, plan };
  }

  private keep(line: PlanLine, result: PlacedResult, indicator: PlacedIndicator, before: Held | undefined): void {
    const held = before ?? { stored: result, indicators: new Map(), saidKind: null, saidPerspective: null };
    held.stored = result;
    held.saidKind ??= line.kind;
    held.saidPerspective ??= line.perspective;
    held.indicators.set(indicatorKey(indicator), indicator);
    this.results.set(resultKey(line.title), held);
    this.last[result.kind] = Math.max(this.last[result.kind], result.ordinal);
  }

  private resultOf({ kind, title, perspective }: PlanLine, held: Held | undefined): PlacedResult {
    const before = held?.stored;
    const now = kind ?? before?.kind ?? "MAIN";
    return {
      key: before?.key ?? newKey(),
      planKey: this.planKey,
      kind: now,
      ordinal: before?.kind === now ? before.ordinal : this.last[now] + 1,
      title: before?.title ?? title,
      perspective: perspective ?? before?.perspective ?? null,
      belonging: before?.belonging ?? "ORGANISATION",
      parentKey: before?.parentKey ?? null,
      continuesKey: before?.continuesKey ?? null,
      templateKey: before?.templateKey ?? null,
      indicators: [],
    };
  }

  /** What the plan is told when it is handed in, as far as this line goes. */
  private ruleOn(form: PlanForm, { title, perspective }: PlacedResult, indicator: Omit<IndicatorDocument, "key">) {
    const { of } = this;
    const span =
      of.planStartsOn !== null && of.planEndsOn !== null
        ? { startsOn: of.planStartsOn, endsOn: of.planEndsOn }
        : spanIn(of.year, of);
    if (!span) throw new Error("A post that is found is held in the year.");
    const alone = { form, results: [{ kind: "MAIN" as const, title, perspective, indicators: [indicator] }] };
    return toComplete(alone, checkedFor(of.isHead, span)).map(ofRule);
  }
}

const factsOf = ({ kind, ordinal, perspective }: PlacedResult): ResultFacts => ({ kind, ordinal, perspective });

type Change = NonNullable<RowVerdict["changes"]>[number];

/** In the program's own words: the mechanism writes them as the columns do. */
const change = (column: string, from: string | null, to: string | null): Change[] =>
  from === to ? [] : [{ column, from, to }];

const changesOfResult = (before: PlacedResult | undefined, after: PlacedResult): Change[] =>
  before === undefined
    ? []
    : [...change("kind", before.kind, after.kind), ...change("perspective", before.perspective, after.perspective)];

const changesOfIndicator = (before: IndicatorDocument | undefined, after: IndicatorDocument): Change[] =>
  before === undefined
    ? []
    : [
        ...change("aspect", before.aspect, after.aspect),
        ...change("target", numberOf(before.target), numberOf(after.target)),
        ...change("unit", before.unitOfMeasure, after.unitOfMeasure),
        ...change("pattern", before.pattern, after.pattern),
        ...change("direction", before.direction, after.direction),
        ...change("months", before.measuredMonths?.join(", ") ?? null, after.measuredMonths?.join(", ") ?? null),
      ];

const numberOf = (number: number | null): string | null => (number === null ? null : String(number));
