/** Where to go after signing in: a path of this dashboard and nothing else, or the link could lead to another site. */
export function signInSearch(search: Record<string, unknown>): { returnTo?: string } {
  const { returnTo } = search;
  return typeof returnTo === "string" && /^\/(?![/\\])/.test(returnTo) ? { returnTo } : {};
}
