import type { LightMyRequestResponse } from "fastify";
import type { TestApi } from "./api.ts";

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { secondFactor viewer { id } problems { field code message } } }`;

/** Keeps the cookies that it is given, as a browser does. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(
    private readonly api: TestApi,
    private readonly address = "192.0.2.1",
  ) {}

  async post(
    query: string,
    variables: object = {},
    headers: Record<string, string> = {},
  ): Promise<LightMyRequestResponse> {
    return this.keep(
      await this.api.app.inject({
        method: "POST",
        url: "/graphql",
        payload: { query, variables },
        remoteAddress: this.address,
        headers: { ...this.header(), "user-agent": "Peramban Uji", ...headers },
      }),
    );
  }

  async get(url: string): Promise<LightMyRequestResponse> {
    return this.keep(
      await this.api.app.inject({ method: "GET", url, remoteAddress: this.address, headers: this.header() }),
    );
  }

  /** What the operation's only field answers. */
  async ask(query: string, variables: object = {}): Promise<any> {
    const body = (await this.post(query, variables)).json<{ data: object | null; errors?: unknown }>();
    return body.errors ? body : Object.values(body.data ?? {})[0];
  }

  signIn(identifier: string, password: string): Promise<any> {
    return this.ask(SIGN_IN, { input: { identifier, password } });
  }

  get session(): string | undefined {
    return this.cookies.get("andir_session");
  }

  private header(): Record<string, string> {
    return { cookie: [...this.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("; ") };
  }

  private keep(response: LightMyRequestResponse): LightMyRequestResponse {
    for (const { name, value, expires } of response.cookies)
      if (expires && expires.getTime() === 0) this.cookies.delete(name);
      else this.cookies.set(name, value);
    return response;
  }
}
