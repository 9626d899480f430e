import { useId, type ReactNode } from "react";
import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Popup } from "../../ui/popup.tsx";
import styles from "./filter-menu.module.css";

interface FilterMenuProps<T extends string> {
  label: string;
  chosen: readonly T[];
  options: readonly { value: T; label: string; count?: number }[];
  onChange: (chosen: readonly T[]) => void;
  /** What stands under the choices. */
  children?: ReactNode;
  /** Whether a choice leaves something out: then how many is said, and all can be taken back. */
  isFilter?: boolean;
}

/** What opens a list over the page; marked while something of it holds. */
export function MenuTrigger({ isOn = false, children }: { isOn?: boolean; children: ReactNode }) {
  return (
    <span className={styles.trigger} data-on={isOn || undefined}>
      {children}
      <Icon name="down" />
    </span>
  );
}

/** Several of a few, in a list that opens over the page. */
export function FilterMenu<T extends string>(props: FilterMenuProps<T>) {
  const { label, chosen, options, onChange, children, isFilter = true } = props;
  const id = useId();
  return (
    <Popup
      align="start"
      trigger={
        <MenuTrigger isOn={isFilter && chosen.length > 0}>
          {label}
          {isFilter && chosen.length > 0 && <strong>{formatCount(chosen.length)}</strong>}
        </MenuTrigger>
      }
    >
      <div role="group" aria-label={label}>
        {options.map(({ value, label: word, count }) => (
          <div key={value} className={styles.option}>
            <Checkbox
              id={`${id}-${value}`}
              label={word}
              checked={chosen.includes(value)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, value] : chosen.filter((each) => each !== value))
              }
            />
            {count !== undefined && <span className={styles.count}>{formatCount(count)}</span>}
          </div>
        ))}
      </div>
      {isFilter && chosen.length > 0 && <Button onClick={() => onChange([])}>{m.filter_clear()}</Button>}
      {children}
    </Popup>
  );
}
