import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import * as m from "../../messages/messages.js";
import { Chip } from "../../ui/chip.tsx";
import { Listing } from "../../ui/listing.tsx";
import { AllowanceRow_FigureFragmentDoc, type AllowanceRow_FigureFragment } from "./allowance-figures.generated.ts";
import { formatRupiah, formatStep, gapWord, STATES } from "./allowance-words.ts";
import styles from "./allowance.module.css";

/** A row a person: what the month comes to, or what is missing for it. */
export function AllowanceRows({ figures }: { figures: FragmentType<AllowanceRow_FigureFragment>[] }) {
  const { data: rows } = useSuspenseFragment({ fragment: AllowanceRow_FigureFragmentDoc, from: figures });
  return (
    <Listing
      caption={m.tpp_title()}
      rows={rows}
      id={({ id }) => id}
      title={{
        key: "name",
        head: m.tpp_person(),
        cell: ({ id, employee, position }) => (
          <span className={styles.stack}>
            <Link to="/tpp/$id" params={{ id }}>
              {employee.name}
            </Link>
            <small className={styles.quiet}>{position.title}</small>
          </span>
        ),
      }}
      columns={[
        { key: "unit", head: m.tpp_unit(), cell: ({ unit }) => unit.name },
        { key: "class", head: m.tpp_class(), isNumber: true, cell: ({ jobClass }) => jobClass ?? "–" },
        { key: "base", head: m.tpp_base(), isNumber: true, cell: ({ base }) => money(base) },
        { key: "amount", head: m.tpp_amount(), isNumber: true, cell: ({ amount }) => money(amount) },
        {
          key: "corrected",
          head: m.tpp_corrected(),
          isNumber: true,
          cell: ({ corrected }) => (corrected ? formatStep(corrected) : "–"),
        },
        { key: "total", head: m.tpp_total(), isNumber: true, cell: ({ total }) => <strong>{money(total)}</strong> },
        {
          key: "state",
          head: m.tpp_state(),
          cell: ({ state, gaps }) => (
            <span className={styles.stack}>
              <Chip icon={STATES[state].icon} tone={STATES[state].tone}>
                {STATES[state].word()}
              </Chip>
              {gaps.map((gap) => (
                <small key={gap} className={styles.quiet}>
                  {gapWord(gap)}
                </small>
              ))}
            </span>
          ),
        },
      ]}
    />
  );
}

const money = (amount: number | null) => (amount === null ? "–" : formatRupiah(amount));
