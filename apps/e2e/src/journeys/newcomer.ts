import { ask, signIn } from "../testing/graphql.ts";
import { productUrl } from "../testing/visitor.ts";
import { ownPerson, peopleOf, type OwnPerson } from "./own-person.ts";

/** First day of the month before this one, in Jakarta. */
export function lastMonth(): string {
  const [year, month] = new Date(Date.now() + 7 * 3_600_000).toISOString().split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 10);
}

interface Outcome {
  problems: { code: string; field: string[] | null; message: string }[];
}

async function done<T extends Outcome>(session: { cookie: string }, name: string, rest: string): Promise<T> {
  const answer = await ask<Record<string, T>>(productUrl(), session, `mutation { ${name}${rest} }`);
  const outcome = answer[name];
  if (!outcome || outcome.problems.length > 0) throw new Error(`${name}: ${JSON.stringify(outcome?.problems)}`);
  return outcome;
}

const PROBLEMS = "problems { code field message }";

interface Newcomer {
  person: OwnPerson;
  appraiser: OwnPerson;
}

/** Someone who began last month, with an account and an agreed plan, who has never written anything here; and the appraiser. */
export async function newcomer(unitCode: string, identifier: string, name: string): Promise<Newcomer> {
  const admin = await signIn(productUrl(), "admin");
  const from = lastMonth();
  const { orgUnit } = await ask<{ orgUnit: { id: string; head: { id: string; name: string } } }>(
    productUrl(),
    admin,
    `{ orgUnit(code: "${unitCode}") { id head { id name } } }`,
  );
  const nip = `19980315${from.slice(0, 7).replace("-", "")}2${String(100 + (await peopleOf(unitCode)).length)}`;
  const { employee } = await done<Outcome & { employee: { id: string } }>(
    admin,
    "addEmployee",
    `(input: { name: "${name}", nip: "${nip}", employmentType: CIVIL_SERVANT, joinedOn: "${from}", reason: "SK 813/7" }) { employee { id } ${PROBLEMS} }`,
  );
  const { position } = await done<Outcome & { position: { id: string } }>(
    admin,
    "appointPosition",
    `(input: { employeeId: "${employee.id}", unitId: "${orgUnit.id}", title: "Penelaah Teknis Kebijakan", kind: IMPLEMENTING, grade: "III/a", startsOn: "${from}", reason: "SK 821/7" }) { position { id } ${PROBLEMS} }`,
  );
  const person = await ownPerson({ id: employee.id, name }, identifier);
  const { plan } = await done<Outcome & { plan: { id: string } }>(
    person.session,
    "savePlan",
    `(input: { positionId: "${position.id}", results: [{ title: "Naskah kebijakan selesai ditelaah", kind: MAIN, indicators: [
      { aspect: QUANTITY, text: "Naskah yang ditelaah", target: 60, unitOfMeasure: "naskah", pattern: CUMULATIVE }] }] }) { plan { id } ${PROBLEMS} }`,
  );
  await done(person.session, "submitPlan", `(input: { planId: "${plan.id}" }) { ${PROBLEMS} }`);
  const appraiser = await ownPerson(orgUnit.head, `${identifier}.penilai`);
  await done(appraiser.session, "approvePlan", `(input: { planId: "${plan.id}" }) { ${PROBLEMS} }`);
  return { person, appraiser };
}
