import { useMutation } from "@apollo/client/react";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { AgreeUnitAgreementDocument } from "./agreement-moves.generated.ts";

/** The leader above agrees to what the head has drafted. */
export function AgreeAgreement({ agreement, onDone }: { agreement: { id: string }; onDone: () => void }) {
  const [agree, { loading }] = useMutation(AgreeUnitAgreementDocument, {
    errorPolicy: "none",
    refetchQueries: "active",
  });
  const { errors, attempt } = useAttempt();
  const run = () =>
    void attempt(async () => {
      const { data } = await agree({ variables: { input: { agreementId: agreement.id } } });
      const problems = data?.agreeUnitAgreement.problems;
      if (problems?.length === 0) onDone();
      return problems;
    });
  return (
    <>
      {errors.length > 0 && <ErrorSummary title={m.rating_failed()} errors={errors} />}
      <Button kind="primary" disabled={loading} onClick={run}>
        {loading ? m.saving() : m.agreement_agree()}
      </Button>
    </>
  );
}
