/** "La família confirma!" → `la-familia-confirma`: a name as an identifier of the language. */
export function scenarioIdFrom(title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 48);
  return plain || 'run';
}
