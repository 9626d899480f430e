import { tellsOfPeople } from "@andir/domain/webhook";
import { agencyDate } from "@andir/domain/iso-date";
import { isIP } from "node:net";
import sql from "sql-template-tag";
import { isInternalAddress, isPublicAddress } from "../../platform/outbound/addresses.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { firstRow } from "../../platform/sql.ts";
import type { AddWebhookEndpointInput, AllowWebhookHostInput } from "./webhook.inputs.ts";

const LONGEST_NAME = 100;
const LONGEST_TEXT = 500;
const LONGEST_URL = 2_000;

/** What a host of the house lets one do today. */
export interface HostLeave {
  readonly allowsHttp: boolean;
}

export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");

/** The dated setting in force for a host; null: it is reached as everyone reaches it. */
export const leaveFor = (scope: Scope, host: string): Promise<HostLeave | null> =>
  firstRow<HostLeave>(
    scope,
    sql`select bool_or(h.allows_http) as "allowsHttp" from webhook_host h
        where h.host = ${host} and h.ended_at is null and ${agencyDate(scope.now)}::date between h.starts_on and h.ends_on having count(*) > 0`,
  );

export async function endpointProblems(scope: Scope, input: AddWebhookEndpointInput): Promise<Problem[]> {
  const problems = [
    ...textProblems("name", input.name, LONGEST_NAME, "Name the system that listens."),
    ...textProblems("purpose", input.purpose, LONGEST_TEXT, "Say what the receiver needs it for."),
  ];
  const wrong = await urlProblem(scope, input.url.trim());
  if (wrong !== null) problems.push(problem("url", ...wrong));
  if (input.events.length === 0) problems.push(problem("events", "REQUIRED", "Choose at least one event."));
  if (!input.tellsPeople && input.events.some(tellsOfPeople))
    problems.push(
      problem(
        "events",
        "NEEDS_PEOPLE",
        "Events of people and posts tell of whom. Choose that the purpose needs it, or leave these events out.",
      ),
    );
  return problems;
}

/** What the address itself shows. Where its name leads to is judged at each connection, for it may change. */
async function urlProblem(scope: Scope, text: string): Promise<[string, string] | null> {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || text.length > LONGEST_URL || !/^https?:$/.test(url.protocol))
    return ["INVALID", "Give a whole address, such as https://esb.example.go.id/kinerja."];
  if (url.username || url.password || url.hash)
    return ["INVALID", "Leave user, password and # out of the address: the signature shows who sends."];
  const host = hostOf(url);
  const leave = await leaveFor(scope, host);
  if (url.protocol === "http:" && leave?.allowsHttp !== true)
    return [
      "NOT_SECURE",
      "Use https. Inside of the agency's own network an administrator may allow a host without it.",
    ];
  if (isIP(host) !== 0 && !(leave ? isInternalAddress(host) : isPublicAddress(host)))
    return ["NOT_PUBLIC", "This address is not public. Allow its host first, if it is one of the agency's own."];
  if (isIP(host) === 0 && !host.includes(".") && leave === null)
    return ["NOT_PUBLIC", "This name is known inside of a network alone. Allow its host first."];
  return null;
}

export function hostProblems(scope: Scope, input: AllowWebhookHostInput): Problem[] {
  const today = agencyDate(scope.now);
  const startsOn = input.startsOn ?? today;
  const latest = `${Number(startsOn.slice(0, 4)) + 1}${startsOn.slice(4)}`;
  const problems = textProblems("reason", input.reason, LONGEST_TEXT, "Say why.");
  const host = input.host.trim().toLowerCase();
  if (!isHostName(host))
    problems.push(
      problem("host", "INVALID", "Give a name or an address without scheme, port and path, such as esb.andir.go.id."),
    );
  else if (isIP(host) !== 0 && !isInternalAddress(host))
    problems.push(problem("host", "NEVER", "This address belongs to no machine of a house, and is never sent to."));
  if (startsOn < today) problems.push(problem("startsOn", "INVALID", "Begin today or later."));
  if (input.endsOn < startsOn || input.endsOn > latest)
    problems.push(problem("endsOn", "INVALID", `Choose a last day from ${startsOn} to ${latest}.`));
  return problems;
}

const isHostName = (host: string): boolean =>
  host.length <= 253 && (isIP(host) !== 0 || /^[a-z\d]([a-z\d-]*[a-z\d])?(\.[a-z\d]([a-z\d-]*[a-z\d])?)*$/.test(host));

function textProblems(field: string, text: string, longest: number, missing: string): Problem[] {
  if (!text.trim()) return [problem(field, "REQUIRED", missing)];
  // oxlint-disable-next-line no-control-regex
  return text.length > longest || /[\u0000-\u001f]/.test(text)
    ? [problem(field, "INVALID", `Use at most ${longest} characters on one line.`)]
    : [];
}
