import type { ApolloClient } from "@apollo/client";
import * as m from "../../messages/messages.js";
import { WithdrawAssessmentDocument } from "./assess-moves.generated.ts";

/** Takes back what was published a moment ago, with a reason that says so: its subject may have seen it. Whether it worked. */
export async function withdrawAtOnce(client: ApolloClient, assessmentId: string): Promise<boolean> {
  try {
    const { data } = await client.mutate({
      mutation: WithdrawAssessmentDocument,
      variables: { input: { assessmentId, reason: m.assess_undo_reason() } },
    });
    return data?.withdrawAssessment.problems.length === 0;
  } catch {
    return false;
  }
}
