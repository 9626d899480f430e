import { useApolloClient } from "@apollo/client/react";
import { useRef } from "react";
import { roomHeaders } from "../../graphql/room.ts";
import { randomKey } from "../../lib/random-key.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { showToast } from "../../ui/toast.tsx";
import type { Mendable } from "../problems/problem-words.ts";
import { useAttempt } from "../problems/use-attempt.ts";
import styles from "./training.module.css";
import { trainingProblemWord } from "./words.ts";

/** A file as material: chosen, sent at once, and there for everyone. */
export function MaterialFile({ programmeId }: { programmeId: string }) {
  const input = useRef<HTMLInputElement>(null);
  const client = useApolloClient();
  const { errors, attempt, isBusy } = useAttempt({}, trainingProblemWord);

  const send = (file: File) =>
    void attempt(async () => {
      const body = new FormData();
      body.append("file", file);
      const response = await fetch(`/files/training/${encodeURIComponent(programmeId)}`, {
        method: "POST",
        body,
        headers: { ...roomHeaders(), "x-andir-upload": "1", "idempotency-key": randomKey() },
      });
      const answer = (await response.json()) as { problems?: Mendable[] };
      if (response.ok) {
        await client.refetchQueries({ include: "active" });
        showToast({ words: m.trn_file_added() });
      }
      return answer.problems;
    });
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={m.trn_file_add()}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (file) send(file);
        }}
      />
      <Button disabled={isBusy} onClick={() => input.current?.click()}>
        {isBusy ? m.trn_file_sending() : m.trn_file_add()}
      </Button>
      {errors.map(({ message }) => (
        <p key={message} role="alert" className={styles.problem}>
          {message}
        </p>
      ))}
    </>
  );
}
