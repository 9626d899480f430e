import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { useState, type SyntheticEvent } from "react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { showToast } from "../../ui/toast.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import {
  ConfirmTrainingAttendanceDocument,
  Presence_SessionFragmentDoc,
  type Presence_SessionFragment,
} from "./presence.generated.ts";
import styles from "./training.module.css";
import { trainingProblemWord } from "./words.ts";

const IDS = { code: "attendance-code" };

/** One reads six digits off the screen in the room and types them here. */
export function Presence({ session }: { session: FragmentType<Presence_SessionFragment> }) {
  const { data } = useSuspenseFragment({ fragment: Presence_SessionFragmentDoc, from: session });
  const [code, setCode] = useState("");
  const [confirm] = useMutation(ConfirmTrainingAttendanceDocument, { errorPolicy: "none" });
  const { errors, refuse, attempt, errorOf, isBusy } = useAttempt(IDS, trainingProblemWord);
  if (!data.takesAttendance || data.viewerRegistration?.attendedAt) return null;

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (!/^\d{6}$/.test(code.replaceAll(/\s/g, ""))) {
      refuse([{ field: IDS.code, message: m.trn_code_missing() }]);
      return;
    }
    void attempt(async () => {
      const answer = (await confirm({ variables: { input: { sessionId: data.id, code } } })).data
        ?.confirmTrainingAttendance;
      if (answer?.registration) showToast({ words: m.trn_now_present() });
      return answer?.problems;
    });
  }
  const whole = errors.filter(({ field }) => field === null);
  return (
    <form className={styles.card} noValidate onSubmit={submit} aria-label={m.trn_presence()}>
      <h2>{m.trn_presence()}</h2>
      {whole.map(({ message }) => (
        <p key={message} role="alert" className={styles.problem}>
          {message}
        </p>
      ))}
      <Field
        id={IDS.code}
        label={m.trn_code()}
        help={<FieldHelp of="training.code" label={m.trn_code()} />}
        hint={m.trn_code_hint()}
        error={errorOf(IDS.code)}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <div className={styles.buttons}>
        <Button kind="primary" type="submit" disabled={isBusy}>
          {isBusy ? m.saving() : m.trn_presence_do()}
        </Button>
      </div>
    </form>
  );
}
