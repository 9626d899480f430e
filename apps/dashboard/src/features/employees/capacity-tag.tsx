import type { Capacity } from "@andir/domain/capacity";
import * as m from "../../messages/messages.js";
import { Tag } from "../../ui/tag.tsx";

/** Marks who acts in a post that is not definitively theirs; nothing for who holds it. */
export function CapacityTag({ capacity }: { capacity: Capacity }) {
  if (capacity === "PLT") return <Tag meaning={m.capacity_plt_meaning()}>{m.capacity_plt()}</Tag>;
  if (capacity === "PLH") return <Tag meaning={m.capacity_plh_meaning()}>{m.capacity_plh()}</Tag>;
  return null;
}
