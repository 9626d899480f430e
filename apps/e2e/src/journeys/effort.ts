import type { Locator } from "playwright-core";

/** Seconds by the keystroke-level model (Card, Moran and Newell), for a hand that types with two fingers. */
const POINT = 1.1;
const PRESS = 0.2;
const DECIDE = 1.35;
const KEY = 0.5;
const READ_PER_PAGE = 8;

/** What a task asks of a person: each press and each field that is filled counts as one. */
export class Effort {
  presses = 0;
  fields = 0;
  letters = 0;
  pages = 0;

  async press(what: Locator): Promise<void> {
    this.presses += 1;
    await what.tap();
  }

  async fill(field: Locator, text: string): Promise<void> {
    this.fields += 1;
    this.letters += text.length;
    await field.tap();
    await field.pressSequentially(text);
  }

  /** A page that has to be looked over before one knows what to do. */
  read(): void {
    this.pages += 1;
  }

  get interactions(): number {
    return this.presses + this.fields;
  }

  /** How long someone takes who reads, decides, points and types slowly. */
  get seconds(): number {
    return this.interactions * (DECIDE + POINT + PRESS) + this.letters * KEY + this.pages * READ_PER_PAGE;
  }
}
