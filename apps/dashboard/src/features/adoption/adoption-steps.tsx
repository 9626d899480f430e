import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatCount, formatShare } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Bars } from "../../ui/charts/bars.tsx";
import { ChartFrame } from "../../ui/charts/chart-frame.tsx";
import { periodWord } from "../periods/period-words.ts";
import { AdoptionSteps_AdoptionFragmentDoc, type AdoptionSteps_AdoptionFragment } from "./adoption-steps.generated.ts";
import { stepWord } from "./adoption-words.ts";

/** How many of those who owe a report have come how far, and where most stop. */
export function AdoptionSteps({ adoption }: { adoption: FragmentType<AdoptionSteps_AdoptionFragment> }) {
  const { data } = useSuspenseFragment({ fragment: AdoptionSteps_AdoptionFragmentDoc, from: adoption });
  const { owedCount, steps, dropOffStep, period, unit } = data;
  if (!owedCount) return null;
  const all: { key: string; word: string; count: number }[] = [
    { key: "OWED", word: m.adoption_step_owed(), count: owedCount },
    ...steps.map(({ step, count }) => ({ key: step, word: stepWord(step), count })),
  ];
  return (
    <ChartFrame
      title={dropOffStep === null ? m.adoption_steps_none() : m.adoption_steps_title({ step: stepWord(dropOffStep) })}
      subject={m.adoption_steps_subject({ unit: unit.name, period: periodWord(period) })}
      unit={m.adoption_unit_people()}
      n={m.adoption_n_people({ n: formatCount(owedCount) })}
      table={{
        head: [m.adoption_steps_column(), m.adoption_unit_people(), m.adoption_steps_share()],
        rows: all.map(({ word, count }) => [word, count, formatShare(count / owedCount)]),
      }}
    >
      <Bars
        label={m.adoption_steps_subject({ unit: unit.name, period: periodWord(period) })}
        bars={all.map(({ key, word, count }) => ({
          key,
          label: word,
          value: count,
          text: `${formatCount(count)} (${formatShare(count / owedCount)})`,
          reading: m.adoption_steps_reading({ step: word, n: formatCount(count), of: formatCount(owedCount) }),
          colour: key === dropOffStep ? "--mark" : "--mark-quiet",
        }))}
      />
    </ChartFrame>
  );
}
