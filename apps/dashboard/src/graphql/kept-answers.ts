import { ApolloLink } from "@apollo/client";
import { Observable } from "rxjs";
import { isShowingKept, setKeptSince } from "../lib/kept-since.ts";

interface Kept {
  /** Whether the newest answer of its kind does where there is none to the same question. */
  readonly orNewest?: true;
  /** What stands around every page: how old it is, is told only where no page of its own was kept. */
  readonly isFrame?: true;
  /** What tells of others is not left on a device. */
  readonly isOwn?: (data: Told) => boolean;
}

/** As far as it is looked at here. */
interface Told {
  readonly viewer?: { readonly employee?: { readonly id: string } | null } | null;
  readonly node?: { readonly employee?: { readonly id: string } } | null;
  readonly waiting?: { readonly totalCount: number };
}

const isOwnPlan = ({ viewer, node }: Told): boolean =>
  viewer?.employee != null && viewer.employee.id === node?.employee?.id;

/** The frame, the page on which work is logged, and one's own plans and ratings: what opens without a network. All else says that there is none. */
const KEPT: Readonly<Record<string, Kept>> = {
  Shell: { orNewest: true, isFrame: true },
  WorkPage: { orNewest: true },
  PlansPage: { isOwn: ({ waiting }) => waiting?.totalCount === 0 },
  PlanPage: { isOwn: isOwnPlan },
  RatingsPage: {},
};

/**
 * Keeps the last answers to these on the device, under the account that they were given to, and gives them again while the
 * server cannot be reached. The moment someone else, or nobody, is signed in they are gone.
 */
export const keptAnswers = (): ApolloLink =>
  new ApolloLink((operation, forward) => {
    const { operationName = "", variables } = operation;
    const kept = Object.hasOwn(KEPT, operationName) ? KEPT[operationName] : undefined;
    if (!kept) return forward(operation);
    return new Observable((observer) => {
      const subscription = forward(operation).subscribe({
        next(result) {
          setKeptSince(null);
          const { data } = result;
          if (data && (kept.isOwn?.(data) ?? true))
            void store().then(({ keepAnswer }) => keepAnswer(operationName, variables, data));
          observer.next(result);
        },
        error(error: unknown) {
          if (!(error instanceof TypeError)) return observer.error(error);
          store()
            .then(({ findAnswer }) => findAnswer(operationName, variables, kept.orNewest ?? false))
            .then((found) => {
              if (!found) return observer.error(error);
              if (kept.isFrame === undefined || !isShowingKept()) setKeptSince(found.at);
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
