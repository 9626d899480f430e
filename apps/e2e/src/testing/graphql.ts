export interface Session {
  readonly cookie: string;
}

interface Answer<T> {
  readonly data?: T;
  readonly errors?: readonly { readonly message: string }[];
}

/** A program's way in: the same address and session as the dashboard's, without a browser. */
export async function signIn(url: string, identifier: string, password = "andir-demo"): Promise<Session> {
  const document = `mutation ($input: SignInInput!) { signIn(input: $input) { problems { message } } }`;
  const response = await post(url, document, { input: { identifier, password } });
  const { data } = await read<{ signIn: { problems: { message: string }[] } }>(response);
  const problem = data?.signIn.problems[0];
  if (problem) throw new Error(`${identifier} could not sign in: ${problem.message}`);
  return {
    cookie: response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(";")[0])
      .join("; "),
  };
}

export async function ask<T>(url: string, session: Session, document: string, variables = {}): Promise<T> {
  const { data } = await read<T>(await post(url, document, variables, session));
  if (data === undefined) throw new Error("The answer has neither data nor errors.");
  return data;
}

function post(url: string, query: string, variables: object, session?: Session): Promise<Response> {
  const headers = { "content-type": "application/json", ...session };
  return fetch(`${url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query, variables }) });
}

async function read<T>(response: Response): Promise<Answer<T>> {
  const answer = (await response.json()) as Answer<T>;
  if (answer.errors) throw new Error(answer.errors.map((error) => error.message).join("; "));
  return answer;
}
