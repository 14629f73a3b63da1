/** A queue of whole numbers, the one with the least cost first. */
export class MinHeap {
  private readonly keys: number[] = [];
  private readonly costs: number[] = [];

  push(key: number, cost: number): void {
    let at = this.keys.length;
    this.keys.push(key);
    this.costs.push(cost);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((this.costs[parent] ?? 0) <= cost) break;
      this.swap(at, parent);
      at = parent;
    }
  }

  pop(): number | undefined {
    const top = this.keys[0];
    const lastKey = this.keys.pop();
    const lastCost = this.costs.pop();
    if (this.keys.length === 0 || lastKey === undefined || lastCost === undefined) return top;
    this.keys[0] = lastKey;
    this.costs[0] = lastCost;
    let at = 0;
    for (;;) {
      const left = at * 2 + 1;
      const right = left + 1;
      let least = at;
      if (left < this.keys.length && (this.costs[left] ?? 0) < (this.costs[least] ?? 0)) least = left;
      if (right < this.keys.length && (this.costs[right] ?? 0) < (this.costs[least] ?? 0)) least = right;
      if (least === at) return top;
      this.swap(at, least);
      at = least;
    }
  }

  private swap(a: number, b: number): void {
    const [key, cost] = [this.keys[a] ?? 0, this.costs[a] ?? 0];
    this.keys[a] = this.keys[b] ?? 0;
    this.costs[a] = this.costs[b] ?? 0;
    this.keys[b] = key;
    this.costs[b] = cost;
  }
}
