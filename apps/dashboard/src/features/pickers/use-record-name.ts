import { useQuery } from "@apollo/client/react";
import { periodWord } from "../periods/period-words.ts";
import { RecordNameDocument } from "./record-name.generated.ts";

/** What the record of an id is called: null until that is known, and the id itself where it names none that one may see. */
export function useRecordName(id: string, isAsked: boolean): string | null {
  const { data, error } = useQuery(RecordNameDocument, { variables: { id }, skip: !isAsked, errorPolicy: "none" });
  if (error) return id;
  if (!data) return null;
  const { node } = data;
  if (node?.__typename === "Period") return periodWord(node);
  return node && "name" in node ? node.name : id;
}
