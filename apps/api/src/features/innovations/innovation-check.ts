import { sharesAddUp } from "@andir/domain/innovation-counting";
import { agencyDate } from "@andir/domain/iso-date";
import { badInput } from "../../platform/errors.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import { isWebAddress, notAnAddress } from "../../platform/storage/web-address.ts";
import type { InnovationEffectInput, SaveInnovationInput } from "./innovation.inputs.ts";

export const LONGEST = { title: 120, problem: 4_000, change: 4_000 } as const;
const MOST_MEMBERS = 10;
const MOST_EFFECTS = 5;
const MOST_EVIDENCE = 10;

const REQUIRED = {
  title: "Give it a short name that others will look for.",
  problem: "Tell in a few sentences what is wrong today, and for whom.",
  change: "Tell in a few sentences what is done otherwise.",
} as const;

/** What is wrong with an innovation as it is written, without looking anything up. */
export function problemsOf(input: SaveInnovationInput, now: Date): Problem[] {
  if (input.effects.length > MOST_EFFECTS)
    throw badInput(`At most ${MOST_EFFECTS} effects; these are ${input.effects.length}.`);
  if (input.evidence.length > MOST_EVIDENCE)
    throw badInput(`At most ${MOST_EVIDENCE} pieces of evidence; these are ${input.evidence.length}.`);
  const words = (Object.keys(LONGEST) as (keyof typeof LONGEST)[]).flatMap((field) =>
    textProblem(field, input[field], LONGEST[field], REQUIRED[field]),
  );
  return [
    ...words,
    ...memberProblems(input),
    ...input.effects.flatMap((effect, at) => effectProblems(effect, `effects.${at}`, agencyDate(now))),
    ...input.evidence.flatMap(({ name, url, evidenceId }, at) => [
      ...textProblem(`evidence.${at}.name`, name, 200, "Say what it shows."),
      ...(evidenceId != null || isWebAddress(url?.trim() ?? "") ? [] : [notAnAddress(`evidence.${at}.url`)]),
    ]),
    ...(isTwice(input.evidence.flatMap(({ evidenceId }) => evidenceId ?? []))
      ? [problem("evidence", "TWICE", "A file is named twice. Leave it there once.")]
      : []),
  ];
}

/** What was written, without the blanks around it; or what is wrong with it. */
export function wordsOf(field: string, text: string, longest: number, whenEmpty: string): string | Problem[] {
  const words = text.trim();
  if (words === "") return [problem(field, "REQUIRED", whenEmpty)];
  return words.length > longest
    ? [problem(field, "TOO_LONG", `At most ${longest} characters; this has ${words.length}.`)]
    : words;
}

const isTwice = (ids: readonly string[]): boolean => new Set(ids).size < ids.length;

function textProblem(...text: Parameters<typeof wordsOf>): Problem[] {
  const words = wordsOf(...text);
  return typeof words === "string" ? [] : words;
}

function memberProblems({ members }: SaveInnovationInput): Problem[] {
  if (members.length > MOST_MEMBERS)
    return [problem("members", "TOO_MANY", `At most ${MOST_MEMBERS} people; these are ${members.length}.`)];
  if (new Set(members.map(({ employeeId }) => employeeId)).size < members.length)
    return [problem("members", "TWICE", "Somebody is named twice. Put their shares together.")];
  return sharesAddUp(members.map(({ share }) => share))
    ? []
    : [problem("members", "SHARES", "The shares are over 0 and add up to 1 (100 %). Change them until they do.")];
}

function effectProblems(effect: InnovationEffectInput, at: string, today: string): Problem[] {
  const { name, unitOfMeasure, source, before, after, beforeOn, afterOn } = effect;
  const problems = [
    ...textProblem(`${at}.name`, name, 200, "Say what is measured."),
    ...textProblem(`${at}.unitOfMeasure`, unitOfMeasure, 40, "Say in what it is measured, such as % or menit."),
    ...textProblem(`${at}.source`, source, 300, "Say where the numbers are from, so that others can look."),
  ];
  if (!Number.isFinite(before) || (after != null && !Number.isFinite(after)))
    problems.push(problem(`${at}.before`, "NOT_A_NUMBER", "Give a number."));
  if (beforeOn > today) problems.push(problem(`${at}.beforeOn`, "IN_FUTURE", "This day is still to come."));
  if ((after == null) !== (afterOn == null))
    problems.push(
      problem(`${at}.afterOn`, "INCOMPLETE", "The value after and its day belong together: give both or none."),
    );
  if (afterOn != null && afterOn > today)
    problems.push(
      problem(`${at}.afterOn`, "IN_FUTURE", "This day is still to come. Leave the value after empty until then."),
    );
  if (afterOn != null && afterOn <= beforeOn)
    problems.push(problem(`${at}.afterOn`, "NOT_AFTER", "The value after is measured later than the value before."));
  return problems;
}
