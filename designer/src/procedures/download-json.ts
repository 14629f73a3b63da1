import { canonicalJsonFile, type Procedure } from '@oficio/schemas/definition';

/** Hands the definition to the person as a file, in the order of keys that compares best. */
export function downloadJson(procedure: Procedure, name: string): void {
  const url = URL.createObjectURL(new Blob([canonicalJsonFile(procedure)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
