import { useMutation } from "@apollo/client/react";
import { useNavigate } from "@tanstack/react-router";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { showToast } from "../../ui/toast.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { CancelImportDocument } from "./import-progress.generated.ts";
import { importWord } from "./import-words.ts";

/** Gives a file up that waits: nothing of it was brought in, and it can be sent again. */
export function ImportDiscard({ id }: { id: string }) {
  const [cancel] = useMutation(CancelImportDocument, { errorPolicy: "none" });
  const navigate = useNavigate();
  const { errors, attempt, isBusy } = useAttempt({}, importWord);
  const discard = () =>
    void attempt(async () => {
      const { data } = await cancel({ variables: { input: { importId: id } } });
      if (data?.cancelImport.problems.length === 0) {
        showToast({ words: m.import_discarded() });
        await navigate({ to: "/impor" });
      }
      return data?.cancelImport.problems;
    });
  return (
    <div>
      <Button disabled={isBusy} onClick={discard}>
        {m.import_discard()}
      </Button>
      {errors.map(({ message }) => (
        <p key={message} role="alert">
          {message}
        </p>
      ))}
    </div>
  );
}
