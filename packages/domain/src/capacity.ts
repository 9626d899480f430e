/**
 * In what capacity a post is held. One person may hold a definitive post and act in another at the same time.
 */
export const Capacity = {
  /** Definitif. */
  DEFINITIVE: "DEFINITIVE",
  /** Pelaksana tugas: acts while the post is vacant. */
  PLT: "PLT",
  /** Pelaksana harian: acts while its holder is away for a short time. */
  PLH: "PLH",
} as const;
export type Capacity = (typeof Capacity)[keyof typeof Capacity];
