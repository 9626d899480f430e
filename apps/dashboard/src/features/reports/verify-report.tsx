import { useMutation } from "@apollo/client/react";
import { useRef } from "react";
import { useShortcut } from "../../lib/shortcuts.ts";
import { useOnceKey } from "../../lib/use-once-key.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Keys } from "../../ui/keys.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { FieldHelp } from "../help/field-help.tsx";
import type { Verification } from "./use-verification.ts";
import { ReturnReportDocument, VerifyReportDocument } from "./verify-report.generated.ts";
import styles from "./verify-report.module.css";

interface VerifyReportProps {
  report: { id: string; viewerMayVerify: boolean; viewerMayReturn: boolean };
  verification: Verification;
  onDone: (how: "verified" | "returned") => void;
}

const NOTE = "verify-note";

/** Says that the report is right, or what is to be mended; with the keys alone if one likes. */
export function VerifyReport({ report, verification, onDone }: VerifyReportProps) {
  const { note, excepted, write, clear } = verification;
  const [verify, verifying] = useMutation(VerifyReportDocument, { errorPolicy: "none" });
  const [giveBack, returning] = useMutation(ReturnReportDocument, { errorPolicy: "none" });
  const { errors, refuse, attempt, errorOf } = useAttempt({ note: NOTE });
  const onceKey = useOnceKey();
  const accept = useRef<HTMLButtonElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const isBusy = verifying.loading || returning.loading;

  useShortcut("v", m.verify_key(), () => accept.current?.focus());
  useShortcut("b", m.verify_key_return(), () => line.current?.querySelector("textarea")?.focus());

  async function sendVerified(words: string) {
    const wish = { reportId: report.id, note: words || null, exceptEntryIds: excepted };
    const { data } = await verify({ variables: { input: { ...wish, idempotencyKey: onceKey(wish) } } });
    return data?.verifyReport.problems;
  }
  async function sendReturned(words: string) {
    const wish = { reportId: report.id, note: words };
    const { data } = await giveBack({ variables: { input: { ...wish, idempotencyKey: onceKey(wish) } } });
    return data?.returnReport.problems;
  }
  function submit(how: "verified" | "returned") {
    const words = note.trim();
    if (words === "" && (how === "returned" || excepted.length > 0)) {
      refuse([
        { field: NOTE, message: how === "returned" ? m.verify_return_note_missing() : m.verify_except_note_missing() },
      ]);
      return;
    }
    void attempt(async () => {
      const problems = await (how === "verified" ? sendVerified(words) : sendReturned(words));
      if (problems?.length === 0) {
        clear();
        onDone(how);
      }
      return problems;
    });
  }

  return (
    <form className={styles.form} noValidate aria-label={m.verify_title()} onSubmit={(event) => event.preventDefault()}>
      {errors.length > 0 && <ErrorSummary title={m.verify_failed()} errors={errors} />}
      <div ref={line}>
        <TextArea
          id={NOTE}
          label={m.verify_note()}
          help={<FieldHelp of="cycle.verifyNote" label={m.verify_note()} />}
          hint={m.verify_note_hint()}
          error={errorOf(NOTE)}
          rows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => write(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit("returned");
          }}
        />
      </div>
      <div className={styles.actions}>
        {report.viewerMayVerify && (
          <Button ref={accept} kind="primary" disabled={isBusy} onClick={() => submit("verified")}>
            {verifying.loading
              ? m.saving()
              : excepted.length === 0
                ? m.verify_do()
                : m.verify_do_except({ n: excepted.length })}
            <Keys keys="v" />
          </Button>
        )}
        {report.viewerMayReturn && (
          <Button disabled={isBusy} onClick={() => submit("returned")}>
            {returning.loading ? m.saving() : m.verify_return()}
            <Keys keys="b" />
          </Button>
        )}
      </div>
    </form>
  );
}
