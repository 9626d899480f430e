import { Role } from "@andir/domain/role";
import type { Actor } from "../../platform/actor.ts";
import { recordEvent } from "../../platform/audit.ts";
import { AppError } from "../../platform/errors.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { RequestScope } from "../../platform/request.ts";
import type { Entered, SandboxHere } from "../../platform/sandbox/sandbox-door.ts";
import { inTransaction } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { keyedHash } from "../../platform/derived-key.ts";
import { admit, type Limit, mustWait } from "../access/attempt-limit.service.ts";
import type { Sandbox } from "./sandbox.type.ts";

const keepsIt = ({ roles, administeredUnitKeys }: Actor): boolean =>
  roles.has(Role.PERFORMANCE_TEAM) || (roles.has(Role.ADMINISTRATOR) && administeredUnitKeys === null);

export async function readSandbox(scope: RequestScope): Promise<Sandbox | null> {
  const { sandbox } = scope;
  if (!sandbox) return null;
  const actor = actorOf(scope);
  const { door, isInside } = sandbox;
  const state = await door.state();
  return {
    ...state,
    isInside,
    places: door.places,
    roles: isInside ? [] : [...actor.roles].sort(),
    viewerMayRenew: mayRenew(actor, sandbox, state.inside),
  };
}

/** Others lose what they were practising, so it is for whoever is alone inside, or keeps order outside. */
const mayRenew = (actor: Actor, { isInside }: SandboxHere, inside: number): boolean =>
  isInside ? inside <= 1 : keepsIt(actor);

export interface EnteredAs {
  readonly isInside: boolean;
  readonly isPreparing: boolean;
  readonly problems: Problem[];
}

const WORDS: Record<Exclude<Entered, "ENTERED" | "PREPARING">, string> = {
  FULL: "As many people as there are places are practising now. Try again in a quarter of an hour.",
  NOBODY: "There is nobody in the sandbox to practise this role with. Choose another role.",
  FAILED: "The sandbox cannot be opened at the moment. Try again later, or tell your administrator.",
};

/** Of the one who enters, the sandbox is told the role alone; that they went there is on record outside. */
export async function enterSandbox(scope: RequestScope, role: Role): Promise<EnteredAs> {
  const { sandbox } = scope;
  const actor = actorOf(scope);
  const refused = (...problems: Problem[]): EnteredAs => ({ isInside: false, isPreparing: false, problems });
  if (!sandbox)
    return refused(problem(null, "SWITCHED_OFF", "There is no sandbox here: your operator has it switched off."));
  if (sandbox.isInside) return refused(problem(null, "INSIDE", "You are in the sandbox. Leave it first."));
  if (!actor.roles.has(role)) return refused(problem("role", "NOT_YOURS", "You can practise in your own roles only."));
  const { phase } = await sandbox.door.state();
  if (phase === "OPEN") {
    const wait = await admit(scope, [limitOf(scope, actor)]);
    if (wait > 0) return refused(...mustWait(wait));
  }
  const entered = await sandbox.door.enter(role, scope.client);
  if (entered === "PREPARING") return { isInside: false, isPreparing: true, problems: [] };
  if (entered !== "ENTERED") return refused(problem(null, entered, WORDS[entered]));
  await inTransaction(scope, (tx) =>
    recordEvent(tx, {
      action: "sandbox.entered",
      noun: "account",
      nounKey: actor.accountKey,
      subjectKey: actor.employeeKey,
      payload: { role },
    }),
  );
  return { isInside: true, isPreparing: false, problems: [] };
}

const MINUTE = 60_000;

/** Each entrance opens a session there: nobody needs many, and nobody should fill it for the others. */
const limitOf = (scope: RequestScope, { accountKey }: Actor): Limit => ({
  bucket: keyedHash(scope.secret, "attempt limits", "sandbox", accountKey),
  attempts: 20,
  firstWait: MINUTE,
  longestWait: 60 * MINUTE,
  endsWithSuccess: false,
});

export async function renewSandbox(scope: RequestScope): Promise<Problem[]> {
  const { sandbox } = scope;
  const actor = actorOf(scope);
  if (!sandbox) throw new AppError("NOT_FOUND", "There is no sandbox here.");
  const { inside } = await sandbox.door.state();
  if (!mayRenew(actor, sandbox, inside))
    return [
      sandbox.isInside
        ? problem(
            null,
            "OTHERS_INSIDE",
            "Others are practising here and would lose what they did. The performance team can do it.",
          )
        : problem(null, "FORBIDDEN", "The performance team and the agency's administrators can have it made anew."),
    ];
  if (!sandbox.isInside)
    await inTransaction(scope, (tx) =>
      recordEvent(tx, {
        action: "sandbox.renewed",
        noun: "account",
        nounKey: actor.accountKey,
        subjectKey: actor.employeeKey,
        payload: { inside },
      }),
    );
  sandbox.door.renew();
  return [];
}
