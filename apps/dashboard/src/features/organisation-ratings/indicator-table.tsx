import { useState } from "react";
import { formatScore, formatTerm } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { CommentDialog } from "./comment-dialog.tsx";
import type { RatedPeriod, RatingUnit } from "./unit-rating-view.tsx";
import styles from "./unit-rating-view.module.css";

interface IndicatorTableProps {
  unit: RatingUnit;
  period: RatedPeriod;
  onSaid: (words: string) => void;
}

type Indicator = NonNullable<RatingUnit["agreement"]>["indicators"][number];
type Realisation = Indicator["realisations"][number];

/** Each indicator: the target, what was planned and reached in the period, and what both sides say to it. */
export function IndicatorTable({ unit, period, onSaid }: IndicatorTableProps) {
  const [commented, setCommented] = useState<Realisation | null>(null);
  const { agreement, organisationAdvice: advice } = unit;
  if (!agreement) return null;
  const attainmentOf = (id: string) => advice?.attainments.find(({ indicator }) => indicator.id === id);

  return (
    <>
      <table className={styles.table}>
        <caption className="visually-hidden">{m.agreement_caption({ unit: unit.name })}</caption>
        <thead>
          <tr>
            <th scope="col">{m.indicator_column()}</th>
            <th scope="col" data-kind="number">
              {m.indicator_target()}
            </th>
            <th scope="col" data-kind="number">
              {m.indicator_planned()}
            </th>
            <th scope="col" data-kind="number">
              {m.indicator_reached()}
            </th>
            <th scope="col" data-kind="number">
              {m.indicator_attainment()}
            </th>
          </tr>
        </thead>
        <tbody>
          {agreement.indicators.map((indicator) => {
            const attained = attainmentOf(indicator.id);
            const reported = indicator.realisations.find((each) => each.period.id === period.id);
            const reached = attained?.realisation ?? reported?.value ?? null;
            return (
              <tr key={indicator.id}>
                <th scope="row">
                  {indicator.text}
                  {reported && <Words realisation={reported} onComment={() => setCommented(reported)} />}
                </th>
                <td data-kind="number" data-label={m.indicator_target()}>
                  {formatTerm(indicator.target)} {indicator.unitOfMeasure}
                </td>
                <td data-kind="number" data-label={m.indicator_planned()}>
                  {attained?.target == null ? "–" : formatTerm(attained.target)}
                </td>
                <td data-kind="number" data-label={m.indicator_reached()}>
                  {reached === null ? <NotMeasured state={attained?.state} /> : formatTerm(reached)}
                </td>
                <td data-kind="number" data-label={m.indicator_attainment()}>
                  {attained?.attainment == null ? "–" : `${formatScore(attained.attainment)}%`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {commented && (
        <CommentDialog
          realisation={commented}
          onClose={() => setCommented(null)}
          onDone={() => {
            setCommented(null);
            onSaid(m.comment_saved());
          }}
        />
      )}
    </>
  );
}

function NotMeasured({ state }: { state: "MEASURED" | "NOT_MEASURED" | "NOT_DUE" | undefined }) {
  return state === "NOT_DUE" ? m.indicator_not_due() : m.indicator_not_reported();
}

function Words({ realisation, onComment }: { realisation: Realisation; onComment: () => void }) {
  const { note, comment, commentedBy, viewerMayComment } = realisation;
  return (
    <>
      {note && <span className={styles.note}>{m.realisation_note_said({ note })}</span>}
      {comment && (
        <span className={styles.note}>
          {m.realisation_comment_said({ name: commentedBy?.name ?? m.rating_leader(), comment })}
        </span>
      )}
      {viewerMayComment && (
        <Button kind="quiet" onClick={onComment}>
          {comment ? m.comment_change() : m.comment_write()}
        </Button>
      )}
    </>
  );
}
