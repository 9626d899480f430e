import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatCount, formatInstant, formatShare } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { ChartFrame } from "../../ui/charts/chart-frame.tsx";
import { shown } from "../../ui/charts/chart-table.tsx";
import { MultiLine } from "../../ui/charts/multi-line.tsx";
import { Listing } from "../../ui/listing.tsx";
import styles from "./training-effects.module.css";
import { TrainingEffects_UnitFragmentDoc, type TrainingEffects_UnitFragment } from "./training-effects.generated.ts";

interface TrainingEffectsProps {
  unit: FragmentType<TrainingEffects_UnitFragment>;
  /** The session whose weeks are shown; the last without it. */
  chosen: string | null;
  onChoose: (sessionId: string) => void;
}

type Effect = TrainingEffects_UnitFragment["trainingEffects"][number];

/** What came after each session, beside those who had not been there; and one of them week by week. */
export function TrainingEffects({ unit, chosen, onChoose }: TrainingEffectsProps) {
  const { data } = useSuspenseFragment({ fragment: TrainingEffects_UnitFragmentDoc, from: unit });
  const effects = data.trainingEffects;
  const looked = effects.find(({ session }) => session.id === chosen) ?? effects[0];
  return (
    <section className={styles.section} aria-labelledby="training-effects">
      <h2 id="training-effects">{m.adoption_effect_title()}</h2>
      <p className={styles.quiet}>{looked ? m.adoption_effect_lead() : m.adoption_effect_none()}</p>
      {looked && (
        <>
          <Listing
            caption={m.adoption_effect_title()}
            rows={effects}
            id={({ id }) => id}
            title={{ key: "session", head: m.adoption_effect_session(), cell: (effect) => <SessionName {...effect} /> }}
            columns={[
              {
                key: "active",
                head: m.adoption_effect_active(),
                cell: (effect) => <Sides effect={effect} of="active" />,
              },
              { key: "late", head: m.adoption_effect_late(), cell: (effect) => <Sides effect={effect} of="late" /> },
            ]}
            {...(effects.length > 1 && {
              actions: {
                head: m.adoption_effect_show(),
                of: ({ session }: Effect) => (
                  <button
                    type="button"
                    className={styles.show}
                    aria-pressed={session.id === looked.session.id}
                    onClick={() => onChoose(session.id)}
                  >
                    {m.adoption_effect_show()}
                  </button>
                ),
              },
            })}
          />
          <Weeks effect={looked} />
          <p className={styles.quiet}>{m.adoption_effect_note()}</p>
        </>
      )}
    </section>
  );
}

function SessionName({ session, attendedCount, othersCount }: Effect) {
  return (
    <span className={styles.name}>
      <span>{session.programme.title}</span>
      <span className={styles.quiet}>
        {formatInstant(session.startsAt)} ·{" "}
        {m.adoption_effect_n({ there: formatCount(attendedCount), others: formatCount(othersCount) })}
      </span>
    </span>
  );
}

/** Before and after of those who were there, and below it of the others. */
function Sides({ effect, of }: { effect: Effect; of: "active" | "late" }) {
  const [there, others] =
    of === "active"
      ? [
          [effect.activeBefore, effect.activeAfter],
          [effect.othersActiveBefore, effect.othersActiveAfter],
        ]
      : [
          [effect.lateBefore, effect.lateAfter],
          [effect.othersLateBefore, effect.othersLateAfter],
        ];
  return (
    <span className={styles.sides}>
      <span>
        {m.adoption_effect_there()}: <strong>{change(there)}</strong>
      </span>
      {effect.othersCount > 0 && (
        <span className={styles.quiet}>
          {m.adoption_effect_others()}: {change(others)}
        </span>
      )}
    </span>
  );
}

const change = ([before = null, after = null]: readonly (number | null)[] = []): string =>
  m.adoption_effect_change({ before: share(before), after: share(after) });

const share = (value: number | null): string => (value === null ? m.adoption_effect_unknown() : formatShare(value));

const weekWord = (week: number): string =>
  week < 0
    ? m.adoption_effect_week_before({ n: formatCount(-week) })
    : m.adoption_effect_week_after({ n: formatCount(week) });

function Weeks({ effect: { session, attendedCount, othersCount, weeks } }: { effect: Effect }) {
  const title = m.adoption_effect_chart({ title: session.programme.title, date: formatInstant(session.startsAt) });
  const there = { name: m.adoption_effect_there(), colour: "--predicate-5", values: weeks.map(({ active }) => active) };
  const others = {
    name: m.adoption_effect_others(),
    colour: "--mark-quiet",
    values: weeks.map(({ othersActive }) => othersActive),
  };
  return (
    <ChartFrame
      heading="h3"
      title={title}
      subject={title}
      unit={m.adoption_unit_share()}
      n={m.adoption_effect_n({ there: formatCount(attendedCount), others: formatCount(othersCount) })}
      table={{
        head: [m.adoption_effect_week(), m.adoption_effect_there(), m.adoption_effect_others()],
        rows: weeks.map(({ week, active, othersActive }) => [
          weekWord(week),
          shown(active, formatShare),
          shown(othersActive, formatShare),
        ]),
      }}
    >
      <MultiLine
        label={title}
        along={weeks.map(({ week }) => weekWord(week))}
        format={formatShare}
        series={othersCount > 0 ? [there, others] : [there]}
      />
    </ChartFrame>
  );
}
