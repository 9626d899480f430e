import { Fragment } from "react";
import { keyCaps } from "../lib/shortcut-keys.ts";
import styles from "./keys.module.css";

const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

/** The keys of a shortcut, as they look on the keyboard that is there. */
export function Keys({ keys }: { keys: string }) {
  return (
    <kbd className={styles.keys}>
      {keyCaps(keys, isApple).map((caps, i) => (
        <Fragment key={i}>
          {caps.map((cap) => (
            <kbd key={cap}>{cap}</kbd>
          ))}
        </Fragment>
      ))}
    </kbd>
  );
}
