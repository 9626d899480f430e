import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Select } from "../../ui/select.tsx";
import styles from "./period-switch.module.css";
import { PeriodSwitch_PeriodFragmentDoc, type PeriodSwitch_PeriodFragment } from "./period-switch.generated.ts";
import { periodWord } from "./period-words.ts";

interface PeriodSwitchProps {
  /** Newest first. */
  periods: FragmentType<PeriodSwitch_PeriodFragment>[];
  current: FragmentType<PeriodSwitch_PeriodFragment>;
  onChange: (id: string) => void;
}

export function PeriodSwitch({ periods, current, onChange }: PeriodSwitchProps) {
  const { data: due } = useSuspenseFragment({ fragment: PeriodSwitch_PeriodFragmentDoc, from: periods });
  const { data: now } = useSuspenseFragment({ fragment: PeriodSwitch_PeriodFragmentDoc, from: current });
  // A link may lead to a period that is not in the list: it stays what is shown.
  const listed = due.some(({ id }) => id === now.id) ? due : [now, ...due];
  const at = listed.findIndex(({ id }) => id === now.id);
  const [older, newer] = [listed[at + 1], listed[at - 1]];

  return (
    <div className={styles.switch} role="group" aria-label={m.period()}>
      <Button
        kind="icon"
        aria-label={m.period_previous()}
        disabled={!older}
        onClick={() => older && onChange(older.id)}
      >
        <Icon name="left" />
      </Button>
      <Select
        label={m.period()}
        value={now.id}
        options={listed.map((period) => ({ value: period.id, label: periodWord(period) }))}
        onChange={onChange}
      />
      <Button kind="icon" aria-label={m.period_next()} disabled={!newer} onClick={() => newer && onChange(newer.id)}>
        <Icon name="right" />
      </Button>
    </div>
  );
}
