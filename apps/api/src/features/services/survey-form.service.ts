import { agencyDate } from "@andir/domain/iso-date";
import { SurveyChannel } from "@andir/domain/respondent";
import { takeForm, type FormRefusal } from "../../platform/public-pages/form-guard.ts";
import { inTransaction, type Scope } from "../../platform/scope.ts";
import { SatisfactionResponse } from "./satisfaction-response.entity.ts";
import { responseOf, type SurveyAnswer } from "./survey-answer.ts";
import type { SurveyOfVisitor } from "./survey.loaders.ts";

/** The people in a waiting room share an address: so many of them may answer on a day. */
const ANSWERS_PER_ADDRESS = 100;

export const formOf = ({ code }: SurveyOfVisitor): string => `survey:${code}`;

interface Sending {
  readonly answer: SurveyAnswer;
  readonly sent: URLSearchParams;
  readonly address: string;
}

/**
 * Keeps an answer from the public form, or says why it does not count. No event is recorded: its time and its key together would put
 * answers into the order in which people stood at the counter.
 */
export const answerSurvey = (
  scope: Scope,
  survey: SurveyOfVisitor,
  { answer, sent, address }: Sending,
): Promise<FormRefusal | null> =>
  inTransaction(scope, async (tx) => {
    const refusal = await takeForm(tx, { form: formOf(survey), sent, address, perDay: ANSWERS_PER_ADDRESS });
    if (refusal) return refusal;
    const row = responseOf(answer, {
      serviceKey: survey.serviceKey,
      answeredOn: agencyDate(tx.now),
      channel: SurveyChannel.FORM,
      importKey: null,
    });
    await tx.db.insert(SatisfactionResponse, row);
    return null;
  });
