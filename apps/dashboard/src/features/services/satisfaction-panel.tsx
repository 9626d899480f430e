import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatCount, formatIndex, formatList, formatMonth } from "../../lib/format.ts";
import { reversed } from "../../lib/reversed.ts";
import * as m from "../../messages/messages.js";
import { Bars } from "../../ui/charts/bars.tsx";
import { ChartFrame } from "../../ui/charts/chart-frame.tsx";
import { shown } from "../../ui/charts/chart-table.tsx";
import { LineChart } from "../../ui/charts/line-chart.tsx";
import { Notice } from "../../ui/notice.tsx";
import {
  SatisfactionPanel_ServiceFragmentDoc,
  type SatisfactionPanel_ServiceFragment,
} from "./satisfaction-panel.generated.ts";
import styles from "./satisfaction-panel.module.css";
import { bandWord, elementWords } from "./satisfaction-words.ts";

/** How satisfied the users of a service are: the index, its nine elements, and where it has been going. */
export function SatisfactionPanel({ service }: { service: FragmentType<SatisfactionPanel_ServiceFragment> }) {
  const { data } = useSuspenseFragment({ fragment: SatisfactionPanel_ServiceFragmentDoc, from: service });
  const { satisfaction } = data;
  if (satisfaction.isWithheld) return <Notice title={m.skm_withheld_title()}>{m.skm_withheld()}</Notice>;
  if (!satisfaction.respondents) return <Notice title={m.skm_none_title()}>{m.skm_none()}</Notice>;
  return (
    <div className={styles.panel}>
      <Headline satisfaction={satisfaction} />
      <div className={styles.pair}>
        <Elements name={data.name} satisfaction={satisfaction} />
        <TrendOf name={data.name} trend={data.satisfactionTrend} />
      </div>
    </div>
  );
}

type Satisfaction = SatisfactionPanel_ServiceFragment["satisfaction"];

function Headline({ satisfaction }: { satisfaction: Satisfaction }) {
  const { index, band, respondents, weakest, unanswered } = satisfaction;
  const names = (elements: Satisfaction["weakest"]) =>
    formatList(elements.map((element) => elementWords(element).name));
  return (
    <div className={styles.headline}>
      <p className={styles.index}>
        <strong>{index === null ? "–" : formatIndex(index)}</strong>
        {band && <span className={styles.band}>{bandWord(band)}</span>}
        <span className={styles.n}>{m.skm_respondents({ n: formatCount(respondents ?? 0) })}</span>
      </p>
      {unanswered.length > 0 && <p>{m.skm_unanswered({ elements: names(unanswered) })}</p>}
      {weakest.length > 0 && <p>{m.skm_weakest({ elements: names(weakest) })}</p>}
    </div>
  );
}

function Elements({ name, satisfaction }: { name: string; satisfaction: Satisfaction }) {
  const { elements, respondents } = satisfaction;
  return (
    <ChartFrame
      heading="h3"
      title={m.skm_elements()}
      subject={m.skm_elements_subject({ service: name })}
      unit={m.skm_mean_unit()}
      n={m.skm_respondents({ n: formatCount(respondents ?? 0) })}
      table={{
        head: [m.skm_element(), m.skm_mean(), m.skm_value(), m.skm_quality(), m.skm_answers()],
        rows: elements.map(({ element, mean, value, band, count }) => [
          elementWords(element).name,
          shown(mean, formatIndex),
          shown(value, formatIndex),
          band ? bandWord(band) : "–",
          shown(count, formatCount),
        ]),
      }}
    >
      <Bars
        isTall
        label={m.skm_elements()}
        bars={elements.map(({ element, mean, value, band, count }) => ({
          key: element,
          label: elementWords(element).name,
          value: mean === null ? 0 : mean,
          text: mean === null ? "–" : formatIndex(mean),
          reading:
            mean === null || value === null || band === null
              ? m.skm_element_none({ element: elementWords(element).name })
              : m.skm_element_reading({
                  element: elementWords(element).name,
                  mean: formatIndex(mean),
                  band,
                  n: formatCount(count),
                }),
          colour: satisfaction.weakest.includes(element) ? "--attention" : "--accent",
        }))}
      />
    </ChartFrame>
  );
}

function TrendOf({ name, trend }: { name: string; trend: Trend }) {
  const told = trend.filter(({ satisfaction }) => satisfaction.index !== null);
  const lowest = Math.min(65, ...told.map(({ satisfaction }) => satisfaction.index ?? 100));
  return (
    <ChartFrame
      heading="h3"
      title={trendWords(told)}
      subject={m.skm_trend_subject({ service: name })}
      unit={m.skm_index_unit()}
      n={m.skm_respondents({
        n: formatCount(trend.reduce((sum, { satisfaction }) => sum + (satisfaction.respondents ?? 0), 0)),
      })}
      table={{
        head: [m.column_month(), m.skm_index(), m.skm_quality(), m.skm_answers()],
        rows: reversed(trend).map(({ startsOn, satisfaction: { index, band, respondents, isWithheld } }) => [
          formatMonth(startsOn),
          isWithheld ? m.skm_withheld_short() : shown(index, formatIndex),
          band ? bandWord(band) : "–",
          shown(respondents, formatCount),
        ]),
      }}
    >
      <LineChart
        label={m.skm_trend_subject({ service: name })}
        height={260}
        domain={[Math.floor(lowest / 5) * 5 - 5, 100]}
        reference={{ value: 76.61, label: m.skm_good_from() }}
        points={trend.map(({ startsOn, satisfaction: { index, band, respondents } }) => ({
          key: startsOn,
          tick: formatMonth(startsOn),
          value: index,
          reading: m.skm_trend_reading({
            month: formatMonth(startsOn),
            index: index === null ? "–" : formatIndex(index),
            band: band ?? "–",
            n: formatCount(respondents ?? 0),
          }),
        }))}
      />
    </ChartFrame>
  );
}

type Trend = SatisfactionPanel_ServiceFragment["satisfactionTrend"];

const meanOf = (points: Trend): number =>
  points.reduce((sum, { satisfaction }) => sum + (satisfaction.index ?? 0), 0) / points.length;

/** The finding: the last three months against the same of a year before, or else against the three before. */
function trendWords(told: Trend): string {
  if (told.length < 6) return m.skm_trend();
  const isYear = told.length >= 15;
  const before = isYear ? told.slice(-15, -12) : told.slice(-6, -3);
  const by = meanOf(told.slice(-3)) - meanOf(before);
  const amount = { by: formatIndex(Math.abs(by)) };
  if (by > 1) return isYear ? m.skm_trend_year_rose(amount) : m.skm_trend_rose(amount);
  if (by < -1) return isYear ? m.skm_trend_year_fell(amount) : m.skm_trend_fell(amount);
  return m.skm_trend_steady();
}
