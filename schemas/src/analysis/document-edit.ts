/** Changes of a JSON document as data: the part of JSON Patch (RFC 6902) that repairs need. */
export type DocumentEdit =
  | { op: 'add' | 'replace'; path: string; value: unknown }
  | { op: 'remove'; path: string };

type Container = Record<string, unknown> | unknown[];

const keysOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

function changed(value: unknown, keys: readonly string[], edit: DocumentEdit): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) {
    if (edit.op === 'remove') throw new RangeError('the whole document cannot be removed');
    return edit.value;
  }
  if (typeof value !== 'object' || value === null) throw new RangeError(`no place ${edit.path} to edit`);
  const copy: Container = Array.isArray(value) ? [...value] : { ...value };
  if (Array.isArray(copy)) {
    const index = key === '-' ? copy.length : Number(key);
    if (!Number.isInteger(index) || index > copy.length)
      throw new RangeError(`no place ${edit.path} to edit`);
    if (rest.length > 0) copy[index] = changed(copy[index], rest, edit);
    else if (edit.op === 'add') copy.splice(index, 0, edit.value);
    else if (edit.op === 'remove') copy.splice(index, 1);
    else copy[index] = edit.value;
    return copy;
  }
  if (rest.length > 0) copy[key] = changed(copy[key], rest, edit);
  else if (edit.op === 'remove') delete copy[key];
  else copy[key] = edit.value;
  return copy;
}

/**
 * The document after the edits, in order; what was given stays as it was. Throws a RangeError when an
 * edit points to a place that does not exist.
 */
export function applyEdits<T>(document: T, edits: readonly DocumentEdit[]): T {
  return edits.reduce<unknown>((value, edit) => changed(value, keysOf(edit.path), edit), document) as T;
}
