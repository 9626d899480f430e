const HERE = "http://here.invalid";

/** A path of the dashboard, or "/": asked of the parser that browsers use, to which "//x", "/\x" and "/<tab>/x" are other sites. */
export function pathHere(path: unknown): string {
  if (typeof path !== "string" || !path.startsWith("/") || !URL.canParse(path, HERE)) return "/";
  const url = new URL(path, HERE);
  // "/..//x" is a path of ours until it has been made shorter.
  if (url.origin !== HERE || url.pathname.startsWith("//")) return "/";
  return `${url.pathname}${url.search}${url.hash}`;
}
