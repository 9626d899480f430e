import type { FairnessMeasureName } from "@andir/domain/fairness";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { formatScore, formatShare, formatTerm } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Fairness_FairnessFragmentDoc, type Fairness_FairnessFragment } from "./fairness.generated.ts";
import styles from "./fairness.module.css";
import { groupWord } from "./group-words.ts";

type Measure = Fairness_FairnessFragment["measures"][number];
type Group = Fairness_FairnessFragment["groups"][number];

const MEASURE: Record<
  FairnessMeasureName,
  { word: () => string; what: () => string; number: (value: number) => string }
> = {
  LENIENCY: { word: m.fairness_leniency, what: m.fairness_leniency_what, number: formatScore },
  CENTRAL_TENDENCY: { word: m.fairness_central, what: m.fairness_central_what, number: formatShare },
  SPREAD: { word: m.fairness_spread, what: m.fairness_spread_what, number: formatTerm },
};

/** One's own ratings beside those of others, and between groups, before anyone reads them. A difference is worth a second look, and no fault. */
export function Fairness({ fairness }: { fairness: FragmentType<Fairness_FairnessFragment> }) {
  const { data } = useSuspenseFragment({ fragment: Fairness_FairnessFragmentDoc, from: fairness });
  const { ownCount, peerCount, peerAppraiserCount, unit, measures, groups } = data;
  const notable = [...measures, ...groups].filter(({ isNotable }) => isNotable).length;
  return (
    <section className={styles.fairness} aria-label={m.fairness_title()}>
      <h2>{titleOf(measures.length + groups.length, notable)}</h2>
      <p className={styles.quiet}>{m.fairness_lead()}</p>
      {measures.length === 0 ? (
        <p>
          {ownCount < data.minOwn ? m.fairness_few_own({ n: ownCount, least: data.minOwn }) : m.fairness_few_peers()}
        </p>
      ) : (
        <table>
          <caption>
            {m.fairness_beside({
              n: ownCount,
              unit: unit?.name ?? "",
              peers: peerCount,
              appraisers: peerAppraiserCount,
            })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{m.fairness_measure()}</th>
              <th scope="col" className={styles.number}>
                {m.fairness_own()}
              </th>
              <th scope="col" className={styles.number}>
                {m.fairness_peers()}
              </th>
              <th scope="col">{m.fairness_remark()}</th>
            </tr>
          </thead>
          <tbody>
            {measures.map((measure) => (
              <tr key={measure.name}>
                <th scope="row">
                  {MEASURE[measure.name].word()}
                  <span className={styles.quiet}>{MEASURE[measure.name].what()}</span>
                </th>
                <td className={styles.number}>{MEASURE[measure.name].number(measure.own)}</td>
                <td className={styles.number}>{MEASURE[measure.name].number(measure.peers)}</td>
                <td data-notable={measure.isNotable || undefined}>{remarkOf(measure)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {groups.length > 0 && (
        <table>
          <caption>{m.fairness_groups()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.fairness_group()}</th>
              <th scope="col" className={styles.number}>
                {m.fairness_mean_of()}
              </th>
              <th scope="col" className={styles.number}>
                {m.fairness_mean_rest()}
              </th>
              <th scope="col">{m.fairness_remark()}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.trait + group.group}>
                <th scope="row">{groupWord(group)}</th>
                <td className={styles.number}>
                  {m.fairness_mean_n({ mean: formatScore(group.mean), n: group.count })}
                </td>
                <td className={styles.number}>
                  {m.fairness_mean_n({ mean: formatScore(group.restMean), n: group.restCount })}
                </td>
                <td data-notable={group.isNotable || undefined}>{groupRemark(group)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles.quiet}>{m.fairness_rule({ version: data.ruleVersion })}</p>
    </section>
  );
}

function titleOf(compared: number, notable: number): string {
  if (compared === 0) return m.fairness_title();
  return notable === 0 ? m.fairness_none_notable() : m.fairness_notable({ n: notable });
}

function remarkOf({ name, own, peers, isNotable }: Measure): string {
  if (!isNotable) return m.fairness_alike();
  if (name === "LENIENCY") return own > peers ? m.fairness_higher() : m.fairness_lower();
  return name === "SPREAD" ? m.fairness_narrow() : m.fairness_middle();
}

function groupRemark({ mean, restMean, isNotable }: Group): string {
  if (!isNotable) return m.fairness_alike();
  return mean > restMean ? m.fairness_group_higher() : m.fairness_group_lower();
}
