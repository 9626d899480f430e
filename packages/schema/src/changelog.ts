import type { ContractChange } from "./changes.ts";
import type { Deprecation } from "./deprecation.ts";

const UNRELEASED = "## Not yet released";
const RELEASE = /^## \d{4}-\d{2}-\d{2}/m;

const WEIGHTS = [
  ["breaking", "Breaking"],
  ["notable", "Worth a look: what worked goes on working, and may meet what it did not know"],
  ["safe", "New, or gone as announced"],
] as const;

/** One section: the changes by how much they ask of a client. */
function section(heading: string, changes: readonly ContractChange[], reason?: string): string {
  const parts = WEIGHTS.map(([weight, title]) => {
    const lines = changes.filter((change) => change.weight === weight).map(({ says }) => `- ${says}`);
    return lines.length > 0 ? `### ${title}\n\n${lines.join("\n")}` : "";
  });
  const body = [reason ?? "", ...parts].filter((part) => part !== "").join("\n\n");
  return `${heading}\n\n${body || "Nothing changed."}`;
}

/** What is served: the releases as they are kept, above them what is not yet released and what will leave. */
export function changelogOf(kept: string, changes: readonly ContractChange[], leaving: readonly Deprecation[]): string {
  const [intro, releases] = parted(kept);
  const lines = leaving.map(({ path, reason }) => `- \`${path}\`: ${reason}`);
  const leave = `## What will leave\n\n${lines.length > 0 ? lines.join("\n") : "Nothing is deprecated."}`;
  return `${[intro, leave, section(UNRELEASED, changes), releases].join("\n\n")}\n`;
}

/** The kept changelog with one release more; the second one of a day is numbered. */
export function withRelease(
  kept: string,
  release: { readonly day: string; readonly changes: readonly ContractChange[]; readonly reason?: string },
): string {
  const [intro, releases] = parted(kept);
  const before = [...releases.matchAll(/^## (\S+)/gm)].filter(([, day]) => day === release.day).length;
  const heading = `## ${release.day}${before > 0 ? ` (${before + 1})` : ""}`;
  return `${[intro, section(heading, release.changes, release.reason), releases].join("\n\n").trimEnd()}\n`;
}

function parted(kept: string): [intro: string, releases: string] {
  const at = kept.search(RELEASE);
  return at === -1 ? [kept.trim(), ""] : [kept.slice(0, at).trim(), kept.slice(at).trim()];
}
