import type { ReactNode } from "react";
import * as m from "../../messages/messages.js";
import { Icon } from "../../ui/icon.tsx";
import styles from "./way-up.module.css";

interface Above {
  id: string;
  name: string;
  isSeen: boolean;
  parent?: Above | null;
}

interface WayUpProps {
  unit: { name: string; parent: Above | null };
  link: (unit: { id: string; name: string }) => ReactNode;
}

/** The way up from a unit, as far as it is the viewer's to see. */
export function WayUp({ unit, link }: WayUpProps) {
  const above: Above[] = [];
  for (let next: Above | null | undefined = unit.parent; next?.isSeen; next = next.parent) above.unshift(next);
  if (above.length === 0) return null;
  return (
    <nav aria-label={m.unit_path()}>
      <ol className={styles.path}>
        {above.map((one) => (
          <li key={one.id}>
            {link(one)}
            <Icon name="right" />
          </li>
        ))}
        <li aria-current="page">{unit.name}</li>
      </ol>
    </nav>
  );
}
