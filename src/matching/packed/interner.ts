export type Key = string | number | boolean | null;

type Node = { id: number; next: Map<Key, Node> | null };

/** Gives each distinct list of keys a small number, in the order in which the lists come up: 0, 1, 2, ... */
export class Interner {
  private readonly root: Node = { id: -1, next: null };
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** The number of the list; equal to the size before the call where the list is new. */
  idOf(keys: readonly Key[]): number {
    let node = this.root;
    for (const key of keys) {
      const next = (node.next ??= new Map<Key, Node>());
      let child = next.get(key);
      if (!child) next.set(key, (child = { id: -1, next: null }));
      node = child;
    }
    if (node.id < 0) node.id = this.count++;
    return node.id;
  }
}

/** Distinct lists with the first thing that had each of them, to answer for all that have the same. */
export class Examples<T> {
  readonly all: T[] = [];
  private readonly interner = new Interner();

  constructor(private readonly keysOf: (item: T) => readonly Key[]) {}

  classOf(item: T): number {
    const id = this.interner.idOf(this.keysOf(item));
    if (id === this.all.length) this.all.push(item);
    return id;
  }
}
