import { buildClientSchema, getIntrospectionQuery, type GraphQLSchema, type IntrospectionQuery } from "graphql";
import { useEffect, useState } from "react";
import { ask } from "./ask.ts";

const INTROSPECTION = getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true });

/** The contract of the server that answers, asked for once in the life of the page. */
let known: Promise<GraphQLSchema | null> | null = null;

async function load(): Promise<GraphQLSchema | null> {
  const answered = await ask({ query: INTROSPECTION, variables: "", operationName: null }, AbortSignal.timeout(60_000));
  if (answered.kind !== "answered" || answered.data === null) return null;
  return buildClientSchema(answered.data as unknown as IntrospectionQuery);
}

export function useSchema(): { schema: GraphQLSchema | null; state: "loading" | "ready" | "failed" } {
  const [schema, setSchema] = useState<GraphQLSchema | null>(null);
  const [state, setState] = useState<"loading" | "ready" | "failed">("loading");
  useEffect(() => {
    let isHere = true;
    known ??= load();
    void known.then((found) => {
      if (found === null) known = null;
      if (!isHere) return;
      setSchema(found);
      setState(found === null ? "failed" : "ready");
    });
    return () => {
      isHere = false;
    };
  }, []);
  return { schema, state };
}
