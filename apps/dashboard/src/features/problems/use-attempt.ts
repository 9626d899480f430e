import { useState } from "react";
import { isOffline } from "../../graphql/client.ts";
import * as m from "../../messages/messages.js";
import type { FormError } from "../../ui/error-summary.tsx";
import { problemWord, type Mendable } from "./problem-words.ts";

/**
 * A form's way to the server: what has to be mended is said beside its field, and what was typed stays.
 * A run that has said itself what failed, as one of many changes does, answers null. `inputs` tells the id on the page of each
 * field of the mutation's input, `word` how a feature says its own problems.
 */
export function useAttempt(
  inputs: Readonly<Record<string, string>> = {},
  word: (problem: Mendable) => string = problemWord,
) {
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [isBusy, setBusy] = useState(false);
  const failed = (message: string) => setErrors([{ field: null, message }]);

  async function attempt(run: () => Promise<readonly Mendable[] | null | undefined>): Promise<void> {
    setBusy(true);
    try {
      const problems = await run();
      if (problems === null) return;
      if (problems === undefined) failed(m.failed_server());
      else
        setErrors(
          problems.map((problem) => ({
            field: inputs[problem.field?.at(-1) ?? ""] ?? null,
            message: word(problem),
          })),
        );
    } catch (error) {
      failed(isOffline(error) ? m.sign_in_offline() : m.failed_server());
    } finally {
      setBusy(false);
    }
  }
  return {
    errors,
    refuse: setErrors,
    attempt,
    /** Whether an answer is on its way. */
    isBusy,
    errorOf: (input: string) => errors.find(({ field }) => field === input)?.message,
  };
}
