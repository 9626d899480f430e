import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { useOnceKey } from "../../lib/use-once-key.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { showToast } from "../../ui/toast.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import {
  LeaveTrainingDocument,
  PlaceActions_SessionFragmentDoc,
  RegisterForTrainingDocument,
  type PlaceActions_SessionFragment,
} from "./place-actions.generated.ts";
import styles from "./training.module.css";
import { trainingProblemWord } from "./words.ts";

/** To come, or not to: one press, which can be taken back. */
export function PlaceActions({ session }: { session: FragmentType<PlaceActions_SessionFragment> }) {
  const { data } = useSuspenseFragment({ fragment: PlaceActions_SessionFragmentDoc, from: session });
  const [register] = useMutation(RegisterForTrainingDocument, { errorPolicy: "none" });
  const [leave] = useMutation(LeaveTrainingDocument, { errorPolicy: "none" });
  const onceKey = useOnceKey();
  const { errors, attempt, isBusy } = useAttempt({}, trainingProblemWord);
  const { id, isOpen, capacity, registeredCount, viewerRegistration: own, programme } = data;
  if (!isOpen || own?.attendedAt) return null;

  const come = () =>
    attempt(async () => {
      const wish = { sessionId: id, come: true, status: own?.status };
      const input = { sessionId: id, idempotencyKey: onceKey(wish) };
      const answer = (await register({ variables: { input } })).data?.registerForTraining;
      if (answer?.registration) {
        const words = answer.registration.status === "WAITING" ? m.trn_now_waiting() : m.trn_now_registered();
        showToast({ words, undo: () => void stay() });
      }
      return answer?.problems;
    });
  const stay = () =>
    attempt(async () => {
      const answer = (await leave({ variables: { input: { sessionId: id } } })).data?.leaveTraining;
      if (answer?.registration) {
        const declined = answer.registration.status === "DECLINED";
        showToast({ words: declined ? m.trn_now_declined() : m.trn_now_left(), undo: () => void come() });
      }
      return answer?.problems;
    });
  const of = <span className="visually-hidden"> {programme.title}</span>;
  const holds = own?.status === "REGISTERED" || own?.status === "WAITING";
  const isFull = capacity !== null && registeredCount >= capacity;
  const word = own?.status === "INVITED" ? m.trn_accept() : isFull ? m.trn_queue() : m.trn_register();

  return (
    <div className={styles.place}>
      <div className={styles.buttons}>
        {!holds && (
          <Button kind="primary" disabled={isBusy} onClick={() => void come()}>
            {isBusy ? m.saving() : word}
            {of}
          </Button>
        )}
        {(holds || own?.status === "INVITED") && (
          <Button disabled={isBusy} onClick={() => void stay()}>
            {own.status === "INVITED" ? m.trn_decline() : m.trn_leave()}
            {of}
          </Button>
        )}
      </div>
      {errors.map(({ message }) => (
        <p key={message} role="alert" className={styles.problem}>
          {message}
        </p>
      ))}
    </div>
  );
}
