import { ask, signIn, type Session } from "../testing/graphql.ts";
import { productUrl } from "../testing/visitor.ts";

export const PASSWORD = "hujan turun di sawah utara";

export interface OwnPerson {
  id: string;
  name: string;
  identifier: string;
  session: Session;
}

/** An account for someone of the demo organisation who has none: the journey's own person, whom no other journey touches. */
export async function ownPerson(employee: { id: string; name: string }, identifier: string): Promise<OwnPerson> {
  const url = productUrl();
  const { createAccount } = await ask<{ createAccount: { invitationUrl: string | null; problems: object[] } }>(
    url,
    await signIn(url, "admin"),
    `mutation { createAccount(input: { identifier: "${identifier}", employeeId: "${employee.id}" }) { invitationUrl problems { code field } } }`,
  );
  if (createAccount.invitationUrl === null) throw new Error(JSON.stringify(createAccount.problems));
  const token = new URL(createAccount.invitationUrl).hash.slice(1);
  await ask(
    url,
    { cookie: "" },
    `mutation { acceptInvitation(input: { token: "${token}", newPassword: "${PASSWORD}" }) { problems { code } } }`,
  );
  return { ...employee, identifier, session: await signIn(url, identifier, PASSWORD) };
}

/** Those who hold a post in a unit, by name. */
export async function peopleOf(code: string): Promise<{ id: string; name: string }[]> {
  const { orgUnit } = await ask<{ orgUnit: { employees: { nodes: { id: string; name: string }[] } } }>(
    productUrl(),
    await signIn(productUrl(), "tim.kinerja"),
    `{ orgUnit(code: "${code}") { employees(first: 50) { nodes { id name } } } }`,
  );
  return orgUnit.employees.nodes;
}
