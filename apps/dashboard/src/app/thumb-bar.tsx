import { Link, useLocation } from "@tanstack/react-router";
import { useState } from "react";
import * as m from "../messages/messages.js";
import { Dialog } from "../ui/dialog.tsx";
import { Icon } from "../ui/icon.tsx";
import type { Destination } from "./destinations.ts";
import { MistakeLink } from "./mistake-link.tsx";
import styles from "./thumb-bar.module.css";

/** So many fit beside each other on the narrowest phone, with the way to the rest. */
const FIRST = 4;

/** On a phone: the most important places where the thumb is, and everything else one step away. */
export function ThumbBar({
  destinations,
  employeeId,
}: {
  destinations: readonly Destination[];
  employeeId: string | null;
}) {
  // Where it was opened: whoever has gone somewhere has chosen.
  const { href } = useLocation();
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  const first = destinations.filter(({ place }) => place === "bar").slice(0, FIRST);
  const rest = destinations.filter((each) => !first.includes(each));
  const close = () => setOpenedAt(null);

  return (
    <nav className={styles.bar} aria-label={m.nav_main()}>
      {first.map(({ to, word, icon }) => (
        <Link key={to} to={to} className={styles.item} activeOptions={{ exact: to === "/", includeSearch: false }}>
          <Icon name={icon} />
          <span>{word()}</span>
        </Link>
      ))}
      <button
        type="button"
        className={styles.item}
        aria-haspopup="dialog"
        aria-expanded={openedAt === href}
        onClick={() => setOpenedAt(href)}
      >
        <Icon name="menu" />
        <span>{m.nav_more()}</span>
      </button>
      {openedAt === href && (
        <Dialog title={m.nav_more_title()} onClose={close}>
          <ul className={styles.all}>
            {employeeId !== null && (
              <li>
                <Link to="/people/$id" params={{ id: employeeId }} onClick={close}>
                  <Icon name="spark" />
                  {m.nav_me()}
                </Link>
              </li>
            )}
            {rest.map(({ to, word, icon }) => (
              <li key={to}>
                <Link to={to} onClick={close}>
                  <Icon name={icon} />
                  {word()}
                </Link>
              </li>
            ))}
            {employeeId !== null && (
              <li>
                <MistakeLink onGo={close} />
              </li>
            )}
          </ul>
          <button type="button" className={styles.close} onClick={close}>
            {m.close()}
          </button>
        </Dialog>
      )}
    </nav>
  );
}
