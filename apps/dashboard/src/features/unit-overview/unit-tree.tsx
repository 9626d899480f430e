import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useState } from "react";
import * as m from "../../messages/messages.js";
import { periodWord } from "../periods/period-words.ts";
import styles from "./unit-tree.module.css";
import { UnitTree_UnitFragmentDoc, type UnitTree_UnitFragment } from "./unit-tree.generated.ts";
import { OwnRow, UnitRow } from "./unit-tree-row.tsx";

/** The unit and what is below it, two levels at once; what lies deeper is one step on. */
export function UnitTree({ unit, periodId }: { unit: FragmentType<UnitTree_UnitFragment>; periodId: string | null }) {
  const { data } = useSuspenseFragment({
    fragment: UnitTree_UnitFragmentDoc,
    fragmentName: "UnitTree_unit",
    from: unit,
    variables: { periodId },
  });
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) =>
    setOpen((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const period = data.own ? periodWord(data.own.period) : "";

  return (
    <section className={styles.section} aria-label={m.unit_tree()}>
      <table className={styles.tree}>
        <caption className="visually-hidden">{m.unit_tree_caption({ unit: data.name, period })}</caption>
        <thead>
          <tr>
            <th scope="col">{m.unit_column_unit()}</th>
            <th scope="col" data-kind="number">
              {m.unit_column_posts()}
            </th>
            <th scope="col">{m.unit_column_reports()}</th>
            <th scope="col" data-kind="number">
              {m.unit_column_late()}
            </th>
            <th scope="col" data-kind="number">
              {m.unit_column_assessments()}
            </th>
            <th scope="col">{m.unit_column_predicates()}</th>
            <th scope="col">{m.unit_column_rating()}</th>
          </tr>
        </thead>
        <tbody>
          <UnitRow unit={data} periodId={periodId} name={m.unit_tree_whole({ unit: data.name })} level={0} />
          {data.children.length > 0 && <OwnRow overview={data.own} name={m.unit_tree_own({ unit: data.name })} />}
          {data.children.flatMap((child) => [
            <UnitRow
              key={child.id}
              unit={child}
              periodId={periodId}
              name={child.name}
              href={child.id}
              level={1}
              expanded={child.children.length > 0 ? open.has(child.id) : null}
              onToggle={() => toggle(child.id)}
            />,
            ...(open.has(child.id)
              ? child.children.map((below) => (
                  <UnitRow
                    key={below.id}
                    unit={below}
                    periodId={periodId}
                    name={below.name}
                    href={below.id}
                    level={2}
                  />
                ))
              : []),
          ])}
        </tbody>
      </table>
    </section>
  );
}
