import type { RuleKind } from "@andir/domain/rule-kind";
import { RULE_SETTINGS } from "@andir/domain/rule-setting";
import { useEffect, useRef } from "react";
import { formatCount, formatScore } from "../../../lib/format.ts";
import * as m from "../../../messages/messages.js";
import { aspectWord, ratingWord } from "../../assessments/words.ts";
import { predicateWord } from "../../predicates/predicate-words.ts";
import type { RulePreviewQuery } from "./rule-form.generated.ts";
import looks from "../look-first.module.css";
import { placeWord } from "./rule-words.ts";
import styles from "./rules.module.css";

type Preview = NonNullable<RulePreviewQuery["rulePreview"]["preview"]>;

const BANDS = ["MUCH_LOWER", "LOWER", "SAME", "HIGHER", "MUCH_HIGHER"] as const;

/** What the proposed rule would do: how many, how far, and of whom nothing. */
export function RulePreview({ kind, preview }: { kind: RuleKind; preview: Preview }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [preview]);
  const { periodLabel, total, recomputed, drafts, notRecomputed } = preview;
  const moved = preview.aspects.flatMap(({ aspect, count, bands }) => {
    const same = bands.find(({ band }) => band === "SAME")?.count ?? 0;
    return count > same ? [m.rule_moves({ n: formatCount(count - same), what: aspectWord(aspect) })] : [];
  });
  const advice = [
    preview.workResult.changed > 0 &&
      m.rule_advice_moves({ n: formatCount(preview.workResult.changed), what: m.part_work_result_advice() }),
    preview.behaviour.changed > 0 &&
      m.rule_advice_moves({ n: formatCount(preview.behaviour.changed), what: m.part_behaviour_advice() }),
  ].filter((each) => each !== false);
  const told = [...moved, ...advice];
  const isKnown = kind !== "REMINDER" && periodLabel !== null;

  return (
    <section className={looks.preview} aria-labelledby="rule-preview">
      <h2 id="rule-preview" ref={heading} tabIndex={-1}>
        {isKnown ? (told.length > 0 ? told.join(" · ") : m.rule_moves_nobody()) : m.rule_preview_none()}
      </h2>
      {isKnown && (
        <p>{m.rule_preview_of({ period: periodLabel, n: formatCount(recomputed), all: formatCount(total) })}</p>
      )}
      {kind === "SCORING" && <p>{m.rule_preview_drafts({ n: formatCount(drafts) })}</p>}
      {kind === "REMINDER" && <p>{m.rule_preview_reminders()}</p>}
      {notRecomputed.length > 0 && kind !== "REMINDER" && (
        <p>
          {m.rule_not_recomputed({
            what: notRecomputed
              .filter((path) => RULE_SETTINGS[kind].some((setting) => setting.path === path))
              .map(placeWord)
              .join(", "),
          })}
        </p>
      )}
      {isKnown && (
        <div className={styles.figures}>
          <Aspects aspects={preview.aspects} />
          <Counts
            caption={m.part_work_result_advice()}
            rows={preview.workResult.ratings.map(({ rating, ...counts }) => ({ word: ratingWord(rating), ...counts }))}
          />
          <Counts
            caption={m.part_behaviour_advice()}
            rows={preview.behaviour.ratings.map(({ rating, ...counts }) => ({ word: ratingWord(rating), ...counts }))}
          />
          <Counts
            caption={m.rule_predicates()}
            rows={preview.predicates.map(({ predicate, ...counts }) => ({ word: predicateWord(predicate), ...counts }))}
          />
        </div>
      )}
    </section>
  );
}

const scored = (value: number | null): string => (value === null ? "–" : formatScore(value));

function Aspects({ aspects }: { aspects: Preview["aspects"] }) {
  const heads: Record<(typeof BANDS)[number], string> = {
    MUCH_LOWER: m.rule_band_much_lower(),
    LOWER: m.rule_band_lower(),
    SAME: m.rule_band_same(),
    HIGHER: m.rule_band_higher(),
    MUCH_HIGHER: m.rule_band_much_higher(),
  };
  return (
    <div className={styles.scroll} data-wide tabIndex={0} role="group" aria-label={m.rule_aspects()}>
      <table>
        <caption>{m.rule_aspects()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.rule_aspect()}</th>
            <th scope="col">{m.rule_n()}</th>
            <th scope="col">{m.rule_mean()}</th>
            {BANDS.map((band) => (
              <th key={band} scope="col">
                {heads[band]}
              </th>
            ))}
            <th scope="col">{m.rule_furthest()}</th>
          </tr>
        </thead>
        <tbody>
          {aspects.map(({ aspect, count, meanBefore, meanAfter, lowest, highest, bands }) => (
            <tr key={aspect}>
              <th scope="row">{aspectWord(aspect)}</th>
              <td>{formatCount(count)}</td>
              <td>{m.rule_mean_from_to({ before: scored(meanBefore), after: scored(meanAfter) })}</td>
              {BANDS.map((band) => (
                <td key={band}>{formatCount(bands.find((each) => each.band === band)?.count ?? 0)}</td>
              ))}
              <td>{m.rule_span({ lowest: scored(lowest), highest: scored(highest) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Counts({
  caption,
  rows,
}: {
  caption: string;
  rows: readonly { word: string; before: number; after: number }[];
}) {
  return (
    <div className={styles.scroll}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{m.rule_rating()}</th>
            <th scope="col">{m.rule_now()}</th>
            <th scope="col">{m.rule_then()}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ word, before, after }) => (
            <tr key={word}>
              <th scope="row">{word}</th>
              <td>{formatCount(before)}</td>
              <td>{after === before ? formatCount(after) : <strong>{formatCount(after)}</strong>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
