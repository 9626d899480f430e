export const MEASURES = ["punctual", "assessed", "DISCIPLINE", "WORK_QUALITY", "INNOVATION"] as const;
export type Measure = (typeof MEASURES)[number];
