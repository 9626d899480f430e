import * as m from "../../messages/messages.js";

const SCREENS: Record<string, () => string> = {
  TeamPage: m.source_team,
  PersonPage: m.source_person,
  OlderMonths: m.source_person,
  File: m.source_file,
  graphql: m.source_other,
};

const EXPORT = "export: ";

/** The access log keeps the name of the operation; a reader knows the screen. */
export const sourceWord = (source: string): string =>
  SCREENS[source]?.() ??
  (source.startsWith(EXPORT) ? m.source_export({ name: source.slice(EXPORT.length) }) : null) ??
  m.source_script({ name: source.replace(/^token: /, "") });
