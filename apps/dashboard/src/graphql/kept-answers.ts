import { ApolloLink } from "@apollo/client";
import { Observable } from "rxjs";
import { setKeptSince } from "../lib/kept-since.ts";

/** The frame, and the page on which work is logged: what opens without a network. All else says that there is none. */
const KEPT: readonly string[] = ["Shell", "WorkPage"];

/**
 * Keeps the last answers to these on the device, under the account that they were given to, and gives them again while the
 * server cannot be reached. The moment someone else, or nobody, is signed in they are gone.
 */
export const keptAnswers = (): ApolloLink =>
  new ApolloLink((operation, forward) => {
    const { operationName = "", variables } = operation;
    if (!KEPT.includes(operationName)) return forward(operation);
    return new Observable((observer) => {
      const subscription = forward(operation).subscribe({
        next(result) {
          setKeptSince(null);
          const { data } = result;
          if (data) void store().then(({ keepAnswer }) => keepAnswer(operationName, variables, data));
          observer.next(result);
        },
        error(error: unknown) {
          if (!(error instanceof TypeError)) return observer.error(error);
          store()
            .then(({ findAnswer }) => findAnswer(operationName, variables))
            .then((found) => {
              if (!found) return observer.error(error);
              setKeptSince(found.at);
              observer.next({ data: found.data });
              observer.complete();
            })
            .catch(() => observer.error(error));
        },
        complete: () => observer.complete(),
      });
      return () => subscription.unsubscribe();
    });
  });

const store = () => import("./answer-store.ts");
