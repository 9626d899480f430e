import { cursorsIn, isText, type Cursors } from "../../lib/paged.ts";

export interface ImportsSearch extends Cursors {
  /** What the next file is. */
  jenis?: string;
  /** What it is about, as node has it. */
  untuk?: string;
}

export const importsSearch = ({ jenis, untuk, ...search }: Record<string, unknown>): ImportsSearch => ({
  ...(isText(jenis) && { jenis }),
  ...(isText(untuk) && { untuk }),
  ...cursorsIn(search),
});
