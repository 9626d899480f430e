import { useMutation } from "@apollo/client/react";
import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useOnceKey } from "../../lib/use-once-key.ts";
import * as m from "../../messages/messages.js";
import { Button, buttonClass } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { AdoptDialog } from "./adopt-dialog.tsx";
import {
  InnovationActions_InnovationFragmentDoc,
  SubmitInnovationDocument,
  WithdrawInnovationDocument,
  type InnovationActions_InnovationFragment,
} from "./innovation-actions.generated.ts";
import styles from "./innovation-form.module.css";
import { innovationProblemWord, stageWord } from "./innovation-words.ts";
import { MoveDialog } from "./move-dialog.tsx";
import { ReviewDialog } from "./review-dialog.tsx";

interface InnovationActionsProps {
  innovation: FragmentType<InnovationActions_InnovationFragment>;
  onDone: (words: string) => void;
}

type Open = { kind: "move"; stage: Stage } | { kind: "review"; as: Reviewer } | { kind: "adopt" } | null;
type Stage = InnovationActions_InnovationFragment["viewerMoves"][number];
type Reviewer = InnovationActions_InnovationFragment["viewerReviewsAs"][number];

const MOVE: Record<Stage, () => string> = {
  IDEA: m.innovation_stage_idea,
  TRIAL: m.innovation_move_trial,
  ADOPTED: m.innovation_move_adopted,
  REPLICATED: m.innovation_stage_replicated,
  CLOSED: m.innovation_move_closed,
};

/** What the reader may do with it now, as the server says; the main thing first. */
export function InnovationActions({ innovation, onDone }: InnovationActionsProps) {
  const { data } = useSuspenseFragment({ fragment: InnovationActions_InnovationFragmentDoc, from: innovation });
  const [open, setOpen] = useState<Open>(null);
  const navigate = useNavigate();
  const [submit] = useMutation(SubmitInnovationDocument, { errorPolicy: "none" });
  const [withdraw] = useMutation(WithdrawInnovationDocument, { errorPolicy: "none" });
  const { errors, attempt, isBusy } = useAttempt({}, innovationProblemWord);
  const onceKey = useOnceKey();
  const input = { innovationId: data.id };
  const close = () => setOpen(null);
  const done = (words: string) => {
    close();
    onDone(words);
  };

  const handIn = () =>
    void attempt(async () => {
      const answer = await submit({
        variables: { input: { ...input, idempotencyKey: onceKey({ ...input, at: "submit" }) } },
      });
      const problems = answer.data?.submitInnovation.problems;
      if (problems?.length === 0) onDone(m.innovation_submitted_now());
      return problems;
    });
  const takeBack = () =>
    void attempt(async () => {
      const answer = await withdraw({ variables: { input } });
      const problems = answer.data?.withdrawInnovation.problems;
      if (problems?.length === 0) onDone(m.innovation_withdrawn_now());
      return problems;
    });

  return (
    <>
      {errors.length > 0 && <ErrorSummary title={m.innovation_failed()} errors={errors} />}
      <div className={styles.actions}>
        {data.viewerReviewsAs.map((as) => (
          <Button key={as} kind="primary" onClick={() => setOpen({ kind: "review", as })}>
            {as === "APPRAISER" ? m.innovation_review_as_appraiser() : m.innovation_review_as_team()}
          </Button>
        ))}
        {data.viewerMaySubmit && (
          <Button kind="primary" disabled={isBusy} onClick={handIn}>
            {isBusy ? m.saving() : m.innovation_submit()}
          </Button>
        )}
        {data.viewerMayAdopt && (
          <Button kind="primary" onClick={() => setOpen({ kind: "adopt" })}>
            {m.innovation_adopt()}
          </Button>
        )}
        {data.viewerMayChange && (
          <Link to="/inovasi/$id/ubah" params={{ id: data.id }} className={buttonClass("outline")}>
            {m.innovation_edit()}
          </Link>
        )}
        {data.viewerMoves.map((stage) => (
          <Button key={stage} onClick={() => setOpen({ kind: "move", stage })}>
            {MOVE[stage]()}
          </Button>
        ))}
        {data.viewerMayWithdraw && (
          <Button disabled={isBusy} onClick={takeBack}>
            {m.innovation_withdraw()}
          </Button>
        )}
      </div>
      {open?.kind === "move" && (
        <MoveDialog
          id={data.id}
          title={MOVE[open.stage]()}
          stage={open.stage}
          onClose={close}
          onMoved={() => done(m.innovation_moved_now({ stage: stageWord(open.stage) }))}
        />
      )}
      {open?.kind === "review" && (
        <ReviewDialog id={data.id} name={data.title} as={open.as} onClose={close} onReviewed={done} />
      )}
      {open?.kind === "adopt" && (
        <AdoptDialog
          id={data.id}
          name={data.title}
          since={data.startedOn}
          onClose={close}
          onAdopted={(id) => void navigate({ to: "/inovasi/$id", params: { id } })}
        />
      )}
    </>
  );
}
