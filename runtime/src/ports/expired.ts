/** What is asked of a store that forgets. */
export interface Expired {
  /** Epoch milliseconds: what could be used until an earlier instant is removed. */
  before: number;
  /** Rows removed at most, of each kind. */
  limit: number;
}
