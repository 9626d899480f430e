import { useId, useState } from "react";
import { hasSingleKeys, setSingleKeys, useShortcuts } from "../../lib/shortcuts.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { Keys } from "../../ui/keys.tsx";
import styles from "./shortcut-help.module.css";

/** What the keys do on this screen, and turning off those that are one key alone. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const shortcuts = useShortcuts();
  const [isSingle, setIsSingle] = useState(hasSingleKeys);
  const box = useId();
  return (
    <Dialog title={m.shortcuts_title()} onClose={onClose}>
      <dl className={styles.list}>
        {shortcuts.map(({ keys, word }) => (
          <div key={keys}>
            <dt>{word}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
      <Checkbox
        id={box}
        label={m.shortcuts_single()}
        hint={m.shortcuts_single_hint()}
        checked={isSingle}
        onChange={({ target }) => {
          setSingleKeys(target.checked);
          setIsSingle(target.checked);
        }}
      />
      <DialogActions>
        <Button kind="primary" onClick={onClose}>
          {m.close()}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
