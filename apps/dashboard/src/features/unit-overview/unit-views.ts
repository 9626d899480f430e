export const UNIT_VIEWS = ["map", "completeness", "league", "months", "rating", "service"] as const;
export type UnitView = (typeof UNIT_VIEWS)[number];

interface Looking {
  period?: string;
  view?: Exclude<UnitView, "map">;
  quarter?: string;
}

/** What stays in the address on the way to another unit: when and how one looks, not what was open there. */
export const sameView = ({ period, view, quarter }: Looking): Looking => ({
  ...(period && { period }),
  ...(view && { view }),
  ...(quarter && { quarter }),
});
