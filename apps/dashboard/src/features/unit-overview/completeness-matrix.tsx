import { Completeness } from "@andir/domain/completeness";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { formatDay } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Icon } from "../../ui/icon.tsx";
import { periodShort, periodWord } from "../periods/period-words.ts";
import { CompletenessCells, type CellOf } from "./completeness-cells.tsx";
import styles from "./completeness-matrix.module.css";
import {
  CompletenessMatrix_UnitFragmentDoc,
  type CompletenessMatrix_UnitFragment,
} from "./completeness-matrix.generated.ts";
import { completenessIcon, completenessWord, documentWord, isOfPeople } from "./document-words.ts";

interface CompletenessMatrixProps {
  unit: FragmentType<CompletenessMatrix_UnitFragment>;
  periodId: string | null;
  onOpen: (cell: CellOf) => void;
}

type Column = NonNullable<NonNullable<CompletenessMatrix_UnitFragment["whole"]>["documents"]>[number];

/** What every unit owes against what is there: a row a unit, a column a document, and each cell opens what is missing. */
export function CompletenessMatrix({ unit, periodId, onOpen }: CompletenessMatrixProps) {
  const { data } = useSuspenseFragment({
    fragment: CompletenessMatrix_UnitFragmentDoc,
    fragmentName: "CompletenessMatrix_unit",
    from: unit,
    variables: { periodId },
  });
  const columns = data.whole?.documents;
  if (!data.whole || !columns) return null;
  const people = columns.filter(({ document }) => isOfPeople(document)).length;

  return (
    <section className={styles.section} aria-label={m.unit_view_completeness()}>
      <Key />
      <table className={styles.matrix}>
        <caption className="visually-hidden">
          {m.unit_matrix_caption({ period: periodWord(data.whole.period) })}
        </caption>
        <thead>
          <tr className={styles.groups}>
            <td />
            <th scope="colgroup" colSpan={people}>
              {m.unit_matrix_people()}
            </th>
            <th scope="colgroup" colSpan={columns.length - people} data-begins="true">
              {m.unit_matrix_units()}
            </th>
          </tr>
          <tr>
            <th scope="col">{m.unit_column_unit()}</th>
            {columns.map((column) => (
              <th key={column.document} scope="col" data-begins={column.document === "AGREEMENT" || undefined}>
                {documentWord(column.document)}
                <span className={styles.when}>{whenWords(column)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <CompletenessCells
            unit={{ id: data.id, name: m.unit_tree_whole({ unit: data.name }) }}
            overview={data.whole}
            onOpen={onOpen}
          />
          {data.children.length > 0 && data.own && data.own.postCount !== 0 && (
            <CompletenessCells
              unit={{ id: data.id, name: m.unit_tree_own({ unit: data.name }) }}
              alone
              overview={data.own}
              onOpen={onOpen}
            />
          )}
          {data.children.map(({ id, name, overview }) => (
            <CompletenessCells
              key={id}
              unit={{ id, name }}
              link={
                <Link
                  to="/unit/$id"
                  params={{ id }}
                  search={({ period }) => ({ ...(period && { period }), view: "completeness" as const })}
                >
                  {name}
                </Link>
              }
              overview={overview}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function whenWords({ period, dueOn }: Column): string {
  const parts = [
    ...(period ? [periodShort(period)] : []),
    ...(dueOn ? [m.unit_matrix_until({ date: formatDay(dueOn) })] : []),
  ];
  return parts.join(", ");
}

/** What each mark means, in the order of urgency. */
function Key() {
  return (
    <ul className={styles.key} aria-label={m.unit_matrix_key()}>
      {Object.values(Completeness).map((completeness) => (
        <li key={completeness} className={styles.mark} data-is={completeness}>
          <Icon name={completenessIcon(completeness)} />
          {completenessWord(completeness)}
        </li>
      ))}
    </ul>
  );
}
