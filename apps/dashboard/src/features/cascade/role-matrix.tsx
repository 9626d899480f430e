import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import * as m from "../../messages/messages.js";
import { Notice } from "../../ui/notice.tsx";
import { RoleMatrix_UnitFragmentDoc, type RoleMatrix_UnitFragment } from "./role-matrix.generated.ts";
import styles from "./role-matrix.module.css";

/** Who does what for which result of the leader: people down, the leader's results across. */
export function RoleMatrix({ unit, year }: { unit: FragmentType<RoleMatrix_UnitFragment>; year: number }) {
  const { data } = useSuspenseFragment({ fragment: RoleMatrix_UnitFragmentDoc, from: unit, variables: { year } });
  const matrix = data.roleResultMatrix;
  if (!matrix || matrix.rows.length === 0)
    return <Notice title={m.cascade_none_title()}>{m.cascade_none({ unit: data.name, year: String(year) })}</Notice>;
  const { columns, rows } = matrix;
  const served = (id: string) => rows.filter(({ cells }) => cells.some(({ column }) => column.id === id)).length;
  const label = m.matrix_caption({ unit: data.name, leader: matrix.leader?.name ?? "–" });

  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={label}>
      <table className={styles.matrix} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{m.column_name()}</th>
            {columns.map(({ id, title }) => (
              <th key={id} scope="col">
                {title}
                <span className={styles.count} data-none={served(id) === 0 || undefined}>
                  {m.matrix_served({ n: served(id) })}
                </span>
              </th>
            ))}
            <th scope="col">{m.matrix_unlinked()}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ employee, position, cells, unlinked, elsewhere }) => (
            <tr key={position.id}>
              <th scope="row">
                <Link to="/people/$id" params={{ id: employee.id }}>
                  {employee.name}
                </Link>
                <span className={styles.post}>{position.title}</span>
              </th>
              {columns.map(({ id }) => {
                const results = cells.find(({ column }) => column.id === id)?.results ?? [];
                return (
                  <td key={id} data-empty={results.length === 0 || undefined}>
                    {results.length === 0 ? "–" : results.map((result) => <p key={result.id}>{result.title}</p>)}
                  </td>
                );
              })}
              <td data-empty={unlinked.length + elsewhere.length === 0 || undefined}>
                {unlinked.map((result) => (
                  <p key={result.id} className={styles.gap}>
                    {result.title}
                  </p>
                ))}
                {elsewhere.map((result) => (
                  <p key={result.id}>{m.matrix_elsewhere({ title: result.title })}</p>
                ))}
                {unlinked.length + elsewhere.length === 0 && "–"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
