import { ApolloLink } from "@apollo/client";
import { CombinedGraphQLErrors, ServerError } from "@apollo/client/errors";
import { tap } from "rxjs";

/** Where this page is at work: with the agency's records, or with the invented ones of the sandbox. */
type Room = "agency" | "sandbox";

/** As the server said when the page was opened. A cookie is of the whole browser and may go elsewhere: the page does not. */
let room: Room | null = null;

export const isInSandbox = (): boolean => room === "sandbox";

/** For every request that changes something: in another room than the page's it is refused, and nothing is done. */
export const roomHeaders = (): Record<string, string> => (room === null ? {} : { "andir-room": room });

/** Says with each operation where the page is; learns it from the first answer that tells. */
export const inRoom = (): ApolloLink =>
  new ApolloLink((operation, forward) => {
    operation.setContext(({ headers }: { headers?: Record<string, string> }) => ({
      headers: { ...headers, ...roomHeaders() },
    }));
    return forward(operation).pipe(
      tap(({ data }) => {
        const said = (data as { installation?: { isSandbox?: boolean } } | null | undefined)?.installation?.isSandbox;
        if (said !== undefined) room ??= said ? "sandbox" : "agency";
      }),
    );
  });

/** MOVED: another tab has gone to the other room. ENDED: the sandbox was made anew, or one's time in it is over. */
export type WhyRefused = "MOVED" | "ENDED";

const WHY: Readonly<Record<string, WhyRefused>> = { ROOM_CHANGED: "MOVED", SANDBOX_ENDED: "ENDED" };

export function whyRefused(error: unknown): WhyRefused | null {
  return codesOf(error).map((code) => WHY[code])[0] ?? null;
}

function codesOf(error: unknown): readonly string[] {
  if (CombinedGraphQLErrors.is(error)) return error.errors.map(({ extensions }) => String(extensions?.["code"]));
  if (!ServerError.is(error)) return [];
  return Object.keys(WHY).filter((code) => error.bodyText.includes(`"${code}"`));
}
