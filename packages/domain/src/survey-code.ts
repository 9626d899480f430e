/** Letters and digits that are not taken for one another when read aloud or off a poster. */
export const SURVEY_CODE_LETTERS: readonly string[] = "ABCDEFGHJKMNPQRSTUVWXYZ23456789".split("");
export const SURVEY_CODE_LENGTH = 8;

/** A code as somebody typed it: small letters, spaces and hyphens are let pass; null for what is none. */
export function surveyCodeIn(text: string): string | null {
  const code = text.replaceAll(/[\s-]/g, "").toUpperCase();
  const isCode =
    code.length === SURVEY_CODE_LENGTH && code.split("").every((letter) => SURVEY_CODE_LETTERS.includes(letter));
  return isCode ? code : null;
}

/** In two groups, as a poster shows it. */
export const spacedSurveyCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;
