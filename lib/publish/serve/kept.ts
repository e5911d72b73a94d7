import type { Resource } from './resource';

/** Memory for what was rendered: two hundred feeds of fifty items. Bytes. */
const BUDGET_BYTES = 64 * 1024 * 1024;

/** What an entry takes beside its body: the objects around it, measured roughly. So redirects and empty archives, of which anybody can name millions, count too. */
const ENTRY_BYTES = 2_000;

type Entry = { stamp: string; resource: Resource | Promise<Resource>; bytes: number };

/** What was rendered last, by address: rendered once a change for all who ask at the time, the longest unasked-for given up first. */
export class Kept {
  readonly #entries = new Map<string, Entry>();
  #bytes = 0;

  constructor(readonly budgetBytes = BUDGET_BYTES) {}

  /**
   * Gives the resource of an address in the state that the stamp names.
   * @param render makes it; what fails is not kept, so that the next request tries again
   */
  get(address: string, stamp: string, render: () => Promise<Resource>): Resource | Promise<Resource> {
    const known = this.#entries.get(address);
    if (known?.stamp === stamp) {
      this.#entries.delete(address);
      this.#entries.set(address, known);
      return known.resource;
    }
    const entry: Entry = { stamp, resource: render(), bytes: 0 };
    this.#remove(address);
    this.#entries.set(address, entry);
    entry.resource = Promise.resolve(entry.resource).then(
      (resource) => {
        entry.resource = resource;
        if (this.#entries.get(address) === entry) this.#count(address, entry, resource);
        return resource;
      },
      (error) => {
        if (this.#entries.get(address) === entry) this.#remove(address);
        throw error;
      },
    );
    return entry.resource;
  }

  #count(address: string, entry: Entry, resource: Resource): void {
    // Notices that nothing is there can be asked for without end.
    if (resource.representation.status === 404) {
      this.#remove(address);
      return;
    }
    entry.bytes = resource.bytes + address.length * 2 + ENTRY_BYTES;
    this.#bytes += entry.bytes;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.budgetBytes || oldest === address) break;
      this.#remove(oldest);
    }
  }

  #remove(address: string): void {
    const entry = this.#entries.get(address);
    if (!entry) return;
    this.#bytes -= entry.bytes;
    this.#entries.delete(address);
  }
}
