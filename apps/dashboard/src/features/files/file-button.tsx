import { useRef } from "react";
import { randomKey } from "../../lib/random-key.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { Mendable } from "../problems/problem-words.ts";
import { useAttempt } from "../problems/use-attempt.ts";
import styles from "./file-button.module.css";
import { sendFile, type TakenFile } from "./send-file.ts";

const ACCEPTED = "image/*,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.txt,.csv";

interface FileButtonProps {
  /** Where it is sent, and how the answer names it. */
  address: string;
  as: string;
  label: string;
  word: (problem: Mendable) => string;
  onTaken: (file: TakenFile) => void | Promise<void>;
}

/** A file: chosen, sent at once, and what became of it said here. */
export function FileButton({ address, as, label, word, onTaken }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const { errors, attempt, isBusy } = useAttempt({}, word);

  const send = (file: File) =>
    void attempt(async () => {
      const { taken, problems } = await sendFile(address, as, file, randomKey());
      if (taken) await onTaken(taken);
      return problems;
    });
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        aria-label={label}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = ""; // the same file may be chosen again
          if (file) send(file);
        }}
      />
      <Button disabled={isBusy} onClick={() => input.current?.click()}>
        <Icon name="clip" />
        {isBusy ? m.trn_file_sending() : label}
      </Button>
      {errors.map(({ message }) => (
        <p key={message} role="alert" className={styles.problem}>
          {message}
        </p>
      ))}
    </>
  );
}
