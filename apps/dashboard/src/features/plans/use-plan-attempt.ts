import { useAttempt } from "../problems/use-attempt.ts";
import { planProblemWord } from "./plan-problems.ts";

/** As every form's way to the server, with the words that problems of plans have here. */
export const usePlanAttempt = (inputs: Readonly<Record<string, string>> = {}) => useAttempt(inputs, planProblemWord);
