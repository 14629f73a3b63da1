/** A text as it is searched: lower case, without accents, single blanks. `Núria Vidal` is found by `nuria v`. */
export function searchKey(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
