import type { ApolloServerPlugin, BaseContext } from "@apollo/server";
import { randomUUID } from "node:crypto";

/** What goes into the log of a failure that nobody foresaw. */
export interface Fault {
  readonly reqId: string;
  readonly fault: Readonly<Record<string, unknown>>;
}

/** Which request an error came from: Apollo formats errors without saying. */
const requestIds = new WeakMap<object, string>();

export const requestIdOf = (error: unknown): string =>
  (typeof error === "object" && error !== null && requestIds.get(error)) || randomUUID();

export const nameFault = (error: object, requestId: string): void => void requestIds.set(error, requestId);

/** Ties each error to the request, so that the answer and the log name the same one. */
export const nameFaults: ApolloServerPlugin<BaseContext & { readonly requestId?: string }> = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, contextValue: { requestId } }) {
        if (requestId) for (const error of errors) nameFault(error, requestId);
      },
    };
  },
};

/**
 * Where it happened and of which kind. Never the values: the driver tells them in `detail` and `where`, typeorm in
 * `parameters`, and PostgreSQL quotes the very input that it could not read.
 */
export function describeFault(error: unknown, reqId: string): Fault {
  if (!(error instanceof Error)) return { reqId, fault: { type: typeof error } };
  const { driverError = error } = error as { driverError?: object };
  const { code, table, constraint } = driverError as Record<string, unknown>;
  const ofDatabase = typeof code === "string" && /^[0-9A-Z]{5}$/.test(code);
  return {
    reqId,
    fault: {
      type: error.name,
      ...(ofDatabase ? { code, table, constraint } : {}),
      message: ofDatabase && /^2[23]/.test(code) ? "a value that the database refused" : withoutNips(error.message),
      stack: frames(error.stack),
    },
  };
}

const withoutNips = (text: string): string => text.replaceAll(/(?:\d[ .]?){16,}/g, "(number)");

/** Without the first lines, which repeat the message. */
const frames = (stack: string | undefined): string[] =>
  (stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());
