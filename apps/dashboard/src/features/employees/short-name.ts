/** "Siti N." of "dr. Siti Nurhayati, M.Kes.": without titles, for places too narrow for the name in full. */
export function shortName(name: string): string {
  const [bare = name] = name.split(",");
  const words = bare.split(" ").filter((word) => word !== "" && !word.endsWith("."));
  const [first = name, second] = words;
  return second === undefined ? first : `${first} ${second.charAt(0)}.`;
}
