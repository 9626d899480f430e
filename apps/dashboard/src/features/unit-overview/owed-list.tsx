import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import * as m from "../../messages/messages.js";
import { Chip } from "../../ui/chip.tsx";
import { OwedList_OwedFragmentDoc, type OwedList_OwedFragment } from "./owed-list.generated.ts";
import styles from "./owed-list.module.css";

/** Whose document is missing, since when, and who has to act. */
export function OwedList({ owed, label }: { owed: FragmentType<OwedList_OwedFragment>[]; label: string }) {
  const { data } = useSuspenseFragment({ fragment: OwedList_OwedFragmentDoc, from: owed });
  return (
    <ul className={styles.list} aria-label={label}>
      {data.map((one) => (
        <li key={one.id} className={styles.row}>
          <span className={styles.who}>
            {one.employee ? (
              <Link to="/people/$id" params={{ id: one.employee.id }}>
                {one.employee.name}
              </Link>
            ) : (
              <Link to="/unit/$id" params={{ id: one.unit.id }} search={{ view: "rating" }}>
                {one.unit.name}
              </Link>
            )}
            <span className={styles.by}>{one.employee ? `${one.unit.name} · ${waitsFor(one)}` : waitsFor(one)}</span>
          </span>
          <OwedChip owed={one} />
        </li>
      ))}
    </ul>
  );
}

function OwedChip({ owed: { state, daysLate } }: { owed: OwedList_OwedFragment }) {
  if (state === "LATE")
    return (
      <Chip icon="alert" tone="attention">
        {m.unit_owed_late({ days: m.days({ n: daysLate }) })}
      </Chip>
    );
  return state === "WAITING" ? (
    <Chip icon="sent" tone="action">
      {m.unit_owed_waiting()}
    </Chip>
  ) : (
    <Chip icon="clock" tone="quiet">
      {m.unit_owed_not_due()}
    </Chip>
  );
}

function waitsFor({ employee, owedBy }: OwedList_OwedFragment): string {
  if (owedBy === null) return employee ? m.unit_owed_by_nobody() : m.unit_owed_by_official();
  return owedBy.id === employee?.id ? m.unit_owed_by_self() : m.unit_owed_by({ name: owedBy.name });
}
