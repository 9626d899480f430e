import { formatMoment } from "../../lib/format.ts";
import { useKeptSince } from "../../lib/kept-since.ts";
import * as m from "../../messages/messages.js";
import { Icon } from "../../ui/icon.tsx";
import styles from "./kept-note.module.css";

interface KeptNoteProps {
  /** What it means for the page, where one can do more than read. */
  words?: (of: { at: string }) => string;
}

/** Says that there is no network, and from when what is shown is. */
export function KeptNote({ words = m.kept_copy }: KeptNoteProps) {
  const since = useKeptSince();
  return (
    <div role="status">
      {since !== null && (
        <p className={styles.kept}>
          <Icon name="clock" /> {words({ at: formatMoment(new Date(since).toISOString()) })}
        </p>
      )}
    </div>
  );
}
