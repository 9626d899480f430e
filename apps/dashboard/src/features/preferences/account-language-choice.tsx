import { useMutation } from "@apollo/client/react";
import { LanguageChoice } from "./preferences.tsx";
import { SetLanguageDocument } from "./set-language.generated.ts";

/** The page switches at once; the account keeps it for the mail. What does not get there is set by the next switch. */
export function AccountLanguageChoice() {
  const [setLanguage] = useMutation(SetLanguageDocument);
  return (
    <LanguageChoice
      onChosen={(language) => {
        setLanguage({ variables: { language: language === "en" ? "EN" : "ID" } }).catch(() => {});
      }}
    />
  );
}
