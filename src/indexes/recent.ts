/** What was made and may be wanted again, as far as there is room for it. */

/** Values by key; those that were not asked for in a while go when there are too many. */
export class Recent<Key, Value> {
  readonly #values = new Map<Key, { readonly value: Value; readonly size: number }>();
  readonly #room: number;
  #held = 0;

  /** @param room the sum of sizes that is held */
  constructor(room: number) {
    this.#room = room;
  }

  /**
   * The value of a key.
   *
   * @param make makes it where it is not held
   * @param sizeOf what it takes of the room
   */
  get(key: Key, make: () => Value, sizeOf: (value: Value) => number): Value {
    const before = this.#values.get(key);
    const value = before === undefined ? make() : before.value;
    const entry = before ?? { value, size: sizeOf(value) };
    // What was asked for last stands last.
    this.#values.delete(key);
    this.#values.set(key, entry);
    if (before === undefined) this.#held += entry.size;
    for (const [oldest, { size }] of this.#values) {
      if (this.#held <= this.#room || oldest === key) break;
      this.#values.delete(oldest);
      this.#held -= size;
    }
    return value;
  }
}
