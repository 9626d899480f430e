type Asked = Record<string, any>;

/** Keeps cookies as a browser does, and asks over a real connection. */
export class BrowserOf {
  constructor(
    private readonly url: string,
    readonly jar: Record<string, string> = {},
  ) {}

  async ask(query: string, headers: Record<string, string> = {}) {
    const response = await this.send("/graphql", {
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await response.json()) as {
      data?: Asked | null;
      errors?: { message: string; extensions: { code: string } }[];
    };
    return { status: response.status, data, errors, response };
  }

  upload(path: string, name: string, content: Buffer): Promise<Response> {
    const body = new FormData();
    body.append("file", new Blob([new Uint8Array(content)]), name);
    return this.send(path, { headers: { "x-andir-upload": "1" }, body });
  }

  private async send(path: string, { headers, body }: { headers: Record<string, string>; body: string | FormData }) {
    const cookie = Object.entries(this.jar)
      .map(([name, value]) => `${name}=${value}`)
      .join("; ");
    const response = await fetch(`${this.url}${path}`, { method: "POST", headers: { ...headers, cookie }, body });
    for (const set of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === "" || /expires=Thu, 01 Jan 1970/i.test(set)) delete this.jar[name];
      else this.jar[name] = value;
    }
    return response;
  }
}
