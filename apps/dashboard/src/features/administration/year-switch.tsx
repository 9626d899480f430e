import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./year-switch.module.css";

interface YearSwitchProps {
  year: number;
  last: number;
  onChange: (year: number) => void;
}

export function YearSwitch({ year, last, onChange }: YearSwitchProps) {
  return (
    <div className={styles.switch} role="group" aria-label={m.adm_year()}>
      <Button kind="icon" aria-label={m.adm_year_before()} onClick={() => onChange(year - 1)}>
        <Icon name="left" />
      </Button>
      <strong aria-live="polite">{year}</strong>
      <Button kind="icon" aria-label={m.adm_year_after()} disabled={year >= last} onClick={() => onChange(year + 1)}>
        <Icon name="right" />
      </Button>
    </div>
  );
}
