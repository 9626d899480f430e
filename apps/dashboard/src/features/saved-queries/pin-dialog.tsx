import type { TileBoard, TileDisplay } from "@andir/domain/saved-query";
import { useApolloClient, useMutation, useQuery } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { useId, useState, type SubmitEvent } from "react";
import { useOnceKey } from "../../lib/use-once-key.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { showToast } from "../../ui/toast.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import { AgencyBoardDocument } from "./pin-dialog.generated.ts";
import { queryProblemWord } from "./query-words.ts";
import { PinQueryDocument, type SavedQuery_QueryFragment } from "./saved-query.generated.ts";
import styles from "./saved-queries.module.css";

interface PinDialogProps {
  query: SavedQuery_QueryFragment;
  /** The values of the variables that it is pinned with, as JSON. */
  variables: string;
  onClose: () => void;
}

/** Puts a saved query on a page of tiles, with the values that are chosen now. */
export function PinDialog({ query, variables, onClose }: PinDialogProps) {
  const id = useId();
  const client = useApolloClient();
  const onceKey = useOnceKey();
  const { data } = useQuery(AgencyBoardDocument);
  const [pin] = useMutation(PinQueryDocument, { errorPolicy: "none" });
  const [board, setBoard] = useState<TileBoard>("OWN");
  const [display, setDisplay] = useState<TileDisplay>("CHART");
  const { errors, attempt, isBusy } = useAttempt({}, queryProblemWord);
  const mayArrange = data?.queryBoard.viewerMayArrange ?? false;

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void attempt(async () => {
      const wish = { savedQueryId: query.id, board, display, variables };
      const { data: answer } = await pin({ variables: { input: { ...wish, idempotencyKey: onceKey(wish) } } });
      if (answer?.pinQuery.problems.length === 0) {
        client.cache.evict({ id: "ROOT_QUERY", fieldName: "queryBoard" });
        showToast({ words: m.saved_pinned() });
        onClose();
      }
      return answer?.pinQuery.problems;
    });
  };

  return (
    <Dialog title={m.saved_pin_title()} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={submit}>
        {errors.length > 0 && <ErrorSummary title={m.saved_failed()} errors={errors} />}
        {mayArrange && (
          <RadioGroup
            id={`${id}-board`}
            label={m.saved_pin_where()}
            help={<FieldHelp of="query.board" label={m.saved_pin_where()} />}
            value={board}
            options={[
              { value: "OWN", label: m.board_own() },
              { value: "AGENCY", label: m.board_agency(), hint: m.saved_pin_agency_hint() },
            ]}
            onChange={setBoard}
          />
        )}
        <RadioGroup
          id={`${id}-display`}
          label={m.saved_pin_as()}
          help={<FieldHelp of="query.display" label={m.saved_pin_as()} />}
          value={display}
          options={[
            { value: "CHART", label: m.saved_as_chart() },
            { value: "TABLE", label: m.saved_as_table() },
          ]}
          onChange={setDisplay}
        />
        <p>
          <Link to="/analisis/papan">{m.board_open()}</Link>
        </p>
        <DialogActions>
          <Button kind="primary" type="submit" disabled={isBusy}>
            {isBusy ? m.saving() : m.saved_pin()}
          </Button>
          <Button onClick={onClose}>{m.cancel()}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
