import { describe, expect, it } from 'vitest';
import { applyEdits } from './document-edit.js';

describe('applyEdits', () => {
  const document = { list: [1, { a: 1 }], 'a/b': { '~': 1 } };

  it('adds, replaces and removes in lists and objects, in order', () => {
    const edited = applyEdits(document, [
      { op: 'add', path: '/list/0', value: 0 },
      { op: 'replace', path: '/list/1', value: 9 },
      { op: 'add', path: '/list/-', value: 'end' },
      { op: 'remove', path: '/list/2/a' },
      { op: 'replace', path: '/a~1b/~0', value: 2 },
    ]);
    expect(edited).toEqual({ list: [0, 9, {}, 'end'], 'a/b': { '~': 2 } });
    expect(document).toEqual({ list: [1, { a: 1 }], 'a/b': { '~': 1 } });
  });

  it.each(['/list/7', '/none/a', '/list/x'])('refuses a place that does not exist: %s', (path) => {
    expect(() => applyEdits(document, [{ op: 'add', path, value: 1 }])).toThrow(RangeError);
  });
});
