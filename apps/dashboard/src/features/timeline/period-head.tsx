import type { PeriodSpan } from "@andir/domain/period";
import { useShortcut } from "../../lib/shortcuts.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Select } from "../../ui/select.tsx";
import { periodOfToken, periodToken } from "../periods/period-token.ts";
import { periodWord } from "../periods/period-words.ts";
import { monthBack } from "../../lib/month-back.ts";
import styles from "./period-head.module.css";

interface PeriodHeadProps {
  /** Newest first. */
  periods: readonly PeriodSpan[];
  shown: PeriodSpan;
  other: PeriodSpan | null;
  onPeriod: (token: string) => void;
  onOther: (token: string | null) => void;
}

/** Which period is open, the way to the one before and after, and which one stands beside it. */
export function PeriodHead({ periods, shown, other, onPeriod, onOther }: PeriodHeadProps) {
  const tokens = periods.map(periodToken);
  const at = tokens.indexOf(periodToken(shown));
  const [older, newer] = [tokens[at + 1], tokens[at - 1]];
  useShortcut("j", m.period_key_older(), () => older && onPeriod(older), { isOn: older !== undefined });
  useShortcut("k", m.period_key_newer(), () => newer && onPeriod(newer), { isOn: newer !== undefined });
  const comparable = comparables(periods, shown, other);

  return (
    <div className={styles.head}>
      <h2 id="period" className={styles.title}>
        {periodWord(shown)}
      </h2>
      <div className={styles.step}>
        <Button
          kind="icon"
          aria-label={m.period_older()}
          disabled={older === undefined}
          onClick={() => older && onPeriod(older)}
        >
          <Icon name="left" />
        </Button>
        <Select
          label={m.period()}
          value={periodToken(shown)}
          options={periods.map((period) => ({ value: periodToken(period), label: periodWord(period) }))}
          onChange={onPeriod}
        />
        <Button
          kind="icon"
          aria-label={m.period_newer()}
          disabled={newer === undefined}
          onClick={() => newer && onPeriod(newer)}
        >
          <Icon name="right" />
        </Button>
      </div>
      <div className={styles.compare}>
        <Select
          label={m.compare_with()}
          value={other ? periodToken(other) : ""}
          options={[
            { value: "", label: other ? m.compare_none() : m.compare_with_choose() },
            ...comparable.map((period) => ({ value: periodToken(period), label: periodWord(period) })),
          ]}
          onChange={(token) => onOther(token || null)}
        />
      </div>
    </div>
  );
}

/** Of the same length: those that are listed, and the same one of the year before. */
function comparables(periods: readonly PeriodSpan[], shown: PeriodSpan, other: PeriodSpan | null): PeriodSpan[] {
  const yearBefore = periodOfToken(
    shown.kind === "MONTH"
      ? periodToken(monthBack(shown.startsOn, 12))
      : periodToken({ ...shown, startsOn: `${Number(shown.startsOn.slice(0, 4)) - 1}${shown.startsOn.slice(4)}` }),
  );
  const all = [...periods.filter(({ kind }) => kind === shown.kind), yearBefore, other];
  const byToken = new Map(all.flatMap((each) => (each ? [[periodToken(each), each] as const] : [])));
  byToken.delete(periodToken(shown));
  return [...byToken.values()];
}
