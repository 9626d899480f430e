/** Text in which *this* is strong: what a sentence stresses is decided where it is written, in each language. */
export function Emphasis({ children }: { children: string }) {
  return children.split("*").map((part, i) => (i % 2 === 1 ? <strong key={i}>{part}</strong> : part));
}
