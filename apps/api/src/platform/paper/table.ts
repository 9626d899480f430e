import { BAR, INK, letters, type Paper, RULE, SHADE, type Tag } from "./paper.ts";
import { type Lettering, type Line, lineHeight, linesOf } from "./lettering.ts";
import type { Cell, Group, TableFacts } from "./table-facts.ts";

const PAD = 3.5;
const LINE = 0.6;
/** Of a group that begins at the foot of a page so much is to be seen there at least. */
const BEGINNING = 90;

interface Placed {
  readonly cell: Cell;
  readonly x: number;
  readonly width: number;
  readonly tag: Tag | null;
  lines: Line[];
}

/** Draws a table over as many pages as it takes; the head stands on each, and is read out once. */
export function table(paper: Paper, facts: TableFacts): void {
  new TableDrawing(paper, facts).draw();
}

class TableDrawing {
  private readonly edges: number[];
  private readonly size: number;
  private tag!: Tag;

  constructor(
    private readonly paper: Paper,
    private readonly facts: TableFacts,
  ) {
    const total = facts.widths.reduce((sum, width) => sum + width, 0);
    let x = paper.left;
    this.edges = [x, ...facts.widths.map((width) => (x += (width / total) * paper.width))];
    this.size = facts.size ?? 8;
  }

  draw(): void {
    const { paper } = this;
    const { title, head, groups, summary, tail = 0 } = this.facts;
    if (head.length === 0 && groups.length === 0) throw new Error("A table without a row.");
    paper.needs((title === undefined ? 0 : BAR) + this.headHeight() + this.beginningOf(0));
    if (title !== undefined) paper.bar(2, title);
    this.tag = paper.tag("Table", paper.root, { alt: summary });
    this.drawHead(true);
    const body = paper.tag("TBody", this.tag);
    groups.forEach((group, at) => {
      const isTail = (place: number) => (place === groups.length - 1 ? tail : 0);
      this.makeRoom(group, group.staysWithNext ? this.beginningOf(at + 1) + isTail(at + 1) : isTail(at));
      this.drawGroup(group, body);
    });
    body.end();
    this.tag.end();
  }

  /** How much of a group, and of what it stays with, is to stand where it begins. */
  private beginningOf(at: number): number {
    const group = this.facts.groups[at];
    if (!group) return 0;
    return Math.min(this.heightOf(group), BEGINNING) + (group.staysWithNext ? this.beginningOf(at + 1) : 0);
  }

  /** A new page for a group that with what follows it would not stand here, but would on a page of its own. */
  private makeRoom(group: Group, after: number): void {
    const { paper } = this;
    const whole = this.heightOf(group);
    const page = paper.bottom - paper.top - this.headHeight();
    const isSmall = whole < page * 0.6;
    const goes = (height: number) => paper.y + height > paper.bottom && height <= page;
    if ((isSmall && goes(whole)) || goes(whole + after)) this.nextPage();
  }

  private lettering(cell: Cell): Lettering {
    return { weight: cell.weight ?? (cell.head ? "bold" : "plain"), size: this.size, colour: INK };
  }

  private place(cells: readonly Cell[], from: number, tag: (cell: Cell) => Tag | null): Placed[] {
    let column = from;
    return cells.map((cell) => {
      const x = this.edges[column]!;
      column += cell.columns ?? 1;
      const end = this.edges[column];
      if (end === undefined) throw new Error(`More cells than columns: ${cell.text}`);
      const width = end - x;
      return { cell, x, width, tag: tag(cell), lines: this.linesOf(cell, width - 2 * PAD) };
    });
  }

  private linesOf(cell: Cell, width: number): Line[] {
    const { doc } = this.paper;
    const lead = cell.lead ? linesOf(doc, cell.lead, { weight: "bold", size: this.size }, width) : [];
    return [...lead, ...linesOf(doc, cell.text, this.lettering(cell), width)];
  }

  /** Where the cells after the rows begin. */
  private after({ rows, shared = [] }: Group): number {
    return shared.length + (rows[0] ?? []).reduce((sum, { columns = 1 }) => sum + columns, 0);
  }

  private height(cells: readonly { readonly lines: readonly Line[] }[]): number {
    return Math.max(1, ...cells.map(({ lines }) => lines.length)) * lineHeight(this.size) + 2 * PAD;
  }

  private headHeight(): number {
    return this.facts.head.reduce((sum, row) => sum + this.height(this.place(row, 0, () => null)), 0);
  }

  private heightOf(group: Group): number {
    const { shared = [], rows, sharedAfter = [] } = group;
    const alone = rows.reduce((sum, row) => sum + this.height(this.place(row, shared.length, () => null)), 0);
    const beside = [...this.place(shared, 0, () => null), ...this.place(sharedAfter, this.after(group), () => null)];
    return Math.max(alone, this.height(beside));
  }

  private drawHead(isFirst: boolean): void {
    const part = isFirst && this.facts.head.length > 0 ? this.paper.tag("THead", this.tag) : null;
    for (const row of this.facts.head) {
      const line = part && this.paper.tag("TR", part);
      const cells = this.place(row, 0, (cell) => line && this.cellTag(cell, line));
      const height = this.height(cells);
      this.frames(cells.map((cell) => ({ ...cell, height, shade: true })));
      for (const cell of cells) this.fill(cell, cell.lines, this.paper.y);
      for (const { tag } of cells) tag?.end();
      line?.end();
      this.paper.y += height;
    }
    part?.end();
  }

  private cellTag(cell: Cell, row: Tag, rows = 1): Tag {
    const tag = this.paper.tag(cell.head ? "TH" : "TD", row);
    const attributes: Record<string, unknown> = { O: "Table" };
    if (cell.head) attributes["Scope"] = cell.head;
    if ((cell.columns ?? 1) > 1) attributes["ColSpan"] = cell.columns;
    if (rows > 1) attributes["RowSpan"] = rows;
    if (Object.keys(attributes).length > 1) dictionaryOf(tag)["A"] = attributes;
    return tag;
  }

  /** As much of the group as a page takes, then the next page; rows that are higher than a page are cut between lines. */
  private drawGroup(group: Group, body: Tag): void {
    const { shared = [], rows, sharedAfter = [] } = group;
    const lines = rows.map(() => this.paper.tag("TR", body));
    // A cell is read out where its row comes to it, so tags are made in the order of columns.
    const besideTag = (cell: Cell) => this.cellTag(cell, lines[0]!, rows.length);
    const before = this.place(shared, 0, besideTag);
    const waiting = rows.map((row, at) => this.place(row, shared.length, (cell) => this.cellTag(cell, lines[at]!)));
    const beside = [...before, ...this.place(sharedAfter, this.after(group), besideTag)];
    while (waiting.length > 0 || beside.some((cell) => cell.lines.length > 0)) this.drawSegment(beside, waiting);
    for (const cell of beside) cell.tag?.end();
    for (const line of lines) line.end();
  }

  private nextPage(): void {
    this.paper.newPage();
    this.drawHead(false);
  }

  private drawSegment(beside: Placed[], waiting: Placed[][]): void {
    const { paper } = this;
    const step = lineHeight(this.size);
    const space = paper.bottom - paper.y;
    const taken: { cells: Placed[]; lines: Line[][]; height: number; isEnd: boolean }[] = [];
    let used = 0;
    while (waiting[0]) {
      const cells = waiting[0];
      const height = this.height(cells);
      if (used + height <= space) {
        taken.push({ cells, lines: cells.map((cell) => cell.lines), height, isEnd: true });
        waiting.shift();
        used += height;
        continue;
      }
      const most = Math.floor((space - used - 2 * PAD) / step);
      // A row is cut where it would leave much of the page empty, and never for a line or two.
      if (most >= 4 && height > space / 3) {
        const lines = cells.map((cell) => cell.lines.splice(0, most));
        taken.push({ cells, lines, height: most * step + 2 * PAD, isEnd: false });
        used += most * step + 2 * PAD;
      }
      break;
    }
    if (taken.length === 0 && waiting.length > 0) {
      this.nextPage();
      return;
    }
    const left = Math.max(0, ...beside.map((cell) => cell.lines.length));
    const wanted = left * step + (left > 0 ? 2 * PAD : 0);
    // What stands beside is longer than the rows: the last of them, or an empty one, is as high as that.
    const reach = waiting.length === 0 ? Math.min(Math.max(used, wanted), space) : used;
    const most = Math.floor((reach - 2 * PAD + 0.01) / step);
    if (most < 1) {
      this.nextPage();
      return;
    }
    if (taken.length > 0) taken.at(-1)!.height += reach - used;
    this.drawTaken(beside, most, taken, reach);
    paper.y += reach;
    if (waiting.length > 0 || beside.some((cell) => cell.lines.length > 0)) this.nextPage();
  }

  private drawTaken(
    beside: Placed[],
    most: number,
    taken: { cells: Placed[]; lines: Line[][]; height: number; isEnd: boolean }[],
    reach: number,
  ): void {
    const top = this.paper.y;
    let y = top;
    this.frames(beside.map((cell) => ({ ...cell, height: reach, shade: cell.cell.isShaded ?? false })));
    for (const { cells, height } of taken) {
      this.frames(
        cells.map((cell) => ({ ...cell, height, shade: cell.cell.isShaded ?? false })),
        y,
      );
      y += height;
    }
    for (const cell of beside) this.fill(cell, cell.lines.splice(0, most), top);
    y = top;
    for (const { cells, lines, height, isEnd } of taken) {
      cells.forEach((cell, at) => {
        this.fill(cell, lines[at]!, y);
        if (isEnd) cell.tag?.end();
      });
      y += height;
    }
  }

  private frames(cells: readonly { x: number; width: number; height: number; shade: boolean }[], y = this.paper.y) {
    this.paper.artifact(() => {
      const { doc } = this.paper;
      for (const { x, width, height, shade } of cells) {
        if (shade) doc.rect(x, y, width, height).fill(SHADE);
        doc.rect(x, y, width, height).lineWidth(LINE).stroke(RULE);
      }
    });
  }

  /** In the cell's tag; on a page after the first, where only the head is said again, in none. */
  private fill({ cell, x, width, tag }: Placed, lines: readonly Line[], y: number): void {
    if (lines.length === 0) return;
    const { doc } = this.paper;
    const step = lineHeight(this.size);
    const align = cell.align ?? "left";
    const draw = () =>
      lines.forEach((line, at) => {
        const free = width - 2 * PAD - line.width;
        const shift = align === "center" ? free / 2 : align === "right" ? free : line.indent;
        const style = { ...this.lettering(cell), weight: line.weight };
        letters(doc, line.text, { ...style, x: x + PAD + shift, y: y + PAD + at * step });
      });
    if (tag) tag.add(draw);
    else this.paper.artifact(draw, "Pagination");
  }
}

/** pdfkit writes no attributes of tables but the scope. */
const dictionaryOf = (tag: Tag): Record<string, unknown> =>
  (tag as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data;
