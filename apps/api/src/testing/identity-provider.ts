import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider, { type Configuration } from "oidc-provider";

export interface Claims {
  readonly nip?: unknown;
  readonly email?: string;
  readonly email_verified?: boolean;
}

export const CLIENT = { clientId: "andir", clientSecret: "rahasia-klien-yang-panjang" };

/** The certified provider itself, on this machine. Whoever signs in there has the claims that the test gave. */
export class IdentityProvider {
  private constructor(
    private readonly server: Server,
    readonly issuer: string,
    private readonly people: Map<string, Claims>,
  ) {}

  static async start(redirectUri: string): Promise<IdentityProvider> {
    const people = new Map<string, Claims>();
    // The issuer has the port in it, so the port comes first.
    let handle: ReturnType<Provider["callback"]> | undefined;
    const server = createServer((request, response) => void handle?.(request, response));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const configuration: Configuration = {
      clients: [{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, redirect_uris: [redirectUri] }],
      claims: { openid: ["sub"], profile: ["nip"], email: ["email", "email_verified"] },
      pkce: { required: () => true },
      ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
      cookies: { keys: ["kunci uji"] },
      findAccount: (_context, sub) => ({
        accountId: sub,
        claims: () => ({ sub, ...(people.get(sub) as Record<string, string>) }),
      }),
    };
    handle = new Provider(issuer, configuration).callback();
    return new IdentityProvider(server, issuer, people);
  }

  knows(login: string, claims: Claims): void {
    this.people.set(login, claims);
  }

  /** What a person does there, from the address that they were sent to; answers the address that they are sent back to. */
  async visit(address: string, login: string, home: string, consent = true): Promise<string> {
    const cookies = new Map<string, string>();
    let [url, body]: [string, string | undefined] = [address, undefined];
    for (let i = 0; i < 20; i += 1) {
      const response = await fetch(url, {
        redirect: "manual",
        headers: {
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
          ...(body === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }),
        },
        ...(body === undefined ? {} : { method: "POST", body }),
      });
      for (const line of response.headers.getSetCookie()) {
        const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=", 2);
        cookies.set(name, value);
      }
      const location = response.headers.get("location");
      if (location !== null) {
        const next = new URL(location, url).href;
        if (next.startsWith(home)) return next;
        [url, body] = [next, undefined];
        continue;
      }
      const page = await response.text();
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
      const action = /action="([^"]+)"/.exec(page)?.[1];
      if (!prompt || !action) throw new Error(`The provider answered ${response.status}: ${page.slice(0, 2000)}`);
      if (prompt === "consent" && !consent) [url, body] = [new URL(`${action}/abort`, url).href, undefined];
      else [url, body] = [new URL(action, url).href, new URLSearchParams({ prompt, login, password: "x" }).toString()];
    }
    throw new Error("The provider sends one around in circles.");
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
