import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { formatMonth } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ChangeDialog } from "../administration/change-dialog.tsx";
import { textIn } from "../administration/change-field.tsx";
import { reasonField } from "../administration/reason-field.ts";
import { WithdrawAllowanceRuleDocument } from "./formula-form.generated.ts";

interface WithdrawFormulaProps {
  formula: { id: string; startsOn: string; viewerMayWithdraw: boolean };
  onDone: (words: string) => void;
}

/** Takes the last formula back, while no month was worked out by it. */
export function WithdrawFormula({ formula: { id, startsOn, viewerMayWithdraw }, onDone }: WithdrawFormulaProps) {
  const [isAsked, setIsAsked] = useState(false);
  const [withdraw] = useMutation(WithdrawAllowanceRuleDocument, { errorPolicy: "none", refetchQueries: "active" });
  if (!viewerMayWithdraw) return null;
  return (
    <div>
      <Button onClick={() => setIsAsked(true)}>{m.tpp_rule_withdraw()}</Button>
      {isAsked && (
        <ChangeDialog
          title={m.tpp_rule_withdraw_title({ month: formatMonth(startsOn) })}
          draft={`tpp-withdraw.${id}`}
          fields={[reasonField("allowance.withdrawal")]}
          meaning={() => m.tpp_rule_withdraw_meaning()}
          submit={m.tpp_rule_withdraw_do()}
          run={async (filled) => {
            const input = { formulaId: id, reason: textIn(filled, "reason") };
            const problems = (await withdraw({ variables: { input } })).data?.withdrawAllowanceRule.problems;
            if (problems?.length === 0) onDone(m.tpp_rule_withdrawn());
            return problems;
          }}
          onClose={() => setIsAsked(false)}
        />
      )}
    </div>
  );
}
