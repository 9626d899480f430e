import { useApolloClient, useMutation } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import * as m from "../../messages/messages.js";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Secret } from "../../ui/secret.tsx";
import { showToast } from "../../ui/toast.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { MailDialog } from "./mail-dialog.tsx";
import { PinDialog } from "./pin-dialog.tsx";
import { queryProblemWord } from "./query-words.ts";
import { DeleteSavedQueryDocument, type SavedQuery_QueryFragment } from "./saved-query.generated.ts";
import styles from "./saved-queries.module.css";
import { ShareDialog } from "./share-dialog.tsx";

interface SavedActionsProps {
  query: SavedQuery_QueryFragment;
  /** The values that are chosen now, as JSON. */
  variables: string;
  /** Whether the reader writes queries too. */
  mayWrite: boolean;
  onDeleted: () => void;
}

type Asked = "share" | "pin" | "mail" | "link" | "delete";

/** What can be done with a saved query. */
export function SavedActions({ query, variables, mayWrite, onDeleted }: SavedActionsProps) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  return (
    <div className={styles.actions}>
      {mayWrite && (
        <Link to="/analisis" search={{ saved: query.id }} className={buttonClass("outline")}>
          {m.saved_open()}
        </Link>
      )}
      <Button onClick={() => setAsked("link")}>{m.saved_link()}</Button>
      <Button onClick={() => setAsked("pin")}>{m.saved_pin()}</Button>
      <Button onClick={() => setAsked("mail")}>{m.saved_mail()}</Button>
      {query.viewerMayChange && (
        <>
          <Button onClick={() => setAsked("share")}>{m.saved_share()}</Button>
          <Button kind="quiet" onClick={() => setAsked("delete")}>
            {m.saved_delete()}
          </Button>
        </>
      )}
      {asked === "share" && <ShareDialog query={query} onClose={close} />}
      {asked === "pin" && <PinDialog query={query} variables={variables} onClose={close} />}
      {asked === "mail" && <MailDialog query={query} onClose={close} />}
      {asked === "link" && <LinkDialog query={query} onClose={close} />}
      {asked === "delete" && <DeleteDialog query={query} onClose={close} onDeleted={onDeleted} />}
    </div>
  );
}

interface DialogProps {
  query: SavedQuery_QueryFragment;
  onClose: () => void;
}

/** A link names the query and opens nothing by itself: whoever follows it signs in, and must be one of those who find it. */
function LinkDialog({ query, onClose }: DialogProps) {
  return (
    <Dialog title={m.saved_link()} onClose={onClose}>
      <p>{query.visibility === "PRIVATE" ? m.saved_link_private() : m.saved_link_note()}</p>
      <Secret
        label={m.saved_link_address()}
        value={`${window.location.origin}/analisis/${query.id}${window.location.search}`}
        words={{ copy: m.copy(), copied: m.copied(), byHand: m.copy_by_hand() }}
      />
      <DialogActions>
        <Button kind="primary" onClick={onClose}>
          {m.close()}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function DeleteDialog({ query, onClose, onDeleted }: DialogProps & { onDeleted: () => void }) {
  const client = useApolloClient();
  const [remove] = useMutation(DeleteSavedQueryDocument, { errorPolicy: "none" });
  const { errors, attempt, isBusy } = useAttempt({}, queryProblemWord);
  const submit = () =>
    void attempt(async () => {
      const { data } = await remove({ variables: { input: { savedQueryId: query.id } } });
      if (data?.deleteSavedQuery.problems.length === 0) {
        showToast({ words: m.saved_deleted({ name: query.name }) });
        onDeleted();
        for (const fieldName of ["savedQueries", "queryBoard"]) client.cache.evict({ id: "ROOT_QUERY", fieldName });
      }
      return data?.deleteSavedQuery.problems;
    });
  return (
    <Dialog title={m.saved_delete_title({ name: query.name })} onClose={onClose}>
      {errors.length > 0 && <ErrorSummary title={m.saved_failed()} errors={errors} />}
      <p>{query.visibility === "PRIVATE" ? m.saved_delete_note() : m.saved_delete_shared()}</p>
      <DialogActions>
        <Button kind="primary" disabled={isBusy} onClick={submit}>
          {isBusy ? m.saving() : m.saved_delete()}
        </Button>
        <Button onClick={onClose}>{m.cancel()}</Button>
      </DialogActions>
    </Dialog>
  );
}
