/** A name that every system takes: "sebaran-predikat-okt-2026.csv". */
export const fileName = (name: string, kind: string): string =>
  `${
    name
      .normalize("NFD")
      .replaceAll(/\p{M}/gu, "")
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replaceAll(/^-|-$/g, "")
      .slice(0, 80) || "andir"
  }.${kind}`;
