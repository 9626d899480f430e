import type { IconName } from "../../ui/icon.tsx";

export interface Going {
  to: string;
  params?: Record<string, string>;
  search?: Record<string, string>;
}

/** Something that the menu finds: a place to go to, or something to do. */
export interface Command {
  /** The same thing keeps its id, so that it is found among the recent ones. */
  id: string;
  label: string;
  detail?: string;
  icon: IconName;
  /** The keys that do the same without the menu. */
  keys?: string;
  does: Going | (() => void);
}

export interface CommandGroup {
  title: string;
  commands: readonly Command[];
}
