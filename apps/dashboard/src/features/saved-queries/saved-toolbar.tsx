import type { FragmentType } from "@apollo/client";
import { useQuery, useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { useContext, useEffect, useState } from "react";
import { DraftOwner } from "../../lib/draft-owner.ts";
import { stored } from "../../lib/stored.ts";
import * as m from "../../messages/messages.js";
import { Button, buttonClass } from "../../ui/button.tsx";
import { useWorkbench } from "../workbench/workbench-context.ts";
import { SaveDialog } from "./save-dialog.tsx";
import { SavedQuery_QueryFragmentDoc, type SavedQuery_QueryFragment } from "./saved-query.generated.ts";
import styles from "./saved-queries.module.css";
import { SavedOnDeskDocument } from "./saved-toolbar.generated.ts";

interface SavedToolbarProps {
  /** The saved query that the desk was opened with. */
  saved: string | undefined;
  onSaved: (id: string | undefined) => void;
}

/** Keeping what lies on the desk, and the way to what is kept. */
export function SavedToolbar({ saved, onSaved }: SavedToolbarProps) {
  const { data } = useQuery(SavedOnDeskDocument, { variables: { id: saved ?? "" }, skip: saved === undefined });
  const { question } = useWorkbench();
  const base = useBase();
  const [isSaving, setIsSaving] = useState(false);
  useEffect(() => {
    if (saved === undefined) base.write(null);
  }, [saved, base]);
  const query = saved === undefined ? null : data?.savedQuery;

  return (
    <div className={styles.actions}>
      {query && <OnDesk key={query.id} query={query} onSaved={onSaved} />}
      <Button kind={query ? "outline" : "primary"} onClick={() => setIsSaving(true)}>
        {query ? m.saved_save_as() : m.saved_save_dots()}
      </Button>
      <Link to="/analisis/tersimpan" className={buttonClass("quiet")}>
        {m.saved_title()}
      </Link>
      <Link to="/analisis/papan" className={buttonClass("quiet")}>
        {m.board_title()}
      </Link>
      {isSaving && (
        <SaveDialog
          question={question}
          onClose={() => setIsSaving(false)}
          onSaved={({ id, revision }) => {
            base.write({ id, revision });
            setIsSaving(false);
            onSaved(id);
          }}
        />
      )}
    </div>
  );
}

/** The saved query that lies on the desk: it is laid there once, and what is then typed stays. */
function OnDesk({
  query: from,
  onSaved,
}: {
  query: FragmentType<SavedQuery_QueryFragment>;
  onSaved: (id: string | undefined) => void;
}) {
  const { data: query } = useSuspenseFragment({ fragment: SavedQuery_QueryFragmentDoc, from });
  const { question, open, change } = useWorkbench();
  const base = useBase();
  const [isSaving, setIsSaving] = useState(false);
  const labels = labelsOf(query);
  const lay = () => {
    base.write({ id: query.id, revision: query.revision });
    open({ query: query.text, variables: query.variables, labels });
  };
  useEffect(() => {
    if (base.read()?.id !== query.id) lay();
    else change({ labels });
    // Once for a query: what is typed after that is not touched.
  }, [query.id]);
  const revision = base.read()?.revision ?? query.revision;

  return (
    <>
      <Link to="/analisis/$id" params={{ id: query.id }}>
        {query.name}
      </Link>
      {query.viewerMayChange && (
        <Button kind="primary" onClick={() => setIsSaving(true)}>
          {m.saved_save_version()}
        </Button>
      )}
      {revision !== query.revision && <Button onClick={lay}>{m.saved_open_newest()}</Button>}
      {isSaving && (
        <SaveDialog
          question={question}
          into={{ ...query, revision }}
          onClose={() => setIsSaving(false)}
          onSaved={(next) => {
            base.write({ id: next.id, revision: next.revision });
            setIsSaving(false);
            onSaved(next.id);
          }}
        />
      )}
    </>
  );
}

const labelsOf = ({ parameters }: SavedQuery_QueryFragment): Record<string, string> =>
  Object.fromEntries(parameters.flatMap(({ name, label }) => (label === null ? [] : [[name, label]])));

interface Base {
  id: string;
  revision: number;
}

/** Which saved query the text on the desk was taken from, and how it stood then: who changed it meanwhile is not overwritten. */
function useBase() {
  const owner = useContext(DraftOwner);
  const [base] = useState(() => {
    const kept = stored("localStorage", `andir.workbench.${owner}.saved`);
    return {
      read: (): Base | null => {
        try {
          return JSON.parse(kept.read() ?? "null") as Base | null;
        } catch {
          return null; // nothing of ours
        }
      },
      write: (next: Base | null) => kept.write(next === null ? null : JSON.stringify(next)),
    };
  });
  return base;
}
