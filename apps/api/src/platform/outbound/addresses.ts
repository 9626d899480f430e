import ipaddr from "ipaddr.js";

/** Reachable by everyone: no private, local, shared or reserved network, and no other address dressed up as one of these. */
export function isPublicAddress(address: string): boolean {
  const parsed = parse(address);
  if (parsed === null || parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || parsed.match(GLOBAL_IPV6);
}

const GLOBAL_IPV6 = ipaddr.parseCIDR("2000::/3") as [ipaddr.IPv6, number];

/** Where a house's own machines may stand. Never link-local: that is where clouds hand out their keys. */
const INTERNAL: ReadonlySet<string> = new Set(["private", "uniqueLocal", "loopback", "carrierGradeNat"]);

/** Of a host that was named as one of the house. */
export const isInternalAddress = (address: string): boolean =>
  isPublicAddress(address) || INTERNAL.has(parse(address)?.range() ?? "");

function parse(address: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  const plain = address.split("%")[0] ?? "";
  return ipaddr.isValid(plain) ? ipaddr.process(plain) : null;
}
