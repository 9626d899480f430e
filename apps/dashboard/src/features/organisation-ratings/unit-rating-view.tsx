import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useState } from "react";
import * as m from "../../messages/messages.js";
import { Notice } from "../../ui/notice.tsx";
import { Said, type Saying } from "../../ui/said.tsx";
import { Select } from "../../ui/select.tsx";
import { periodWord } from "../periods/period-words.ts";
import { AdvicePanel } from "./advice-panel.tsx";
import { AgreementPanel } from "./agreement-panel.tsx";
import { RatedUnits } from "./rated-units.tsx";
import { RatingPanel } from "./rating-panel.tsx";
import {
  RatedPeriod_PeriodFragmentDoc,
  UnitRatingView_UnitFragmentDoc,
  type RatedPeriod_PeriodFragment,
  type UnitRatingView_UnitFragment,
} from "./unit-rating-view.generated.ts";
import styles from "./unit-rating-view.module.css";

export type RatingUnit = UnitRatingView_UnitFragment;
export type RatedPeriod = RatedPeriod_PeriodFragment;

interface UnitRatingViewProps {
  unit: FragmentType<UnitRatingView_UnitFragment>;
  periods: FragmentType<RatedPeriod_PeriodFragment>[];
  /** As the page asked for them. */
  asked: { quarterId: string | null; year: number };
  today: string;
  onPeriod: (period: { id: string; year: number }) => void;
}

/** What a unit agreed, planned and reached, and how the leader one level above rates it. */
export function UnitRatingView({ unit, periods, asked, today, onPeriod }: UnitRatingViewProps) {
  const { data } = useSuspenseFragment({ fragment: UnitRatingView_UnitFragmentDoc, from: unit, variables: asked });
  const { data: all } = useSuspenseFragment({ fragment: RatedPeriod_PeriodFragmentDoc, from: periods });
  const [said, setSaid] = useState<Saying | null>(null);
  const known = all.filter(({ startsOn }) => startsOn <= today);
  // Without one in the address it is the latest quarter that is over, as the server has it.
  const current =
    known.find(({ id }) => id === asked.quarterId) ??
    known.find(({ kind, endsOn }) => kind === "QUARTER" && endsOn < today);
  if (!current) return <Notice title={m.rating_no_period_title()}>{m.rating_no_period()}</Notice>;
  const say = (words: string) => setSaid({ words });

  return (
    <div className={styles.view}>
      <div className={styles.choice}>
        <Select
          label={m.rating_period()}
          value={current.id}
          options={known.map((period) => ({ value: period.id, label: periodWord(period) }))}
          onChange={(id) => {
            const chosen = known.find((period) => period.id === id);
            if (chosen) onPeriod({ id, year: Number(chosen.endsOn.slice(0, 4)) });
          }}
        />
        <Said said={said} />
      </div>
      <div className={styles.columns}>
        <AgreementPanel unit={data} period={current} today={today} onSaid={say} />
        <div className={styles.side}>
          <RatingPanel unit={data} period={current} today={today} onSaid={say} />
          <AdvicePanel unit={data} />
        </div>
      </div>
      <RatedUnits unit={data} period={current} />
    </div>
  );
}
