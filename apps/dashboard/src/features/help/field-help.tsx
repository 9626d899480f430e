import type { FieldHelpKey } from "@andir/domain/help/field-help";
import { useId, useState, type ComponentType } from "react";
import * as m from "../../messages/messages.js";
import { Icon } from "../../ui/icon.tsx";
import styles from "./field-help.module.css";
import type { FieldHelpText } from "./field-help-text.tsx";

/** Beside a field's name: what belongs there, an example, and where it comes from. Its words are loaded by the one who asks. */
export function FieldHelp({ of, label }: { of: FieldHelpKey; label: string }) {
  const panel = useId();
  const [isOpen, setOpen] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const [Text, setText] = useState<ComponentType<Parameters<typeof FieldHelpText>[0]> | null>(null);

  async function toggle() {
    setOpen(!isOpen);
    if (isOpen || Text) return;
    try {
      const loaded = await import("./field-help-text.tsx");
      setText(() => loaded.FieldHelpText);
      setMissing(false);
    } catch {
      setMissing(true);
    }
  }
  return (
    <>
      <button
        type="button"
        className={styles.ask}
        aria-expanded={isOpen}
        aria-controls={panel}
        onClick={() => void toggle()}
      >
        <Icon name="help" />
        <span className="visually-hidden">{m.help_about({ label })}</span>
      </button>
      <div id={panel} className={styles.panel} hidden={!isOpen} role="status">
        {isOpen && (Text ? <Text of={of} /> : isMissing && m.help_missing())}
      </div>
    </>
  );
}
