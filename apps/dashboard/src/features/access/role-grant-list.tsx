import { agencyDate } from "@andir/domain/iso-date";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { compact } from "../../lib/compact.ts";
import { formatDay } from "../../lib/format.ts";
import { useMediaQuery } from "../../lib/use-media-query.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { EndRoleGrantDialog } from "./end-role-grant-dialog.tsx";
import { RoleGrantList_GrantFragmentDoc, type RoleGrantList_GrantFragment } from "./role-grant-list.generated.ts";
import styles from "./role-grant-list.module.css";
import { roleWord } from "./role-words.ts";

type Grant = RoleGrantList_GrantFragment;

interface RoleGrantListProps {
  grants: FragmentType<RoleGrantList_GrantFragment>[];
  onEnded: () => void;
}

/** Rows where there is room for columns, cards where there is not. */
export function RoleGrantList({ grants, onEnded }: RoleGrantListProps) {
  const { data } = useSuspenseFragment({ fragment: RoleGrantList_GrantFragmentDoc, from: grants });
  const hasRoom = useMediaQuery("(min-width: 900px), print");
  const [ending, setEnding] = useState<Grant | null>(null);
  const List = hasRoom ? Table : Cards;

  return (
    <>
      <List grants={data} onEnd={setEnding} />
      {ending && (
        <EndRoleGrantDialog
          grant={ending}
          onClose={() => setEnding(null)}
          onEnded={() => {
            setEnding(null);
            onEnded();
          }}
        />
      )}
    </>
  );
}

interface ListProps {
  grants: readonly Grant[];
  onEnd: (grant: Grant) => void;
}

function Table({ grants, onEnd }: ListProps) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{m.grants_title()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.grant_who()}</th>
          <th scope="col">{m.grant_role()}</th>
          <th scope="col">{m.grant_when()}</th>
          <th scope="col">{m.reason()}</th>
          <th scope="col">
            <span className="visually-hidden">{m.grant_actions()}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {grants.map((grant) => (
          <tr key={grant.id}>
            <th scope="row">
              <Holder grant={grant} />
            </th>
            <td>
              <What grant={grant} />
            </td>
            <td>
              <When grant={grant} />
            </td>
            <td className={styles.reason}>{grant.reason}</td>
            <td className={styles.action}>
              <End grant={grant} onEnd={onEnd} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cards({ grants, onEnd }: ListProps) {
  return (
    <ul className={styles.cards}>
      {grants.map((grant) => (
        <li key={grant.id}>
          <Holder grant={grant} />
          <What grant={grant} />
          <When grant={grant} />
          <p className={styles.reason}>{grant.reason}</p>
          <End grant={grant} onEnd={onEnd} />
        </li>
      ))}
    </ul>
  );
}

function Holder({ grant: { accountName, employee } }: { grant: Grant }) {
  return (
    <div className={styles.cell}>
      <strong>{accountName}</strong>
      {employee ? (
        <Link to="/people/$id" params={{ id: employee.id }} className={styles.quiet}>
          {employee.name}
        </Link>
      ) : (
        <span className={styles.quiet}>{m.grant_no_employee()}</span>
      )}
    </div>
  );
}

function What({ grant: { role, unit, withIdentity } }: { grant: Grant }) {
  const details = compact([
    role === "ADMINISTRATOR" ? (unit?.name ?? m.grant_whole_agency()) : null,
    withIdentity ? m.grant_with_identity() : null,
  ]);
  return (
    <div className={styles.cell}>
      <span>{roleWord(role)}</span>
      {details.map((detail) => (
        <span key={detail} className={styles.quiet}>
          {detail}
        </span>
      ))}
    </div>
  );
}

function When({ grant: { startsOn, endsOn } }: { grant: Grant }) {
  const today = agencyDate(new Date());
  return (
    <div className={styles.cell}>
      {endsOn < today ? (
        <Chip icon="dash" tone="quiet">
          {m.grant_over()}
        </Chip>
      ) : startsOn > today ? (
        <Chip icon="clock" tone="quiet">
          {m.grant_later()}
        </Chip>
      ) : (
        <Chip icon="check" tone="plain">
          {m.grant_now()}
        </Chip>
      )}
      {/* One that was ended on its first day holds on no day. */}
      <span className={styles.quiet}>
        {endsOn < startsOn
          ? m.grant_ended_at_once({ day: formatDay(startsOn) })
          : m.grant_span({ from: formatDay(startsOn), to: formatDay(endsOn) })}
      </span>
    </div>
  );
}

function End({ grant, onEnd }: { grant: Grant; onEnd: (grant: Grant) => void }) {
  if (!grant.viewerMayEnd) return null;
  return (
    <Button
      aria-label={m.grant_end_which({ role: roleWord(grant.role), who: grant.accountName })}
      onClick={() => onEnd(grant)}
    >
      {m.grant_end()}
    </Button>
  );
}
