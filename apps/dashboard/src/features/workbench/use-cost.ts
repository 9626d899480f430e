import { useApolloClient } from "@apollo/client/react";
import { useEffect, useState } from "react";
import type { Question } from "./ask.ts";
import type { Reading } from "./find-problems.ts";
import { QueryCostDocument, type QueryCostQuery } from "./query-cost.generated.ts";

export type Cost = QueryCostQuery["queryCost"];

/** So long nobody has typed, in milliseconds. */
const PAUSE = 500;

/** What the question would cost, asked of the server while one looks at it; null until it is known, or where there is nothing to run. */
export function useCost({ query, variables }: Question, { operation, problems }: Reading): Cost | null {
  const client = useApolloClient();
  const operationName = operation?.name?.value ?? null;
  const key = operation !== null && problems.length === 0 ? JSON.stringify([query, variables, operationName]) : null;
  const [known, setKnown] = useState<{ key: string; cost: Cost } | null>(null);

  useEffect(() => {
    if (key === null) return;
    let isHere = true;
    const timer = setTimeout(() => {
      client
        .query({
          query: QueryCostDocument,
          variables: { query, variables: variables.trim() === "" ? null : variables, operationName },
          fetchPolicy: "network-only",
        })
        .then(
          ({ data }) => {
            if (isHere && data) setKnown({ key, cost: data.queryCost });
          },
          () => {}, // then it is said when it runs
        );
    }, PAUSE);
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [client, key, query, variables, operationName]);

  return known !== null && known.key === key ? known.cost : null;
}
