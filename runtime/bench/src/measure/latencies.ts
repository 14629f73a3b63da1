/** Latencies in milliseconds, kept whole: percentiles are exact, not of buckets. */
export class Latencies {
  private values = new Float64Array(4096);
  private length = 0;

  add(milliseconds: number): void {
    if (this.length === this.values.length) {
      const larger = new Float64Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length] = milliseconds;
    this.length += 1;
  }

  get count(): number {
    return this.length;
  }

  /** The smallest value that at least `share` (0 to 1) of the values do not exceed; NaN without values. */
  percentile(share: number): number {
    const sorted = this.values.slice(0, this.length).sort();
    return sorted[Math.max(0, Math.ceil(share * this.length) - 1)] ?? Number.NaN;
  }
}
