import { isIP } from "node:net";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { OperatorError } from "./platform/operator-error.ts";
import type { S3Settings } from "./platform/storage/storage.ts";

export interface Env {
  readonly port: number;
  readonly host: string;
  /** Null: the product brings its own database, in dataDir. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  /** Null: files are kept in dataDir. */
  readonly s3: S3Settings | null;
  readonly publicUrl: string;
  readonly demo: boolean;
  /** Whose X-Forwarded-For is believed: so many proxies in front, or their addresses. Null: nobody's. */
  readonly trustProxy: number | string[] | null;
  /** Null: people sign in with a password alone. */
  readonly oidc: OidcEnv | null;
  /** Null: no mail is sent. */
  readonly mail: MailEnv | null;
  /** Other sites whose pages may ask the API. */
  readonly corsOrigins: readonly string[];
  /** Whether people may practise with invented records. On by default with our own database; with another, once its place is named. */
  readonly sandbox: boolean;
  /** Whether sums over many assessments may come from a copy of them in columns. */
  readonly columnReplica: boolean;
  /** Null: with our own database, one beside it. */
  readonly sandboxDatabaseUrl: string | null;
  /** Set by `pnpm dev`: the schema is shown to everyone. */
  readonly developer: boolean;
}

/** An OpenID Connect provider. */
export interface OidcEnv {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly name: string;
  /** By what the provider's person is found here. */
  readonly claim: "nip" | "email";
  readonly nipClaim: string;
  readonly provision: boolean;
}

/** A server that takes mail, and whom it comes from. */
export interface MailEnv {
  readonly smtpUrl: string;
  readonly from: string;
}

export type EnvSource = Readonly<Record<string, string | undefined>>;

const workspaceRoot = fileURLToPath(new URL("../../../", import.meta.url));

/** The only reader of the environment: a bad value ends the start before anything is touched. */
export function parseEnv(source: EnvSource): Env {
  const port = read(source, "PORT", parsePort) ?? 4000;
  const host = read(source, "HOST", parseHost) ?? "127.0.0.1";
  const databaseUrl = read(source, "DATABASE_URL", parseDatabaseUrl) ?? null;
  const demo = read(source, "DEMO", parseSwitch) ?? databaseUrl === null;

  if (demo && !isLoopback(host)) {
    throw new OperatorError(
      `HOST=${host} is refused in demo mode, where everyone knows the passwords: set HOST=127.0.0.1, or set DEMO=off.`,
    );
  }
  const sandboxDatabaseUrl = read(source, "SANDBOX_DATABASE_URL", parseDatabaseUrl) ?? null;
  return {
    port,
    host,
    databaseUrl,
    dataDir: resolve(workspaceRoot, read(source, "DATA_DIR", (text) => text) ?? ".data"),
    s3: s3Of(source),
    publicUrl: read(source, "PUBLIC_URL", parsePublicUrl) ?? addressOf(host, port),
    demo,
    trustProxy: read(source, "TRUST_PROXY", parseProxies) ?? null,
    oidc: oidcOf(source),
    mail: mailOf(source),
    corsOrigins: read(source, "CORS_ORIGINS", parseOrigins) ?? [],
    sandbox: sandboxOf(source, databaseUrl, sandboxDatabaseUrl),
    sandboxDatabaseUrl,
    columnReplica: read(source, "COLUMN_REPLICA", parseSwitch) ?? true,
    developer: source["NODE_ENV"] === "development" && isLoopback(host),
  };
}

function sandboxOf(source: EnvSource, databaseUrl: string | null, sandboxDatabaseUrl: string | null): boolean {
  const hasPlace = databaseUrl === null || sandboxDatabaseUrl !== null;
  const wanted = read(source, "SANDBOX", parseSwitch);
  if (wanted && !hasPlace)
    throw new OperatorError(
      "SANDBOX is on without SANDBOX_DATABASE_URL: name an empty database of its own there, or set SANDBOX=off.",
    );
  if (databaseUrl !== null && sandboxDatabaseUrl !== null && isSamePlace(databaseUrl, sandboxDatabaseUrl))
    throw new OperatorError(
      "SANDBOX_DATABASE_URL names the same database as DATABASE_URL: the sandbox is emptied every night, so give it one of its own.",
    );
  return wanted ?? hasPlace;
}

function isSamePlace(one: string, other: string): boolean {
  const place = (text: string) => {
    const { hostname, port, pathname, searchParams } = new URL(text);
    return [hostname || searchParams.get("host"), port || "5432", pathname].join(" ");
  };
  return place(one) === place(other);
}

function oidcOf(source: EnvSource): OidcEnv | null {
  const issuer = read(source, "OIDC_ISSUER", parseIssuer);
  const clientId = read(source, "OIDC_CLIENT_ID", (text) => text);
  const others = [
    "OIDC_CLIENT_ID",
    "OIDC_CLIENT_SECRET",
    "OIDC_NAME",
    "OIDC_CLAIM",
    "OIDC_NIP_CLAIM",
    "OIDC_PROVISION",
  ];
  const set = others.find((name) => source[name]?.trim());
  if (!issuer) {
    if (set) throw new OperatorError(`${set} is set without OIDC_ISSUER: name the provider there, or leave both out.`);
    return null;
  }
  if (!clientId)
    throw new OperatorError("OIDC_ISSUER is set without OIDC_CLIENT_ID: register this product at the provider first.");
  return {
    issuer,
    clientId,
    clientSecret: read(source, "OIDC_CLIENT_SECRET", (text) => text) ?? null,
    name: read(source, "OIDC_NAME", (text) => text) ?? new URL(issuer).hostname,
    claim: read(source, "OIDC_CLAIM", (text) => (text === "nip" || text === "email" ? text : undefined)) ?? "nip",
    nipClaim: read(source, "OIDC_NIP_CLAIM", (text) => text) ?? "nip",
    provision: read(source, "OIDC_PROVISION", parseSwitch) ?? false,
  };
}

function mailOf(source: EnvSource): MailEnv | null {
  const smtpUrl = read(source, "SMTP_URL", parseSmtpUrl);
  const from = read(source, "MAIL_FROM", parseSender);
  if (smtpUrl && from) return { smtpUrl, from };
  if (smtpUrl) throw new OperatorError(`SMTP_URL is set without MAIL_FROM: it should be ${wanted.MAIL_FROM}.`);
  if (from)
    throw new OperatorError("MAIL_FROM is set without SMTP_URL: name the mail server there, or leave both out.");
  return null;
}

/** All of them, or none: half a bucket is a mistake that would show with the first file. */
function s3Of(source: EnvSource): S3Settings | null {
  const settings = {
    bucket: read(source, "S3_BUCKET", (text) => (/^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/.test(text) ? text : undefined)),
    endpoint: read(source, "S3_ENDPOINT", parsePublicUrl),
    region: read(source, "S3_REGION", (text) => (/^[a-z\d-]+$/.test(text) ? text : undefined)),
    accessKeyId: read(source, "S3_ACCESS_KEY_ID", (text) => text),
    secretAccessKey: read(source, "S3_SECRET_ACCESS_KEY", (text) => text),
  };
  const given = S3_NAMES.filter((name) => source[name]?.trim());
  const missing = S3_NAMES.filter((name) => !given.includes(name));
  if (given.length === 0) return null;
  if (missing.length > 0)
    throw new OperatorError(`${given[0]} is set without ${missing.join(", ")}: set all five S3_ settings, or none.`);
  return settings as S3Settings;
}

const S3_NAMES = ["S3_BUCKET", "S3_ENDPOINT", "S3_REGION", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const;

/** What a browser on the same machine types. */
export function addressOf(host: string, port: number): string {
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

/** A parser returns undefined for what it cannot accept; an empty variable is one that is not set. */
function read<T>(source: EnvSource, name: VariableName, parse: (text: string) => T | undefined): T | undefined {
  const text = source[name]?.trim();
  if (!text) return undefined;
  const value = parse(text);
  if (value === undefined) {
    throw new OperatorError(`${name}=${withoutPasswords(text)} cannot be used: it should be ${wanted[name]}.`);
  }
  return value;
}

const wanted = {
  PORT: "a whole number from 1 to 65535, such as 4000",
  HOST: "an address or name of this machine without port or scheme, such as 127.0.0.1",
  DATABASE_URL: "a PostgreSQL address, such as postgres://user:password@host:5432/name",
  DATA_DIR: "a folder",
  PUBLIC_URL: "the address people type, without a path, such as https://kinerja.example.go.id",
  DEMO: "on or off",
  TRUST_PROXY: "the number of proxies in front, such as 1, or their addresses, such as 10.0.0.0/8,192.168.1.2",
  OIDC_ISSUER: "the provider's https address, such as https://sso.example.go.id/realms/pegawai",
  OIDC_CLIENT_ID: "the name that the provider knows this product by",
  OIDC_CLIENT_SECRET: "the secret that the provider gave",
  OIDC_NAME: "what the button says, such as SSO Kota Andir",
  OIDC_CLAIM: "nip or email",
  OIDC_NIP_CLAIM: "the name of a claim, such as nip",
  OIDC_PROVISION: "on or off",
  SMTP_URL: "the mail server's address, such as smtps://user:password@mail.example.go.id or smtp://127.0.0.1:25",
  MAIL_FROM: "an address, such as kinerja@example.go.id or Kinerja Andir <kinerja@example.go.id>",
  S3_BUCKET: "the name of a bucket, such as kinerja-andir",
  S3_ENDPOINT: "the service's address, without a path, such as https://s3.example.go.id",
  S3_REGION: "the service's region, such as ap-southeast-3 or us-east-1",
  S3_ACCESS_KEY_ID: "the name of an access key",
  S3_SECRET_ACCESS_KEY: "the secret of that key",
  SANDBOX: "on or off",
  COLUMN_REPLICA: "on or off",
  SANDBOX_DATABASE_URL:
    "the PostgreSQL address of an empty database, such as postgres://user:password@host:5432/latihan",
  CORS_ORIGINS: "addresses without a path, with commas between, such as https://statistik.example.go.id",
} as const;

type VariableName = keyof typeof wanted;

function parsePort(text: string): number | undefined {
  const port = Number(text);
  return /^\d+$/.test(text) && port >= 1 && port <= 65_535 ? port : undefined;
}

const parseHost = (text: string) => (/^[\w.-]+$|^[\da-fA-F:]*:[\da-fA-F:.]*$/.test(text) ? text : undefined);

function parseDatabaseUrl(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === "postgres:" || url?.protocol === "postgresql:" ? text : undefined;
}

function parsePublicUrl(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url !== undefined && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  return isPlain ? url.origin : undefined;
}

function parseProxies(text: string): number | string[] | undefined {
  if (/^[1-9]$/.test(text)) return Number(text);
  const addresses = text.split(",").map((part) => part.trim());
  const isNetwork = (part: string) => {
    const [address = "", bits, ...rest] = part.split("/");
    const version = isIP(address);
    const fits = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
    return version > 0 && fits && rest.length === 0;
  };
  return addresses.every(isNetwork) ? addresses : undefined;
}

function parseIssuer(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === "https:" && !url.search && !url.hash && !url.username ? text : undefined;
}

function parseSmtpUrl(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && /^smtps?:$/.test(url.protocol) && url.hostname !== "" && /^\/?$/.test(url.pathname) ? text : undefined;
}

const parseSender = (text: string): string | undefined =>
  /^(?:[^<>\r\n@"]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(text) ? text : undefined;

function parseOrigins(text: string): string[] | undefined {
  const origins = text.split(",").map((one) => parsePublicUrl(one.trim()));
  return origins.includes(undefined) ? undefined : (origins as string[]);
}

function parseSwitch(text: string): boolean | undefined {
  if (/^(on|true|yes|1)$/i.test(text)) return true;
  return /^(off|false|no|0)$/i.test(text) ? false : undefined;
}

/** A refused value is shown, and it may be an address with a password, however malformed. */
export function withoutPasswords(text: string): string {
  return text.replace(/(\/\/[^\s:/@,]*):[^\s,]*@/g, "$1:***@").replace(/(password=)[^\s&,]*/gi, "$1***");
}
