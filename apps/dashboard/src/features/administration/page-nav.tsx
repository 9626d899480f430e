import type { Cursors } from "../../lib/paged.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./administration.module.css";

interface PageNavProps {
  info: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  onMove: (cursors: Cursors) => void;
}

/** To the page before and after, where there are any. */
export function PageNav({ info, onMove }: PageNavProps) {
  if (!info.hasNextPage && !info.hasPreviousPage) return null;
  return (
    <nav className={styles.pages} aria-label={m.pages()}>
      <Button disabled={!info.hasPreviousPage} onClick={() => onMove({ before: info.startCursor ?? "" })}>
        <Icon name="left" />
        {m.page_previous()}
      </Button>
      <Button disabled={!info.hasNextPage} onClick={() => onMove({ after: info.endCursor ?? "" })}>
        {m.page_next()}
        <Icon name="right" />
      </Button>
    </nav>
  );
}
