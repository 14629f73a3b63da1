import type { Patch } from 'immer';

type Path = (string | number)[];

/** The value at a path of a JSON document, or undefined. */
export function valueAt(root: unknown, path: readonly (string | number)[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

function commonPath(paths: Path[]): Path {
  const [first = [], ...rest] = paths;
  let length = first.length;
  for (const path of rest) {
    let same = 0;
    while (same < length && path[same] === first[same]) same++;
    length = same;
  }
  return first.slice(0, length);
}

/** The object that a patch changes the set of keys of, or null when it keeps the keys. */
function reshapedObject(root: unknown, patch: Patch): Path | null {
  if (patch.op === 'replace' || patch.path.length === 0) return null;
  const parent = patch.path.slice(0, -1);
  return Array.isArray(valueAt(root, parent)) ? null : parent;
}

/**
 * Removing a key and putting it back would move it to the end of its object, and an undone document must
 * be identical to the byte. So where a command adds or removes keys, its patches become one replacement of
 * the smallest object around them, per top-level key (unchanged parts are shared, not copied).
 */
export function wholeObjects(
  before: unknown,
  after: unknown,
  patches: Patch[],
  inverse: Patch[],
): { patches: Patch[]; inverse: Patch[] } {
  const reshaped = [
    ...patches.map((patch) => reshapedObject(after, patch) ?? reshapedObject(before, patch)),
    ...inverse.map((patch) => reshapedObject(before, patch) ?? reshapedObject(after, patch)),
  ].filter((path) => path !== null);
  if (reshaped.length === 0) return { patches, inverse };
  if (reshaped.some((path) => path.length === 0)) {
    return {
      patches: [{ op: 'replace', path: [], value: after }],
      inverse: [{ op: 'replace', path: [], value: before }],
    };
  }
  const result: { patches: Patch[]; inverse: Patch[] } = { patches: [], inverse: [] };
  for (const top of new Set([...patches, ...inverse].map((patch) => patch.path[0]))) {
    const within = (patch: { path: Path }) => patch.path[0] === top;
    const here = reshaped.filter((path) => path[0] === top);
    const mine = patches.filter(within);
    const undoing = inverse.filter(within);
    if (here.length === 0) {
      result.patches.push(...mine);
      result.inverse.push(...undoing);
      continue;
    }
    const parents = [...mine, ...undoing].map((patch) => patch.path.slice(0, -1));
    const path = commonPath([...here, ...parents]);
    result.patches.push({ op: 'replace', path, value: valueAt(after, path) });
    result.inverse.push({ op: 'replace', path, value: valueAt(before, path) });
  }
  return result;
}
