export interface SignInSearch {
  returnTo?: string;
  /** The code with which single sign-on came back. */
  problem?: string;
  /** Single sign-on worked, and a code is needed next. */
  step?: "code";
}

/** Where to go after signing in: a path of this dashboard and nothing else, or the link could lead to another site. */
export function signInSearch(search: Record<string, unknown>): SignInSearch {
  const { returnTo, problem, step } = search;
  return {
    ...(typeof returnTo === "string" && isPathHere(returnTo) && { returnTo }),
    ...(typeof problem === "string" && problem !== "" && { problem }),
    ...(step === "code" && { step }),
  };
}

const HERE = "http://here.invalid";

/** Asked of the browser's own parser: "//elsewhere", "/\\elsewhere" and a tab between the slashes all leave the site. */
function isPathHere(path: string): boolean {
  try {
    return path.startsWith("/") && new URL(path, HERE).origin === HERE;
  } catch {
    return false; // no address at all, such as "//"
  }
}
