/** A choice kept on this device. Storage may be forbidden; then the choice lasts as long as the page. */
export function stored(area: "localStorage" | "sessionStorage", key: string) {
  return {
    read(): string | null {
      try {
        return window[area].getItem(key);
      } catch {
        return null;
      }
    },
    write(value: string | null): void {
      try {
        if (value === null) window[area].removeItem(key);
        else window[area].setItem(key, value);
      } catch {
        // Nothing is lost but the memory of it.
      }
    },
  };
}
