import { buildClientSchema, getIntrospectionQuery, type GraphQLSchema, type IntrospectionQuery } from "graphql";
import { useEffect, useState } from "react";
import { ask } from "./ask.ts";

const INTROSPECTION = getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true });

/** The contract of the server that answers, asked for once in the life of the page. */
let known: Promise<GraphQLSchema | null> | null = null;

async function ofServer(): Promise<GraphQLSchema | null> {
  const answered = await ask({ query: INTROSPECTION, variables: "", operationName: null }, AbortSignal.timeout(60_000));
  if (answered.kind !== "answered" || answered.data === null) return null;
  return buildClientSchema(answered.data as unknown as IntrospectionQuery);
}

type Loaded = { schema: GraphQLSchema; state: "ready" } | { schema: null; state: "loading" | "failed" };

export function useSchema(): Loaded & { load: () => void } {
  const [loaded, setLoaded] = useState<Loaded>({ schema: null, state: "loading" });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isHere = true;
    known ??= ofServer();
    void known.then((schema) => {
      if (schema === null) known = null;
      if (isHere) setLoaded(schema === null ? { schema, state: "failed" } : { schema, state: "ready" });
    });
    return () => {
      isHere = false;
    };
  }, [tries]);
  return {
    ...loaded,
    load: () => {
      setLoaded({ schema: null, state: "loading" });
      setTries((before) => before + 1);
    },
  };
}
