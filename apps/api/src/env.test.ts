import { type Env, parseEnv } from "./env.ts";

const bucket = {
  S3_BUCKET: "kinerja",
  S3_ENDPOINT: "https://s3.example.go.id",
  S3_REGION: "ap-southeast-3",
  S3_ACCESS_KEY_ID: "andir",
  S3_SECRET_ACCESS_KEY: "rahasia",
};
const database = "postgres://andir:secret@db.example:5432/andir";

describe("with nothing set", () => {
  test("the product is a demo on this machine alone", () => {
    const env = parseEnv({});

    expect(env).toMatchObject({
      port: 4000,
      host: "127.0.0.1",
      databaseUrl: null,
      publicUrl: "http://127.0.0.1:4000",
      demo: true,
      s3: null,
    });
    expect(env.dataDir).toMatch(/[/\\]\.data$/);
  });

  test("an empty variable counts as not set", () => {
    expect(parseEnv({ PORT: "", HOST: " ", DATABASE_URL: "", DEMO: "" })).toEqual(parseEnv({}));
  });
});

describe("what is accepted", () => {
  test.each<[Record<string, string>, Partial<Env>]>([
    [{ PORT: "4001" }, { port: 4001, publicUrl: "http://127.0.0.1:4001" }],
    [{ HOST: "::1" }, { host: "::1", publicUrl: "http://[::1]:4000" }],
    [{ HOST: "localhost" }, { publicUrl: "http://localhost:4000" }],
    [{ HOST: "127.8.8.8" }, { demo: true }],
    [{ DATABASE_URL: database }, { databaseUrl: database, demo: false }],
    [{ DATABASE_URL: "postgresql:///andir?host=/run/postgresql" }, { demo: false }],
    [{ DATABASE_URL: database, DEMO: "on" }, { demo: true }],
    [
      { DATABASE_URL: database, HOST: "0.0.0.0" },
      { host: "0.0.0.0", publicUrl: "http://localhost:4000" },
    ],
    [
      { DEMO: "off", HOST: "0.0.0.0" },
      { demo: false, databaseUrl: null },
    ],
    [{ DEMO: "0" }, { demo: false }],
    [
      bucket,
      {
        s3: {
          bucket: "kinerja",
          endpoint: "https://s3.example.go.id",
          region: "ap-southeast-3",
          accessKeyId: "andir",
          secretAccessKey: "rahasia",
        },
      },
    ],
    [{ DATA_DIR: "/srv/andir" }, { dataDir: "/srv/andir" }],
    [{}, { trustProxy: null, oidc: null }],
    [{ TRUST_PROXY: "2" }, { trustProxy: 2 }],
    [{ TRUST_PROXY: "10.0.0.0/8, ::1" }, { trustProxy: ["10.0.0.0/8", "::1"] }],
    [
      { OIDC_ISSUER: "https://sso.example.go.id/realms/pegawai", OIDC_CLIENT_ID: "kinerja" },
      {
        oidc: {
          issuer: "https://sso.example.go.id/realms/pegawai",
          clientId: "kinerja",
          clientSecret: null,
          name: "sso.example.go.id",
          claim: "nip",
          nipClaim: "nip",
          provision: false,
        },
      },
    ],
    [{}, { mail: null }],
    [
      { SMTP_URL: "smtps://kinerja:p%40ss@mail.example.go.id", MAIL_FROM: "Kinerja Andir <kinerja@example.go.id>" },
      {
        mail: {
          smtpUrl: "smtps://kinerja:p%40ss@mail.example.go.id",
          from: "Kinerja Andir <kinerja@example.go.id>",
        },
      },
    ],
    [
      { SMTP_URL: "smtp://127.0.0.1:2525", MAIL_FROM: "kinerja@example.go.id" },
      { mail: { smtpUrl: "smtp://127.0.0.1:2525", from: "kinerja@example.go.id" } },
    ],
    [{ PUBLIC_URL: "https://kinerja.example.go.id/" }, { publicUrl: "https://kinerja.example.go.id" }],
  ])("%j", (source, expected) => {
    expect(parseEnv(source)).toMatchObject(expected);
  });
});

describe("a bad value is named, shown, and told what it should be", () => {
  const port = "it should be a whole number from 1 to 65535, such as 4000.";
  const address = "it should be a PostgreSQL address, such as postgres://user:password@host:5432/name.";
  test.each([
    [{ PORT: "http" }, `PORT=http cannot be used: ${port}`],
    [{ PORT: "0" }, `PORT=0 cannot be used: ${port}`],
    [{ PORT: "65536" }, `PORT=65536 cannot be used: ${port}`],
    [{ PORT: "-1" }, `PORT=-1 cannot be used: ${port}`],
    [{ PORT: "4e3" }, `PORT=4e3 cannot be used: ${port}`],
    [
      { HOST: "http://127.0.0.1" },
      "HOST=http://127.0.0.1 cannot be used: it should be an address or name of this machine without port or scheme, such as 127.0.0.1.",
    ],
    [{ DATABASE_URL: "mysql://a:geheim@b/c" }, `DATABASE_URL=mysql://a:***@b/c cannot be used: ${address}`],
    [{ DATABASE_URL: "postgres//a:ge:heim@b" }, `DATABASE_URL=postgres//a:***@b cannot be used: ${address}`],
    [{ DATABASE_URL: "mysql://a:ge@he/im@b" }, `DATABASE_URL=mysql://a:***@b cannot be used: ${address}`],
    [{ DATABASE_URL: "host=b password=geheim" }, `DATABASE_URL=host=b password=*** cannot be used: ${address}`],
    [
      { PUBLIC_URL: "kinerja.example.go.id" },
      "PUBLIC_URL=kinerja.example.go.id cannot be used: it should be the address people type, without a path, such as https://kinerja.example.go.id.",
    ],
    [
      { PUBLIC_URL: "https://example.go.id/kinerja" },
      "PUBLIC_URL=https://example.go.id/kinerja cannot be used: it should be the address people type, without a path, such as https://kinerja.example.go.id.",
    ],
    [{ DEMO: "maybe" }, "DEMO=maybe cannot be used: it should be on or off."],
    [
      { HOST: "0.0.0.0" },
      "HOST=0.0.0.0 is refused in demo mode, where everyone knows the passwords: set HOST=127.0.0.1, or set DEMO=off.",
    ],
    [
      { HOST: "kinerja.example", DATABASE_URL: database, DEMO: "on" },
      "HOST=kinerja.example is refused in demo mode, where everyone knows the passwords: set HOST=127.0.0.1, or set DEMO=off.",
    ],
  ])("%j", (source, message) => {
    expect(() => parseEnv(source)).toThrow(new Error(message));
  });
});

describe("single sign-on is set as a whole", () => {
  const issuer = { OIDC_ISSUER: "https://sso.example.go.id", OIDC_CLIENT_ID: "kinerja" };
  test.each([
    [{ OIDC_ISSUER: "http://sso.example.go.id" }, "OIDC_ISSUER=http://sso.example.go.id cannot be used"],
    [{ OIDC_ISSUER: "https://sso.example.go.id" }, "OIDC_ISSUER is set without OIDC_CLIENT_ID"],
    [{ OIDC_CLIENT_SECRET: "rahasia" }, "OIDC_CLIENT_SECRET is set without OIDC_ISSUER"],
    [{ ...issuer, OIDC_CLAIM: "sub" }, "OIDC_CLAIM=sub cannot be used: it should be nip or email."],
    [{ ...issuer, OIDC_PROVISION: "maybe" }, "OIDC_PROVISION=maybe cannot be used: it should be on or off."],
    [{ TRUST_PROXY: "on" }, "TRUST_PROXY=on cannot be used"],
    [{ TRUST_PROXY: "10.0.0.0/33" }, "TRUST_PROXY=10.0.0.0/33 cannot be used"],
  ])("%j", (source, message) => {
    expect(() => parseEnv(source)).toThrow(message);
  });

  test("no message holds the secret", () => {
    expect(() => parseEnv({ ...issuer, OIDC_CLIENT_SECRET: "rahasia", OIDC_CLAIM: "x" })).toThrow(/^(?!.*rahasia)/);
  });
});

describe("other sites that may ask", () => {
  test("are addresses without a path, with commas between", () => {
    expect(parseEnv({}).corsOrigins).toEqual([]);
    expect(parseEnv({ CORS_ORIGINS: "https://a.example.go.id, http://b.example:8080" }).corsOrigins).toEqual([
      "https://a.example.go.id",
      "http://b.example:8080",
    ]);
  });

  test.each(["*", "a.example.go.id", "https://a.example.go.id/path", "https://a.example.go.id,*", "null"])(
    "%s is none",
    (text) => {
      expect(() => parseEnv({ CORS_ORIGINS: text })).toThrow(/CORS_ORIGINS=.* cannot be used/);
    },
  );
});

test("a developer's server is one on loopback that says so", () => {
  expect(parseEnv({}).developer).toBe(false);
  expect(parseEnv({ NODE_ENV: "development" }).developer).toBe(true);
  expect(parseEnv({ NODE_ENV: "development", HOST: "0.0.0.0", DEMO: "off" }).developer).toBe(false);
});

describe("mail", () => {
  const smtp = { SMTP_URL: "smtp://mail.example.go.id" };
  test.each<[Record<string, string>, string]>([
    [smtp, "SMTP_URL is set without MAIL_FROM: it should be an address"],
    [{ MAIL_FROM: "kinerja@example.go.id" }, "MAIL_FROM is set without SMTP_URL"],
    [{ ...smtp, MAIL_FROM: "kinerja" }, "MAIL_FROM=kinerja cannot be used"],
    [{ ...smtp, MAIL_FROM: "a@example.go.id, b@example.go.id" }, "MAIL_FROM=a@example.go.id, b@example.go.id cannot"],
    [
      { SMTP_URL: "mail.example.go.id:25", MAIL_FROM: "a@example.go.id" },
      "SMTP_URL=mail.example.go.id:25 cannot be used",
    ],
    [{ SMTP_URL: "https://mail.example.go.id" }, "SMTP_URL=https://mail.example.go.id cannot be used"],
  ])("%j stops the start", (source, message) => {
    expect(() => parseEnv(source)).toThrow(message);
  });

  test("a password in a refused address is not repeated", () => {
    expect(() => parseEnv({ SMTP_URL: "smtp://kinerja:rahasia@mail.example.go.id/x" })).toThrow(/^(?!.*rahasia)/);
  });
});

test.each([
  [
    { S3_BUCKET: "kinerja" },
    "S3_BUCKET is set without S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY: set all five",
  ],
  [{ ...bucket, S3_REGION: "" }, "S3_BUCKET is set without S3_REGION:"],
  [{ ...bucket, S3_BUCKET: "Kinerja!" }, "S3_BUCKET=Kinerja! cannot be used: it should be the name of a bucket"],
  [
    { ...bucket, S3_ENDPOINT: "s3.example" },
    "S3_ENDPOINT=s3.example cannot be used: it should be the service's address",
  ],
  [{ ...bucket, S3_REGION: "a b" }, "S3_REGION=a b cannot be used"],
])("a bucket is set as a whole: %j", (source, message) => {
  expect(() => parseEnv(source)).toThrow(message);
});
