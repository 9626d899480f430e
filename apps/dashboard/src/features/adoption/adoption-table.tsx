import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { formatCount, formatShare } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Listing } from "../../ui/listing.tsx";
import {
  ADOPTION_KEYS,
  samePeriod,
  sortAdoption,
  type AdoptionKey,
  type AdoptionRow,
  type AdoptionSort,
} from "./adoption-rows.ts";
import styles from "./units-in-need.module.css";
import {
  AdoptionRow_AdoptionFragmentDoc,
  AdoptionTable_UnitFragmentDoc,
  type AdoptionRow_AdoptionFragment,
  type AdoptionTable_UnitFragment,
} from "./adoption-table.generated.ts";

interface AdoptionTableProps {
  unit: FragmentType<AdoptionTable_UnitFragment>;
  periodId: string | null;
  sort: AdoptionSort;
  onSort: (sort: AdoptionSort) => void;
}

const HEADS: Record<AdoptionKey, () => string> = {
  unit: m.unit_column_unit,
  people: m.adoption_column_people,
  activated: m.adoption_column_activated,
  active: m.adoption_column_active,
  phone: m.adoption_column_phone,
  first: m.adoption_column_first,
  late: m.adoption_column_late,
};

/** The units below side by side, and the unit's own people; who is too few to be told of has a row without numbers. */
export function AdoptionTable({ unit, periodId, sort, onSort }: AdoptionTableProps) {
  const { data } = useSuspenseFragment({
    fragment: AdoptionTable_UnitFragmentDoc,
    fragmentName: "AdoptionTable_unit",
    from: unit,
    variables: { periodId },
  });
  const below = data.children.flatMap((child) => (child.adoption ? [{ ...child, adoption: child.adoption }] : []));
  const { data: told } = useSuspenseFragment({
    fragment: AdoptionRow_AdoptionFragmentDoc,
    from: below.map(({ adoption }) => adoption),
  });
  const { data: own } = useSuspenseFragment({ fragment: AdoptionRow_AdoptionFragmentDoc, from: data.own });
  if (below.length === 0) return null;
  const rows = sortAdoption(
    [
      ...below.flatMap(({ id, name }, i) => rowOf({ id, name, isOwn: false }, told[i] ?? null)),
      ...(own && own.peopleCount !== null
        ? rowOf({ id: own.id, name: m.adoption_own({ unit: data.name }), isOwn: true }, own)
        : []),
    ],
    sort,
  );
  const head = (key: AdoptionKey) => ({
    key,
    head: HEADS[key](),
    isNumber: key !== "unit",
    sort: {
      now: sort.by === key ? (sort.descending ? ("descending" as const) : ("ascending" as const)) : ("none" as const),
      onSort: () => onSort({ by: key, descending: sort.by === key ? !sort.descending : key !== "unit" }),
    },
  });
  return (
    <section className={styles.section} aria-labelledby="adoption-units">
      <h2 id="adoption-units">{m.adoption_units_title()}</h2>
      <Listing
        caption={m.adoption_units_title()}
        rows={rows}
        id={({ id }) => id}
        title={{
          ...head("unit"),
          cell: ({ id, name, isOwn }) =>
            isOwn ? (
              name
            ) : (
              <Link to="/adopsi/$id" params={{ id }} search={samePeriod}>
                {name}
              </Link>
            ),
        }}
        columns={ADOPTION_KEYS.filter((key) => key !== "unit").map((key) => ({
          ...head(key),
          cell: (row: AdoptionRow) => cellOf(row, key),
        }))}
      />
      <p className={styles.quiet}>{m.adoption_units_note()}</p>
    </section>
  );
}

function rowOf(
  named: Pick<AdoptionRow, "id" | "name" | "isOwn">,
  adoption: AdoptionRow_AdoptionFragment | null,
): AdoptionRow[] {
  if (!adoption) return [];
  return [
    {
      ...named,
      people: adoption.peopleCount,
      activated: adoption.activatedShare,
      active: adoption.activeShare,
      phone: adoption.phoneShare,
      first: adoption.firstReportInTimeShare,
      late: adoption.lateShare,
    },
  ];
}

function cellOf(row: AdoptionRow, key: Exclude<AdoptionKey, "unit">) {
  if (row.people === null) return key === "people" ? m.adoption_few() : "–";
  const value = row[key];
  if (value === null) return "–";
  return key === "people" ? formatCount(value) : formatShare(value);
}
