import { allQuestions } from "@andir/domain/questions/all-questions";
import { locale } from "../../lib/locale.ts";

/** What a variable of a question of the gallery is called, for as long as the question keeps its name; null for other variables. */
export function variableWord(operation: string | undefined, name: string): string | null {
  const question = allQuestions.find(({ text }) => operation !== undefined && text.startsWith(`query ${operation}(`));
  return question?.variables.find((variable) => variable.name === name)?.label[locale()] ?? null;
}
