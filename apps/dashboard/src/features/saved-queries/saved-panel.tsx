import { useQuery } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import * as m from "../../messages/messages.js";
import list from "../workbench/list.module.css";
import { visibilityWord } from "./query-words.ts";
import { SavedPanelDocument } from "./saved-panel.generated.ts";
import styles from "./saved-queries.module.css";

/** The saved queries that were changed last, to be laid on the desk. */
export function SavedPanel() {
  const { data, error } = useQuery(SavedPanelDocument);
  if (error) return <p className={list.none}>{m.failed_server()}</p>;
  if (!data) return <p className={list.none}>{m.loading()}</p>;
  const { nodes, totalCount } = data.savedQueries;
  if (nodes.length === 0) return <p className={list.none}>{m.saved_none_writer()}</p>;
  return (
    <>
      <ul className={list.list}>
        {nodes.map(({ id, name, ownerName, visibility, unit }) => (
          <li key={id}>
            <Link
              to="/analisis"
              search={(before) => ({ ...before, saved: id })}
              className={`${list.item} ${styles.plain}`}
            >
              <span className={list.name}>{name}</span>
              <span className={list.detail}>{`${ownerName} · ${visibilityWord(visibility, unit)}`}</span>
            </Link>
          </li>
        ))}
      </ul>
      {totalCount > nodes.length && <Link to="/analisis/tersimpan">{m.saved_all()}</Link>}
    </>
  );
}
