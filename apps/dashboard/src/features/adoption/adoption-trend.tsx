import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatCount, formatMonth, formatShare } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { ChartFrame } from "../../ui/charts/chart-frame.tsx";
import { shown } from "../../ui/charts/chart-table.tsx";
import { MultiLine } from "../../ui/charts/multi-line.tsx";
import { AdoptionTrend_UnitFragmentDoc, type AdoptionTrend_UnitFragment } from "./adoption-trend.generated.ts";

interface AdoptionTrendProps {
  unit: FragmentType<AdoptionTrend_UnitFragment>;
  periodId: string | null;
}

/** A year of the unit: who is active, who uses a phone, and what comes late. */
export function AdoptionTrend({ unit, periodId }: AdoptionTrendProps) {
  const { data } = useSuspenseFragment({
    fragment: AdoptionTrend_UnitFragmentDoc,
    fragmentName: "AdoptionTrend_unit",
    from: unit,
    variables: { periodId },
  });
  const months = data.monthlyAdoptions.filter(({ peopleCount }) => peopleCount !== null);
  if (months.length < 2) return null;
  const along = months.map(({ period }) => formatMonth(period.startsOn));
  const span = `${along[0]} – ${along.at(-1)}`;
  const last = months.at(-1)?.peopleCount ?? 0;
  return (
    <ChartFrame
      title={m.adoption_trend_title({ unit: data.name })}
      subject={m.adoption_trend_subject({ unit: data.name, span })}
      unit={m.months_unit_share()}
      n={m.adoption_n_people({ n: formatCount(last) })}
      table={{
        head: [
          m.adoption_trend_month(),
          m.adoption_column_people(),
          m.adoption_column_active(),
          m.adoption_column_phone(),
          m.adoption_column_late(),
        ],
        rows: months.map(({ period, peopleCount, activeShare, phoneShare, lateShare }) => [
          formatMonth(period.startsOn),
          peopleCount,
          shown(activeShare, formatShare),
          shown(phoneShare, formatShare),
          shown(lateShare, formatShare),
        ]),
      }}
    >
      <MultiLine
        label={m.adoption_trend_subject({ unit: data.name, span })}
        along={along}
        format={formatShare}
        series={[
          { name: m.adoption_line_active(), colour: "--predicate-5", values: months.map((one) => one.activeShare) },
          { name: m.adoption_line_phone(), colour: "--mark-quiet", values: months.map((one) => one.phoneShare) },
          { name: m.adoption_line_late(), colour: "--predicate-2", values: months.map((one) => one.lateShare) },
        ]}
      />
    </ChartFrame>
  );
}
