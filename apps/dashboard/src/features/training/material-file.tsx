import { useApolloClient } from "@apollo/client/react";
import * as m from "../../messages/messages.js";
import { showToast } from "../../ui/toast.tsx";
import { FileButton } from "../files/file-button.tsx";
import { trainingProblemWord } from "./words.ts";

/** A file as material: there for everyone once it is sent. */
export function MaterialFile({ programmeId }: { programmeId: string }) {
  const client = useApolloClient();
  return (
    <FileButton
      address={`/files/training/${encodeURIComponent(programmeId)}`}
      as="material"
      label={m.trn_file_add()}
      word={trainingProblemWord}
      onTaken={async () => {
        await client.refetchQueries({ include: "active" });
        showToast({ words: m.trn_file_added() });
      }}
    />
  );
}
