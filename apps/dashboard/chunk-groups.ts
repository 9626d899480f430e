import type { Rolldown } from "vite";

type Modules = Rolldown.ChunkingContext;

const TEAM = "/src/pages/team/team-page.tsx";
const MESSAGES = "/src/messages/messages.js";

/** What a module loads with it. The messages are one list of thousands; a module loads those that it names. */
function neededBy(id: string, modules: Modules): readonly string[] {
  const { importedIds = [], code } = modules.getModuleInfo(id) ?? {};
  return importedIds.flatMap((needed) =>
    needed.endsWith(MESSAGES)
      ? [...(code ?? "").matchAll(/\bm\.(\w+)/g)].map(([, name]) =>
          needed.replace("messages.js", `messages/${name}.js`),
        )
      : [needed],
  );
}

/** All that must be there before a page can be read. */
function loadedBy(page: string, modules: Modules): ReadonlySet<string> {
  const found = new Set([page]);
  for (const id of found) for (const needed of neededBy(id, modules)) found.add(needed);
  return found;
}

let ofTeam: ReadonlySet<string> | undefined;

/** The team's page is the one that is opened most: what it shares with others comes in one file, not in sixty of a kilobyte. */
export function withTeam(root: string) {
  return (id: string, modules: Modules): string | null => {
    ofTeam ??= loadedBy(root + TEAM, modules);
    return ofTeam.has(id) ? "everyday" : null;
  };
}
