import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import * as client from "openid-client";
import { timingSafeEqual } from "node:crypto";
import { keyedHash } from "../../platform/derived-key.ts";
import type { RequestScope } from "../../platform/request.ts";
import { findPerson, type PersonSettings } from "./oidc-person.ts";
import { pathHere } from "./return-to.ts";
import { openSession } from "./session.service.ts";

export interface OidcSettings extends PersonSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
}

/** What must come back from the provider, kept by the browser meanwhile. */
interface Flow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
  readonly expiresAt: number;
}

const COOKIE = "andir_oidc";
const MINUTES = 10;

/** Signing in at the agency's OpenID Connect provider: authorization code with PKCE, state and nonce. */
export function oidc(
  settings: OidcSettings,
  scopeOf: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestScope>,
): FastifyPluginAsync {
  const provider = onceItWorks(() => discover(settings));
  return async (app) => {
    app.addHook("onRequest", async (_request, reply) => {
      reply.header("cache-control", "no-store");
    });
    app.get<{ Querystring: { returnTo?: unknown } }>("/oidc", async (request, reply) => {
      const scope = await scopeOf(request, reply);
      const flow: Flow = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
        returnTo: pathHere(request.query.returnTo),
        expiresAt: scope.now.getTime() + MINUTES * 60_000,
      };
      try {
        const url = client.buildAuthorizationUrl(await provider(), {
          redirect_uri: `${scope.publicUrl}/auth/callback`,
          scope: "openid profile email",
          state: flow.state,
          nonce: flow.nonce,
          code_challenge: await client.calculatePKCECodeChallenge(flow.verifier),
          code_challenge_method: "S256",
        });
        scope.client.setCookie(COOKIE, sealed(scope, flow), new Date(flow.expiresAt));
        return reply.redirect(url.href, 303);
      } catch (error) {
        app.log.error(named(error));
        return back(reply, "PROVIDER_FAILED");
      }
    });

    app.get("/callback", async (request, reply) => {
      const scope = await scopeOf(request, reply);
      const flow = opened(scope, scope.client.cookie(COOKIE));
      scope.client.clearCookie(COOKIE);
      if (!flow) return back(reply, "SIGN_IN_EXPIRED");
      const claims = await claimsOf(
        await provider().catch(() => null),
        new URL(request.url, scope.publicUrl),
        flow,
      ).catch((error: unknown) => {
        if (error instanceof client.AuthorizationResponseError && error.error === "access_denied") return "CANCELLED";
        app.log.error(named(error));
        return "PROVIDER_FAILED";
      });
      if (typeof claims === "string") return back(reply, claims);
      const person = await findPerson(scope, settings, claims);
      if (typeof person === "string") return back(reply, person);

      const { actor } = await openSession(scope, person, {
        how: "identity provider",
        awaitsSecondFactor: person.hasSecondFactor,
      });
      if (actor) return reply.redirect(flow.returnTo, 303);
      return reply.redirect(
        `/sign-in?${new URLSearchParams({ step: "code", returnTo: flow.returnTo }).toString()}`,
        303,
      );
    });
  };
}

async function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<client.Configuration> {
  const url = new URL(issuer);
  const authentication = clientSecret === null ? client.None() : client.ClientSecretBasic(clientSecret);
  // Settings take https alone; what speaks http here is a test's provider on this machine.
  const execute = url.protocol === "http:" && url.hostname === "127.0.0.1" ? [client.allowInsecureRequests] : [];
  return client.discovery(url, clientId, {}, authentication, { execute, timeout: 10 });
}

/** A provider that is down when the product starts must not keep it down. */
function onceItWorks<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () =>
    (made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
}

async function claimsOf(
  provider: client.Configuration | null,
  url: URL,
  { state, nonce, verifier }: Flow,
): Promise<client.IDToken | "PROVIDER_FAILED"> {
  if (!provider) return "PROVIDER_FAILED";
  const tokens = await client.authorizationCodeGrant(provider, url, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) return "PROVIDER_FAILED";
  // Many providers tell who it is only there.
  if (!provider.serverMetadata().userinfo_endpoint) return claims;
  return { ...(await client.fetchUserInfo(provider, tokens.access_token, claims.sub)), ...claims };
}

const back = (reply: FastifyReply, problem: string): FastifyReply => reply.redirect(`/sign-in?problem=${problem}`, 303);

/** Neither code nor token nor who it was may stand in a log: only what kind of failure it is. */
function named(error: unknown): { msg: string; code: unknown } {
  const { name, code } = error as { name?: string; code?: unknown };
  return { msg: `Sign-in at the identity provider failed: ${name ?? "unknown"}`, code };
}

const signatureOf = (scope: RequestScope, text: string): Buffer =>
  Buffer.from(keyedHash(scope.secret, "identity provider", text));

function sealed(scope: RequestScope, flow: Flow): string {
  const text = Buffer.from(JSON.stringify(flow)).toString("base64url");
  return `${text}.${signatureOf(scope, text).toString()}`;
}

function opened(scope: RequestScope, cookie: string | null): Flow | null {
  const [text = "", signature = ""] = (cookie ?? "").split(".");
  const [given, expected] = [Buffer.from(signature), signatureOf(scope, text)];
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const flow = JSON.parse(Buffer.from(text, "base64url").toString("utf8")) as Flow;
  return flow.expiresAt > scope.now.getTime() ? flow : null;
}
