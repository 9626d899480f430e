import { Icon } from "./icon.tsx";
import styles from "./select.module.css";

export interface Option {
  value: string;
  label: string;
}

interface SelectProps {
  label: string;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
  /** The look of a heading where the choice is what the page is about. */
  isHeading?: boolean;
}

/** The platform's own list: known on every phone, works with every keyboard and reader, and weighs nothing. */
export function Select({ label, value, options, onChange, isHeading = false }: SelectProps) {
  return (
    <span className={styles.select} data-heading={isHeading || undefined}>
      <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}
