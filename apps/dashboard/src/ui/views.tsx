import styles from "./views.module.css";

interface ViewsProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}

/** Ways to look at one thing, of which one is on; what it shows stands below. */
export function Views<T extends string>({ label, value, options, onChange }: ViewsProps<T>) {
  return (
    <div className={styles.views} role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
