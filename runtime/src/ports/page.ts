/** One page of a list: `after` is the `next` of the page before, opaque to the caller. */
export interface PageRequest {
  after?: string | undefined;
  limit: number;
}

export interface Page<Row> {
  rows: Row[];
  total: number;
  next: string | null;
}
