import { addDays } from "@andir/domain/iso-date";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";

interface MonthSwitchProps {
  /** First day of the month that is shown. */
  from: string;
  today: string;
  /** With the month as 2026-10; null for the running one. */
  onChange: (month: string | null) => void;
}

export function MonthSwitch({ from, today, onChange }: MonthSwitchProps) {
  const running = today.slice(0, 7);
  const older = addDays(from, -1).slice(0, 7);
  const newer = addDays(from, 31).slice(0, 7);
  return (
    <div role="group" aria-label={m.month()}>
      <Button kind="icon" aria-label={m.period_previous()} onClick={() => onChange(older)}>
        <Icon name="left" />
      </Button>
      <Button
        kind="icon"
        aria-label={m.period_next()}
        disabled={newer > running}
        onClick={() => onChange(newer === running ? null : newer)}
      >
        <Icon name="right" />
      </Button>
    </div>
  );
}
