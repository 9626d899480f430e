import type { GraphQLFormattedError } from "graphql";
import { roomHeaders } from "../../graphql/room.ts";

export interface Question {
  query: string;
  /** JSON as it was typed; empty is none. */
  variables: string;
  /** Which operation, where the text holds several. */
  operationName: string | null;
  /** What its variables are called, where who kept it said so. */
  labels?: Readonly<Record<string, string>>;
}

export interface Spent {
  cost: number;
  nodeCount: number;
  remaining: number;
  limit: number;
}

/** What came of a question that was sent. */
export type Answered =
  | {
      kind: "answered";
      data: Record<string, unknown> | null;
      errors: readonly GraphQLFormattedError[];
      spent: Spent | null;
      milliseconds: number;
      bytes: number;
      /** When it came, in milliseconds: tells one answer from another. */
      at: number;
    }
  | { kind: "stopped" | "offline" | "signedOut" | "unreadable" };

/** Sends a question as it was typed. Not by the cache: an answer of any shape is shown as it came. */
export async function ask({ query, variables, operationName }: Question, signal: AbortSignal): Promise<Answered> {
  const begun = performance.now();
  try {
    const response = await fetch("/graphql", {
      method: "POST",
      signal,
      credentials: "same-origin",
      headers: {
        ...roomHeaders(),
        accept: "application/graphql-response+json, application/json",
        "content-type": "application/json",
        "apollo-require-preflight": "true",
      },
      body: JSON.stringify({
        query,
        variables: variables.trim() === "" ? {} : (JSON.parse(variables) as unknown),
        ...(operationName !== null && { operationName }),
      }),
    });
    if (response.status === 401) return { kind: "signedOut" };
    const text = await response.text();
    const body = readBody(text);
    if (body === null) return { kind: "unreadable" };
    return {
      kind: "answered",
      data: body.data ?? null,
      errors: body.errors ?? (body.message === undefined ? [] : [{ message: body.message }]),
      spent: body.extensions?.rateLimit ?? null,
      milliseconds: Math.round(performance.now() - begun),
      bytes: text.length,
      at: Date.now(),
    };
  } catch {
    return { kind: signal.aborted ? "stopped" : "offline" };
  }
}

interface Body {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
  extensions?: { rateLimit?: Spent };
  /** Of a request that was refused before GraphQL saw it, such as one that is too long. */
  message?: string;
}

function readBody(text: string): Body | null {
  try {
    return JSON.parse(text) as Body;
  } catch {
    return null;
  }
}
