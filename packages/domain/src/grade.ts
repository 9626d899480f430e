/** The rank (pangkat) of each grade (golongan ruang) of civil servants, a to d, and to e in the last. */
const RANKS: Record<string, readonly string[]> = {
  I: ["Juru Muda", "Juru Muda Tingkat I", "Juru", "Juru Tingkat I"],
  II: ["Pengatur Muda", "Pengatur Muda Tingkat I", "Pengatur", "Pengatur Tingkat I"],
  III: ["Penata Muda", "Penata Muda Tingkat I", "Penata", "Penata Tingkat I"],
  IV: ["Pembina", "Pembina Tingkat I", "Pembina Utama Muda", "Pembina Utama Madya", "Pembina Utama"],
};

const RANK_BY_GRADE: ReadonlyMap<string, string> = new Map(
  Object.entries(RANKS).flatMap(([roman, ranks]) => ranks.map((rank, i) => [`${roman}/${"abcde".charAt(i)}`, rank])),
);

/** Contract employees (PPPK) have a grade from I to XVII, without a letter and without a rank. */
const CONTRACT_GRADES: ReadonlySet<string> = new Set(
  "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII".split(" "),
);

/** The rank that goes with a grade: "Penata" for "III/c". Null for a contract employee's, which has none, and for what is no grade. */
export const gradeName = (grade: string): string | null => RANK_BY_GRADE.get(grade) ?? null;

/** Whether the text is a grade as it is written: "III/c" of a civil servant, "IX" of a contract employee. */
export const isGrade = (text: string): boolean => RANK_BY_GRADE.has(text) || CONTRACT_GRADES.has(text);
