import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import { formatMoment } from "../../lib/format.ts";
import { useMediaQuery } from "../../lib/use-media-query.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { AccountList_AccountFragmentDoc, type AccountList_AccountFragment } from "./account-list.generated.ts";
import styles from "./account-list.module.css";
import { DeactivateDialog } from "./deactivate-dialog.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import { ReactivateDialog } from "./reactivate-dialog.tsx";
import { ResetFactorDialog } from "./reset-factor-dialog.tsx";

type Account = AccountList_AccountFragment;
interface Asked {
  what: "invite" | "reset" | "deactivate" | "reactivate";
  account: Account;
}

/** Rows where there is room for columns, cards where there is not. What is done to an account is asked in a dialog. */
export function AccountList({ accounts }: { accounts: FragmentType<AccountList_AccountFragment>[] }) {
  const { data } = useSuspenseFragment({ fragment: AccountList_AccountFragmentDoc, from: accounts });
  const hasRoom = useMediaQuery("(min-width: 900px), print");
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const actions = (account: Account) => <Actions account={account} onAsk={(what) => setAsked({ what, account })} />;

  return (
    <>
      {hasRoom ? <Table accounts={data} actions={actions} /> : <Cards accounts={data} actions={actions} />}
      {asked?.what === "invite" && <InviteDialog account={asked.account} onClose={close} />}
      {asked?.what === "reset" && <ResetFactorDialog account={asked.account} onClose={close} />}
      {asked?.what === "deactivate" && <DeactivateDialog account={asked.account} onClose={close} />}
      {asked?.what === "reactivate" && <ReactivateDialog account={asked.account} onClose={close} />}
    </>
  );
}

interface ListProps {
  accounts: readonly Account[];
  actions: (account: Account) => ReactNode;
}

function Table({ accounts, actions }: ListProps) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{m.accounts_title()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.account_identifier()}</th>
          <th scope="col">{m.account_employee()}</th>
          <th scope="col">{m.account_state()}</th>
          <th scope="col">{m.account_last_seen()}</th>
          <th scope="col">
            <span className="visually-hidden">{m.account_actions()}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.id}>
            <th scope="row">{account.identifier}</th>
            <td>
              <Employee account={account} />
            </td>
            <td>
              <State account={account} />
            </td>
            <td>{lastSeen(account)}</td>
            <td>{actions(account)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cards({ accounts, actions }: ListProps) {
  return (
    <ul className={styles.cards}>
      {accounts.map((account) => (
        <li key={account.id}>
          <div className={styles.head}>
            <strong>{account.identifier}</strong>
            <State account={account} />
          </div>
          <Employee account={account} />
          <p className={styles.quiet}>{`${m.account_last_seen()}: ${lastSeen(account)}`}</p>
          {actions(account)}
        </li>
      ))}
    </ul>
  );
}

function Employee({ account: { employee } }: { account: Account }) {
  if (!employee) return <p className={styles.quiet}>{m.account_no_employee()}</p>;
  return (
    <div className={styles.employee}>
      <Link to="/people/$id" params={{ id: employee.id }}>
        {employee.name}
      </Link>
      <p className={styles.quiet}>{[employee.position?.title, employee.unit?.name].filter(Boolean).join(" · ")}</p>
    </div>
  );
}

function State({ account }: { account: Account }) {
  const { isActive, hasPassword, lastSignInAt, secondFactor, secondFactorRequired } = account;
  if (!isActive)
    return (
      <Chip icon="dash" tone="quiet">
        {m.account_inactive()}
      </Chip>
    );
  if (!hasPassword && lastSignInAt === null)
    return (
      <Chip icon="clock" tone="action">
        {m.account_not_begun()}
      </Chip>
    );
  return (
    <div className={styles.states}>
      <Chip icon="check" tone="plain">
        {m.account_active()}
      </Chip>
      {secondFactor ? (
        <p className={styles.quiet}>{m.account_second_factor()}</p>
      ) : (
        secondFactorRequired && <p className={styles.quiet}>{m.account_second_factor_missing()}</p>
      )}
    </div>
  );
}

const lastSeen = ({ lastSignInAt }: Account): string =>
  lastSignInAt === null ? m.account_never_signed_in() : formatMoment(lastSignInAt);

function Actions({ account, onAsk }: { account: Account; onAsk: (what: Asked["what"]) => void }) {
  const who = account.identifier;
  return (
    <div className={styles.actions}>
      {account.isActive ? (
        <>
          <Button aria-label={m.account_invite_who({ who })} onClick={() => onAsk("invite")}>
            {m.account_invite()}
          </Button>
          {account.secondFactor && (
            <Button kind="quiet" aria-label={m.account_reset_factor_who({ who })} onClick={() => onAsk("reset")}>
              {m.account_reset_factor()}
            </Button>
          )}
          <Button kind="quiet" aria-label={m.account_deactivate_who({ who })} onClick={() => onAsk("deactivate")}>
            {m.account_deactivate()}
          </Button>
        </>
      ) : (
        <Button aria-label={m.account_reactivate_who({ who })} onClick={() => onAsk("reactivate")}>
          {m.account_reactivate()}
        </Button>
      )}
    </div>
  );
}
