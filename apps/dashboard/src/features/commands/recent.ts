import { stored } from "../../lib/stored.ts";
import type { Command, Going } from "./command.ts";

type Kept = Omit<Command, "does"> & { does: Going };

const MOST = 5;

/** Where one went last by the menu. Kept for the tab alone, and by person: names are nothing to leave on a shared device. */
export function recent(viewerId: string) {
  const kept = stored("sessionStorage", `andir.recent.${viewerId}`);
  const read = (): Kept[] => {
    try {
      const list: unknown = JSON.parse(kept.read() ?? "[]");
      return Array.isArray(list) ? list.filter(isKept) : [];
    } catch {
      return []; // nothing of ours
    }
  };
  return {
    read,
    add({ does, ...command }: Command): void {
      if (typeof does === "function") return;
      const others = read().filter(({ id }) => id !== command.id);
      kept.write(JSON.stringify([{ ...command, does }, ...others].slice(0, MOST)));
    },
  };
}

const isKept = (value: unknown): value is Kept =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as Kept).id === "string" &&
  typeof (value as Kept).label === "string" &&
  typeof (value as Kept).does?.to === "string";
