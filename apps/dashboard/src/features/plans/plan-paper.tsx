import type { PlannedResultKind } from "@andir/domain/planned-result-kind";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatList, formatTerm } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { monthNames } from "./month-names.ts";
import { PlanPaper_PlanFragmentDoc, type PlanPaper_PlanFragment } from "./plan-paper.generated.ts";
import styles from "./plan-paper.module.css";
import {
  directionWord,
  formWord,
  indicatorAspectWord,
  KINDS,
  kindWord,
  patternWord,
  perspectiveWord,
} from "./words.ts";

type Result = PlanPaper_PlanFragment["results"][number];
type Indicator = Result["indicators"][number];

/** The plan as its form has it: results with their indicators, behaviour, annex. To read and to print. */
export function PlanPaper({ plan }: { plan: FragmentType<PlanPaper_PlanFragment> }) {
  const { data } = useSuspenseFragment({ fragment: PlanPaper_PlanFragmentDoc, from: plan });
  const texts = [
    { label: m.skp_resources(), lines: data.resources },
    { label: m.skp_accountability(), lines: data.accountability },
    { label: m.skp_consequences(), lines: data.consequences },
  ];
  return (
    <div className={styles.paper}>
      {KINDS.map((kind) => (
        <Results
          key={kind}
          kind={kind}
          results={data.results.filter((result) => result.kind === kind)}
          form={data.form}
        />
      ))}
      <section className={styles.part} aria-label={m.skp_behaviour()}>
        <h2>{m.skp_behaviour()}</h2>
        <dl className={styles.values}>
          {data.expectations.map(({ value, label, guides, expectation }) => (
            <div key={value}>
              <dt>{label}</dt>
              <dd>
                <p data-none={expectation ? undefined : true}>{expectation ?? m.skp_no_expectation()}</p>
                <details>
                  <summary>{m.skp_guides_show()}</summary>
                  <ul>
                    {guides.map((guide) => (
                      <li key={guide}>{guide}</li>
                    ))}
                  </ul>
                </details>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section className={styles.part} aria-label={m.skp_annex()}>
        <h2>{m.skp_annex()}</h2>
        <dl className={styles.annex}>
          {texts.map(({ label, lines }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {lines.length === 0 ? (
                  <p data-none>{m.skp_nothing_written()}</p>
                ) : (
                  <ul>
                    {lines.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

function Results({
  kind,
  results,
  form,
}: {
  kind: PlannedResultKind;
  results: readonly Result[];
  form: PlanPaper_PlanFragment["form"];
}) {
  const hasPerspective = results.some(({ perspective }) => perspective !== null);
  return (
    <section className={styles.part} aria-label={kindWord(kind)}>
      <h2>
        {kindWord(kind)}
        {kind === "MAIN" && <small>{formWord(form)}</small>}
      </h2>
      {results.length === 0 ? (
        <p data-none>{kind === "MAIN" ? m.skp_no_main() : m.skp_no_additional()}</p>
      ) : (
        <table className={styles.results}>
          <thead>
            <tr>
              <th scope="col">{m.skp_no()}</th>
              <th scope="col">{hasPerspective ? m.skp_perspective() : m.skp_supports_short()}</th>
              <th scope="col">{m.skp_result()}</th>
              <th scope="col">{m.skp_indicator_aspect()}</th>
              <th scope="col">{m.skp_indicator()}</th>
              <th scope="col">{m.skp_indicator_target()}</th>
            </tr>
          </thead>
          {results.map((result, at) => (
            <ResultRows key={result.id} result={result} place={at + 1} hasPerspective={hasPerspective} />
          ))}
        </table>
      )}
    </section>
  );
}

function ResultRows({ result, place, hasPerspective }: { result: Result; place: number; hasPerspective: boolean }) {
  const [first, ...others] = result.indicators;
  const rows = Math.max(1, result.indicators.length);
  const parent = result.parent?.title ?? (result.isLinked ? m.skp_supports_hidden() : m.skp_not_linked());
  return (
    <tbody>
      <tr>
        <td rowSpan={rows} className={styles.number}>
          {place}
        </td>
        <td rowSpan={rows} className={styles.parent}>
          {hasPerspective && result.perspective ? perspectiveWord(result.perspective) : parent}
        </td>
        <th scope="row" rowSpan={rows}>
          {result.title || m.skp_result_untitled()}
        </th>
        {first ? <IndicatorCells indicator={first} /> : <td colSpan={3}>{m.skp_missing_indicators()}</td>}
      </tr>
      {others.map((indicator) => (
        <tr key={indicator.id}>
          <IndicatorCells indicator={indicator} />
        </tr>
      ))}
    </tbody>
  );
}

function IndicatorCells({ indicator }: { indicator: Indicator }) {
  return (
    <>
      <td className={styles.aspect}>{indicatorAspectWord(indicator.aspect)}</td>
      <td>
        {indicator.text || m.skp_nothing_written()}
        <span className={styles.how}>{howMeasured(indicator)}</span>
      </td>
      <td className={styles.target}>
        {indicator.target === null ? "–" : `${formatTerm(indicator.target)} ${indicator.unitOfMeasure ?? ""}`}
      </td>
    </>
  );
}

function howMeasured({ pattern, direction, measuredMonths }: Indicator): string {
  const months = measuredMonths?.map((month) => monthNames()[month - 1] ?? "");
  return [
    patternWord(pattern),
    directionWord(direction),
    ...(months ? [m.skp_in_months({ months: formatList(months) })] : []),
  ].join(" · ");
}
