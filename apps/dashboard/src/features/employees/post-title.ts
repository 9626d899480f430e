import type { Capacity } from "@andir/domain/capacity";

/** The title of a post without the "Plt." or "Plh." that some records repeat: the capacity is shown beside it. */
export const postTitle = ({ title, capacity }: { title: string; capacity: Capacity }): string =>
  capacity === "DEFINITIVE" ? title : title.replace(/^Pl[th]\.\s+/, "");
