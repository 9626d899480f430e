import { formatCount, formatTerm, formatWeekday } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { besidePlan, type IndicatorBeside, type ResultBeside } from "./beside-plan.ts";
import type { EvidenceEntry_EntryFragment } from "./evidence-entry.generated.ts";
import { EvidenceFiles } from "./evidence-files.tsx";
import type { ReportBesidePlan_PlanFragment, ReportBesidePlan_ReportFragment } from "./report-beside-plan.generated.ts";
import styles from "./report-beside-plan.module.css";

/** Which entries the reader does not accept, while it is theirs to say. */
export interface Judging {
  excepted: readonly string[];
  onToggle: (entryId: string) => void;
}

interface ReportBesidePlanProps {
  plan: ReportBesidePlan_PlanFragment | null;
  report: ReportBesidePlan_ReportFragment | null;
  judging?: Judging | undefined;
}

/** Result by result: what was planned, what the period brought, and the work that stands for it. */
export function ReportBesidePlan({ plan, report, judging }: ReportBesidePlanProps) {
  const { results, unlinked } = besidePlan(plan, report);
  if (results.length === 0 && unlinked.length === 0) return <p className={styles.quiet}>{m.beside_nothing()}</p>;
  return (
    <div className={styles.results}>
      {results.map((result) => (
        <Result key={result.id} result={result} judging={judging} />
      ))}
      {unlinked.length > 0 && (
        <section className={styles.result}>
          <h4>{m.evidence_unlinked()}</h4>
          <Entries entries={unlinked} judging={judging} />
        </section>
      )}
    </div>
  );
}

function Result({
  result: { title, indicators, entries },
  judging,
}: {
  result: ResultBeside;
  judging?: Judging | undefined;
}) {
  return (
    <section className={styles.result}>
      <h4>{title ?? m.realisation_withheld()}</h4>
      {indicators.length > 0 && <Indicators indicators={indicators} />}
      {entries.length === 0 ? (
        <p className={styles.gap}>{m.evidence_result_none()}</p>
      ) : (
        <Entries entries={entries} judging={judging} />
      )}
    </section>
  );
}

function Indicators({ indicators }: { indicators: readonly IndicatorBeside[] }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{m.realisation_indicator()}</th>
          <th scope="col">{m.realisation_target()}</th>
          <th scope="col">{m.realisation_so_far()}</th>
          <th scope="col">{m.realisation_value()}</th>
        </tr>
      </thead>
      <tbody>
        {indicators.map(({ id, text, target, unit, soFar, value, note, isReported }) => (
          <tr key={id}>
            <th scope="row">
              {text ?? m.realisation_withheld()}
              {note && <span className={styles.note}>{note}</span>}
            </th>
            <td data-label={m.realisation_target()}>{amount(target, unit)}</td>
            <td data-label={m.realisation_so_far()}>{amount(soFar, unit)}</td>
            <td data-label={m.realisation_value()} className={styles.value}>
              {value !== null
                ? amount(value, unit)
                : isReported
                  ? m.realisation_not_measured()
                  : m.realisation_missing()}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Entries({
  entries,
  judging,
}: {
  entries: readonly EvidenceEntry_EntryFragment[];
  judging?: Judging | undefined;
}) {
  return (
    <ol className={styles.entries}>
      {entries.map(({ id, date, text, quantity, isVerified, evidence }) => (
        <li key={id} data-excepted={judging?.excepted.includes(id) || undefined}>
          {judging ? (
            <label className={styles.entry}>
              <input
                type="checkbox"
                checked={!judging.excepted.includes(id)}
                onChange={() => judging.onToggle(id)}
                aria-label={m.verify_accepts({ date: formatWeekday(date), text })}
              />
              <Words date={date} text={text} quantity={quantity} />
            </label>
          ) : (
            <span className={styles.entry}>
              <span className={styles.mark}>{isVerified ? "✓" : ""}</span>
              <Words date={date} text={text} quantity={quantity} />
              {isVerified && <span className="visually-hidden">{m.entry_verified()}</span>}
            </span>
          )}
          {evidence.length > 0 && (
            <div className={styles.files}>
              <EvidenceFiles evidence={evidence} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

const Words = ({ date, text, quantity }: { date: string; text: string; quantity: number | null }) => (
  <span>
    <time dateTime={date} className={styles.day}>
      {formatWeekday(date)}
    </time>{" "}
    {text}
    {quantity !== null && <span className={styles.quiet}> · {formatCount(quantity)}</span>}
  </span>
);

const amount = (value: number | null, unit: string | null): string =>
  value === null ? "–" : `${formatTerm(value)}${unit ? ` ${unit}` : ""}`;
