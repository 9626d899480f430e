/**
 * Whose page opens a socket. A browser asks nobody before it does, and sends the cookies along: so the page must be ours,
 * by scheme, name and port. Pages of the other sites that may ask the API (CORS_ORIGINS) open one without the session.
 * What is no browser names no page.
 */
export function originOf(
  { origin, host }: { readonly origin?: string | undefined; readonly host?: string | undefined },
  { publicUrl, corsOrigins }: { readonly publicUrl: string; readonly corsOrigins: readonly string[] },
): "ours" | "other" | "refused" {
  if (origin === undefined) return "ours";
  const { protocol } = new URL(publicUrl);
  if (origin === publicUrl || (host !== undefined && origin === `${protocol}//${host}`)) return "ours";
  return corsOrigins.includes(origin) ? "other" : "refused";
}
