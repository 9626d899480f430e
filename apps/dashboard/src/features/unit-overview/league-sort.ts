export const LEAGUE_KEYS = ["unit", "posts", "punctual", "assessed", "discipline", "quality", "innovation"] as const;
export type LeagueKey = (typeof LEAGUE_KEYS)[number];
