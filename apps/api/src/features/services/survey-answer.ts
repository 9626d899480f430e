import { AgeBand, Education, RespondentSex } from "@andir/domain/respondent";
import { randomUUID } from "node:crypto";
import { SERVICE_ELEMENTS, type ServiceElement } from "@andir/domain/service-element";
import type { SatisfactionResponse } from "./satisfaction-response.entity.ts";

/** One answer as it was given, whatever it came by. */
export type SurveyAnswer = Pick<SatisfactionResponse, "comment" | "ageBand" | "sex" | "education"> & {
  readonly answers: Readonly<Record<ServiceElement, number | null>>;
};

type About = Pick<SatisfactionResponse, "serviceKey" | "answeredOn" | "channel" | "hasTicket">;

/** The row that keeps it, under a key that tells no time. */
export const responseOf = (
  { answers, comment, ageBand, sex, education }: SurveyAnswer,
  about: About,
): SatisfactionResponse => ({
  key: randomUUID(),
  ...about,
  requirements: answers.REQUIREMENTS,
  procedure: answers.PROCEDURE,
  time: answers.TIME,
  fee: answers.FEE,
  product: answers.PRODUCT,
  competence: answers.COMPETENCE,
  conduct: answers.CONDUCT,
  complaints: answers.COMPLAINTS,
  facilities: answers.FACILITIES,
  comment,
  ageBand,
  sex,
  education,
});

export const LONGEST_COMMENT = 1000;

/** U1 to U9, as the fields of the form and the columns of a spreadsheet are named. */
export const fieldOf = (element: ServiceElement): string => `u${SERVICE_ELEMENTS.indexOf(element) + 1}`;

/** What is no answer to a question counts as none given. */
export function answerIn(form: URLSearchParams): SurveyAnswer {
  const oneOf = <T extends string>(name: string, values: Readonly<Record<string, T>>): T | null =>
    Object.values(values).find((value) => value === form.get(name)) ?? null;
  const comment = plain(form.get("comment") ?? "").slice(0, LONGEST_COMMENT);
  return {
    answers: Object.fromEntries(
      SERVICE_ELEMENTS.map((element) => {
        const given = form.get(fieldOf(element)) ?? "";
        return [element, /^[1-4]$/.test(given) ? Number(given) : null];
      }),
    ) as Record<ServiceElement, number | null>,
    comment: comment === "" ? null : comment,
    ageBand: oneOf("age", AgeBand),
    sex: oneOf("sex", RespondentSex),
    education: oneOf("education", Education),
  };
}

/** Without what a database or a reader's screen cannot show. */
// oxlint-disable-next-line no-control-regex
const plain = (text: string): string => text.replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]/g, " ").trim();

export const unansweredIn = ({ answers }: SurveyAnswer): ServiceElement[] =>
  SERVICE_ELEMENTS.filter((element) => answers[element] === null);
