export interface PlanSearch {
  /** An agreed plan is being amended. */
  mode?: "ubah";
  /** The agreed version that the plan is compared with. */
  banding?: number;
}

/** What you see is the address. What an address has that means nothing here is dropped. */
export const planSearch = ({ mode, banding }: Record<string, unknown>): PlanSearch => ({
  ...(mode === "ubah" && { mode }),
  ...(typeof banding === "number" && Number.isInteger(banding) && banding > 0 && { banding }),
});
