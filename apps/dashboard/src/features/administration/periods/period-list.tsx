import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useState } from "react";
import { formatCount, formatDay, formatInstant } from "../../../lib/format.ts";
import * as m from "../../../messages/messages.js";
import { Button } from "../../../ui/button.tsx";
import { Chip } from "../../../ui/chip.tsx";
import { Listing, type Column } from "../../../ui/listing.tsx";
import { periodWord } from "../../periods/period-words.ts";
import { ChangePeriodsDialog } from "./change-periods-dialog.tsx";
import { PeriodDatesDialog } from "./period-dates-dialog.tsx";
import { PeriodList_PeriodFragmentDoc, type PeriodList_PeriodFragment } from "./period-list.generated.ts";
import { MOVES, PERIOD_MOVES, standingWord, type PeriodMove } from "./period-move.ts";
import styles from "./periods.module.css";

type Period = PeriodList_PeriodFragment;
type Asked = { move: PeriodMove; periods: readonly Period[] } | { move: "dates"; period: Period };

/** The periods of a year by kind, with what can be done to one, or to many that are ticked. */
export function PeriodList({
  periods,
  onDone,
}: {
  periods: readonly FragmentType<PeriodList_PeriodFragment>[];
  onDone: (words: string) => void;
}) {
  const { data } = useSuspenseFragment({ fragment: PeriodList_PeriodFragmentDoc, from: [...periods] });
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<Asked | null>(null);
  const chosen = data.filter(({ id }) => ticked.has(id));
  const mayChange = data.some(
    (period) => period.viewerMaySetDates || MOVES.some((move) => PERIOD_MOVES[move].may(period)),
  );
  const close = () => setAsked(null);

  function toggle({ id }: Period) {
    setTicked((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }
  function finish(words: string) {
    setTicked(new Set());
    close();
    onDone(words);
  }
  return (
    <>
      {mayChange && (
        <div className={styles.bar} role="group" aria-label={m.adm_periods_many()}>
          <p>{chosen.length === 0 ? m.adm_periods_tick() : m.adm_ticked({ n: formatCount(chosen.length) })}</p>
          {MOVES.map((move) => {
            const fitting = chosen.filter(PERIOD_MOVES[move].may);
            return (
              <Button key={move} disabled={fitting.length === 0} onClick={() => setAsked({ move, periods: fitting })}>
                {fitting.length > 0
                  ? `${PERIOD_MOVES[move].word()} (${formatCount(fitting.length)})`
                  : PERIOD_MOVES[move].word()}
              </Button>
            );
          })}
        </div>
      )}
      {KINDS.map(({ kind, word }) => {
        const rows = data.filter((period) => period.kind === kind);
        if (rows.length === 0) return null;
        return (
          <section key={kind} className={styles.group} aria-label={word()}>
            <h2>{word()}</h2>
            <Listing
              caption={word()}
              rows={rows}
              id={({ id }) => id}
              title={{ key: "period", head: m.period(), cell: periodWord }}
              columns={columns()}
              {...(mayChange && {
                select: {
                  label: (period: Period) => m.adm_tick({ what: periodWord(period) }),
                  isOn: ({ id }: Period) => ticked.has(id),
                  onToggle: toggle,
                },
                actions: {
                  head: m.adm_actions(),
                  of: (period: Period) => <Actions period={period} onAsk={setAsked} />,
                },
              })}
            />
          </section>
        );
      })}
      {asked?.move === "dates" && (
        <PeriodDatesDialog period={asked.period} onClose={close} onDone={() => finish(m.adm_period_dates_set())} />
      )}
      {asked && asked.move !== "dates" && (
        <ChangePeriodsDialog move={asked.move} periods={asked.periods} onClose={close} onDone={finish} />
      )}
    </>
  );
}

const KINDS = [
  { kind: "MONTH", word: m.adm_kind_months },
  { kind: "QUARTER", word: m.adm_kind_quarters },
  { kind: "YEAR", word: m.adm_kind_year },
] as const;

const columns = (): readonly Column<Period>[] => [
  { key: "state", head: m.adm_state(), cell: (period) => <State period={period} /> },
  { key: "report", head: m.adm_report_due(), cell: ({ reportDueOn }) => formatDay(reportDueOn) },
  { key: "assessment", head: m.adm_assessment_due(), cell: ({ assessmentDueOn }) => formatDay(assessmentDueOn) },
  { key: "standing", head: m.adm_standing(), cell: standingWord },
  {
    key: "assessed",
    head: m.adm_assessed(),
    cell: ({ isAssessed }) => (isAssessed ? m.adm_assessed_yes() : m.adm_assessed_no()),
  },
];

function State({ period: { isOpen, reopenings, viewerMayOpen } }: { period: Period }) {
  const last = reopenings[0];
  return (
    <div className={styles.state}>
      {isOpen ? (
        <Chip icon="pencil" tone="action">
          {m.adm_state_open()}
        </Chip>
      ) : (
        <Chip icon="dash" tone="quiet">
          {viewerMayOpen ? m.adm_state_prepared() : m.adm_state_closed()}
        </Chip>
      )}
      {last && (
        <span className={styles.quiet}>
          {m.adm_reopened_note({ date: formatInstant(last.reopenedAt), reason: last.reason })}
        </span>
      )}
    </div>
  );
}

function Actions({ period, onAsk }: { period: Period; onAsk: (asked: Asked) => void }) {
  const what = periodWord(period);
  return (
    <>
      {period.viewerMaySetDates && (
        <Button
          kind="quiet"
          aria-label={m.adm_of({ action: m.adm_period_dates(), what })}
          onClick={() => onAsk({ move: "dates", period })}
        >
          {m.adm_period_dates()}
        </Button>
      )}
      {MOVES.filter((move) => PERIOD_MOVES[move].may(period)).map((move) => (
        <Button
          key={move}
          aria-label={m.adm_of({ action: PERIOD_MOVES[move].word(), what })}
          onClick={() => onAsk({ move, periods: [period] })}
        >
          {PERIOD_MOVES[move].word()}
        </Button>
      ))}
    </>
  );
}
