export const UNIT_VIEWS = ["map", "completeness", "league", "months", "rating", "service"] as const;
export type UnitView = (typeof UNIT_VIEWS)[number];

interface Looking {
  period?: string;
  view?: Exclude<UnitView, "map">;
  quarter?: string;
  year?: number;
}

/** What stays in the address on the way to another unit: when and how one looks, not what was open there. */
export const sameView = ({ period, view, quarter, year }: Looking): Looking => ({
  ...(period && { period }),
  ...(view && { view }),
  ...(quarter && year && { quarter, year }),
});
