import { fieldHelp, type FieldHelpKey } from "@andir/domain/help/field-help";
import { HELP_SOURCES } from "@andir/domain/help/help-text";
import { locale } from "../../lib/locale.ts";
import * as m from "../../messages/messages.js";

/** The help with one field, in the reader's language. */
export function FieldHelpText({ of }: { of: FieldHelpKey }) {
  const { what, example, source } = fieldHelp(of);
  const now = locale();
  return (
    <>
      <p>{what[now]}</p>
      <p>
        <strong>{m.help_example()}</strong> {example[now]}
      </p>
      <p>
        <strong>{m.help_source()}</strong> {HELP_SOURCES[source][now]}
      </p>
    </>
  );
}
