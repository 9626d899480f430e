import { useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import styles from "./combobox.module.css";
import { FieldLabel } from "./field-label.tsx";
import field from "./field.module.css";

export interface ComboboxOption {
  id: string;
  label: string;
  /** What tells it from another of the same name. */
  detail?: string;
}

/** What stands in the line, and which option it means; none while it is only typed. */
export interface ComboboxValue {
  typed: string;
  chosen: ComboboxOption | null;
}
export const NOTHING_CHOSEN: ComboboxValue = { typed: "", chosen: null };

interface ComboboxProps {
  id: string;
  label: string;
  hint?: string | undefined;
  /** What helps to fill it in, beside its name. */
  help?: ReactNode;
  error?: string | undefined;
  value: ComboboxValue;
  onChange: (value: ComboboxValue) => void;
  /** What fits what is typed. */
  options: readonly ComboboxOption[];
  /** How the search stands, for who looks and who listens: on its way, how many, none, failed. */
  said: string;
}

/**
 * A line that finds one of many: the editable combobox with a list of the ARIA Authoring Practices. The focus stays in the
 * line; the arrows move through the list, Enter takes, Escape closes.
 */
export function Combobox({ id, label, hint, help, error, value, onChange, options, said }: ComboboxProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const list = useRef<HTMLUListElement>(null);
  const isListed = isOpen && options.length > 0;
  const active = isListed ? options[at] : undefined;
  const optionId = (option: ComboboxOption) => `${id}-option-${option.id}`;
  const described = [hint && `${id}-hint`, error && `${id}-error`, value.chosen?.detail && `${id}-chosen`];

  function move(to: number) {
    setIsOpen(true);
    setAt(to);
    list.current?.children[to]?.scrollIntoView({ block: "nearest" });
  }
  function close() {
    setIsOpen(false);
    setAt(-1);
  }
  function take(option: ComboboxOption) {
    onChange({ typed: option.label, chosen: option });
    close();
  }
  function press(event: KeyboardEvent) {
    const { key } = event;
    const last = options.length - 1;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (key === "ArrowDown" && event.altKey) setIsOpen(true);
      else if (key === "ArrowDown") move(at >= last ? 0 : at + 1);
      else if (event.altKey) close();
      else move(at <= 0 ? last : at - 1);
    } else if (key === "Enter" && active) {
      event.preventDefault(); // else the form would be sent
      take(active);
    } else if (key === "Escape" && isListed) {
      event.preventDefault();
      close();
    }
  }

  return (
    <div className={field.field}>
      <FieldLabel id={id} label={label} help={help} />
      {hint && (
        <p id={`${id}-hint`} className={field.hint}>
          {hint}
        </p>
      )}
      <div className={styles.box}>
        <input
          id={id}
          role="combobox"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-autocomplete="list"
          aria-expanded={isListed}
          aria-controls={isListed ? `${id}-list` : undefined}
          aria-activedescendant={active && optionId(active)}
          aria-invalid={error ? true : undefined}
          aria-describedby={described.filter(Boolean).join(" ") || undefined}
          value={value.typed}
          onChange={(event) => {
            onChange({ typed: event.target.value, chosen: null });
            setIsOpen(true);
            setAt(-1);
          }}
          onKeyDown={press}
          onClick={() => setIsOpen(value.chosen === null)}
          onBlur={close}
        />
        {isListed && (
          <ul ref={list} id={`${id}-list`} className={styles.list} role="listbox" aria-label={label}>
            {options.map((option, i) => (
              <li
                key={option.id}
                id={optionId(option)}
                className={styles.option}
                role="option"
                aria-selected={i === at}
                // The focus stays in the line, or the list would close before the click arrives.
                onPointerDown={(event) => event.preventDefault()}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(option)}
              >
                {option.label}
                {option.detail && <span className={styles.detail}>{option.detail}</span>}
              </li>
            ))}
          </ul>
        )}
      </div>
      {value.chosen?.detail && (
        <p id={`${id}-chosen`} className={field.hint}>
          {value.chosen.detail}
        </p>
      )}
      <p role="status" className={value.chosen || said === "" ? "visually-hidden" : field.hint}>
        {isOpen ? said : ""}
      </p>
      {error && (
        <p id={`${id}-error`} className={field.error}>
          {error}
        </p>
      )}
    </div>
  );
}
