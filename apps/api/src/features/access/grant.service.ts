import { addDays, agencyDate } from "@andir/domain/iso-date";
import { Role } from "@andir/domain/role";
import { MoreThanOrEqual } from "typeorm";
import { recordEvent } from "../../platform/audit.ts";
import { AppError } from "../../platform/errors.ts";
import { keyOf } from "../../platform/global-id.ts";
import { byRow, once } from "../../platform/once.ts";
import { problem, type Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { loadOrgUnit } from "../org-units/org-unit.loaders.ts";
import { GRANTABLE, mayGrantRoles } from "./access.policy.ts";
import { Account } from "./account.entity.ts";
import { isPartyTo, lockDuties } from "./delegation.loaders.ts";
import type { EndRoleGrantInput, GrantRoleInput } from "./grant.inputs.ts";
import { loadRoleGrant, type RoleGrantRow } from "./grant.loaders.ts";
import { RoleGrant } from "./role-grant.entity.ts";

/** A grant is looked at anew at least once a year; knowing who people are, every three months. */
const LONGEST_DAYS = 366;
const LONGEST_IDENTITY_DAYS = 92;

export function grantRole(scope: Scope, input: GrantRoleInput): Promise<RoleGrantRow | Problem[]> {
  const actor = actorOf(scope);
  if (!mayGrantRoles(actor)) throw new AppError("FORBIDDEN", "Only an administrator of the whole agency grants roles.");
  return once(scope, "grantRole", input, byRow(loadRoleGrant), async (tx) => {
    const account = await tx.db.findOneBy(Account, { key: keyOf("Account", input.accountId) });
    if (!account) return [problem("accountId", "NOT_FOUND", "There is no such account. Choose one from the list.")];
    if (account.key === actor.accountKey)
      return [problem("accountId", "OWN_ROLE", "Nobody grants a role to themselves: ask another administrator.")];
    await lockDuties(tx, account.employeeKey ?? account.key);
    const problems = [...(await problemsOf(tx, input)), ...(await dutiesApart(tx, account, input))];
    if (problems.length > 0) return problems;

    const grant = await tx.db.save(
      tx.db.create(RoleGrant, {
        accountKey: account.key,
        role: input.role,
        reason: input.reason.trim(),
        startsOn: input.startsOn ?? agencyDate(tx.now),
        endsOn: input.endsOn,
        unitKey: input.unitId == null ? null : keyOf("OrgUnit", input.unitId),
        withIdentity: input.withIdentity,
      }),
    );
    const { role, reason, startsOn, endsOn, unitKey, withIdentity } = grant;
    await recordEvent(tx, {
      action: "role_grant.created",
      noun: "role_grant",
      nounKey: grant.key,
      subjectKey: account.employeeKey,
      payload: { role, reason, startsOn, endsOn, unitKey, withIdentity },
    });
    return loadRoleGrant.required(tx, grant.key);
  });
}

async function problemsOf(scope: Scope, input: GrantRoleInput): Promise<Problem[]> {
  const problems: Problem[] = [];
  const startsOn = input.startsOn ?? agencyDate(scope.now);
  const longest = input.withIdentity ? LONGEST_IDENTITY_DAYS : LONGEST_DAYS;
  if (!GRANTABLE.has(input.role))
    problems.push(
      problem("role", "FOLLOWS_FROM_FACTS", "This role follows from posts and appraisers: change these instead."),
    );
  if (!input.reason.trim()) problems.push(problem("reason", "REQUIRED", "Say why the role is granted."));
  if (input.endsOn < startsOn) problems.push(problem("endsOn", "BEFORE_START", "The last day is before the first."));
  else if (input.endsOn > addDays(startsOn, longest))
    problems.push(problem("endsOn", "TOO_LONG", `At most ${longest} days: it can be granted again.`));
  if (input.endsOn < agencyDate(scope.now))
    problems.push(problem("endsOn", "IN_THE_PAST", "The last day is over. Choose today or later."));
  if (input.withIdentity && input.role !== Role.ANALYST)
    problems.push(problem("withIdentity", "NOT_FOR_ROLE", "Only an analyst meets pseudonyms."));
  if (input.unitId != null && input.role !== Role.ADMINISTRATOR)
    problems.push(problem("unitId", "NOT_FOR_ROLE", "Only an administrator's role can be for one unit."));
  if (input.unitId != null && !(await loadOrgUnit(scope, keyOf("OrgUnit", input.unitId))))
    problems.push(problem("unitId", "NOT_FOUND", "There is no such unit."));
  return problems;
}

/** Who keeps names and who reads ratings without them are two people, or a pseudonym would hide nothing. */
async function dutiesApart(tx: Scope, account: Account, input: GrantRoleInput): Promise<Problem[]> {
  const { role, withIdentity } = input;
  const apart: Partial<Record<Role, Role>> = { ANALYST: Role.ADMINISTRATOR, ADMINISTRATOR: Role.ANALYST };
  const other = apart[role];
  if (other === undefined || withIdentity) return [];
  const startsOn = input.startsOn ?? agencyDate(tx.now);
  if (
    role === Role.ANALYST &&
    account.employeeKey !== null &&
    (await isPartyTo(tx, account.employeeKey, startsOn, input.endsOn))
  )
    return [
      problem(
        "accountId",
        "DELEGATES",
        "A delegation by or to this person stands on some of these days, and duties come with names. Either side, or an administrator who keeps the records, can end it; or grant identity, or later days.",
      ),
    ];
  const held = await tx.db.findOneBy(RoleGrant, {
    accountKey: account.key,
    role: other,
    endsOn: MoreThanOrEqual(agencyDate(tx.now)),
  });
  return held
    ? [problem("role", "DUTIES_APART", "Nobody is administrator and analyst at once: end the other grant first.")]
    : [];
}

export function endRoleGrant(scope: Scope, input: EndRoleGrantInput): Promise<RoleGrantRow | Problem[]> {
  if (!mayGrantRoles(actorOf(scope)))
    throw new AppError("FORBIDDEN", "Only an administrator of the whole agency ends grants.");
  return once(scope, "endRoleGrant", input, byRow(loadRoleGrant), async (tx) => {
    const today = agencyDate(tx.now);
    const grant = await tx.db.findOne(RoleGrant, {
      where: { key: keyOf("RoleGrant", input.roleGrantId) },
      lock: { mode: "pessimistic_write" },
    });
    if (!grant) return [problem("roleGrantId", "NOT_FOUND", "There is no such grant.")];
    if (grant.endsOn < today) return [problem("roleGrantId", "ENDED", "This grant is over already.")];
    if (grant.accountKey === actorOf(tx).accountKey && grant.role === Role.ADMINISTRATOR)
      return [problem("roleGrantId", "OWN_ROLE", "You would lock yourself out. Ask another administrator.")];
    if (!input.reason.trim()) return [problem("reason", "REQUIRED", "Say why the role ends.")];

    const account = await tx.db.findOneByOrFail(Account, { key: grant.accountKey });
    grant.endsOn = addDays(today, -1);
    await tx.db.save(grant);
    await recordEvent(tx, {
      action: "role_grant.ended",
      noun: "role_grant",
      nounKey: grant.key,
      subjectKey: account.employeeKey,
      payload: { role: grant.role, reason: input.reason.trim() },
    });
    return loadRoleGrant.required(tx, grant.key);
  });
}
