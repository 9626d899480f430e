/**
 * The documents asked last, parsed and validated, and with each its compiled form. By number: by bytes, as Apollo counts,
 * what was compiled would not count, and ten thousand one-time questions would fill the memory.
 */
export class Recent<T extends object> {
  private readonly values = new Map<string, T>();

  constructor(private readonly max: number) {}

  async get(key: string): Promise<T | undefined> {
    const value = this.values.get(key);
    if (value !== undefined) {
      this.values.delete(key);
      this.values.set(key, value);
    }
    return value;
  }

  async set(key: string, value: T): Promise<void> {
    this.values.set(key, value);
    const [oldest] = this.values.keys();
    if (this.values.size > this.max && oldest !== undefined) this.values.delete(oldest);
  }

  async delete(key: string): Promise<boolean> {
    return this.values.delete(key);
  }
}
