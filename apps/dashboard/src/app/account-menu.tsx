import { Link } from "@tanstack/react-router";
import { AccountLanguageChoice } from "../features/preferences/account-language-choice.tsx";
import { ThemeChoice } from "../features/preferences/preferences.tsx";
import * as m from "../messages/messages.js";
import { Icon } from "../ui/icon.tsx";
import { Popup } from "../ui/popup.tsx";
import type { Destination } from "./destinations.ts";
import styles from "./account-menu.module.css";
import { MistakeLink } from "./mistake-link.tsx";
import { SignOut } from "./sign-out.tsx";

interface AccountMenuProps {
  /** Id of the viewer. */
  account: string;
  name: string;
  agencyName: string;
  destinations: readonly Destination[];
  employeeId: string | null;
}

/** Who is signed in, what is theirs, and how they like it. */
export function AccountMenu({ account, name, agencyName, destinations, employeeId }: AccountMenuProps) {
  return (
    <Popup
      trigger={
        <span className={styles.account}>
          <Icon name="person" />
          <span className={styles.accountName}>{name}</span>
          <Icon name="down" />
        </span>
      }
    >
      <div>
        <p className={styles.who}>{name}</p>
        <p className={styles.agency}>{agencyName}</p>
      </div>
      <ul className={styles.links}>
        {employeeId !== null && (
          <li>
            <Link to="/people/$id" params={{ id: employeeId }}>
              {m.nav_me()}
            </Link>
          </li>
        )}
        {destinations.map(({ to, word }) => (
          <li key={to}>
            <Link to={to}>{word()}</Link>
          </li>
        ))}
        {employeeId !== null && (
          <li>
            <MistakeLink />
          </li>
        )}
      </ul>
      <div className={styles.setting}>
        <span>{m.language()}</span>
        <AccountLanguageChoice />
      </div>
      <div className={styles.setting}>
        <span>{m.theme()}</span>
        <ThemeChoice />
      </div>
      <SignOut account={account} />
    </Popup>
  );
}
