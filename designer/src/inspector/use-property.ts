import { useCallback } from 'react';
import type { NameValue } from '../document/command';
import { type Path, setProperty } from '../document/property-command';
import { useEditorStore } from '../editor/editor-context';

/**
 * Gives a setter of properties of one element: `set('term', value)` is one undo entry named after the element
 * and the property; typing in the same property stays one entry until the focus leaves.
 */
export function usePropertySetter(
  path: Path | undefined,
  element: NameValue,
  nameKey: 'changePhase' | 'changeTransition' | 'changeItem' | 'changeProcedure',
  extra?: Record<string, NameValue>,
) {
  const store = useEditorStore();
  return useCallback(
    (property: string, value: unknown) => {
      if (!path) return;
      const name = {
        key: nameKey,
        values: { name: element, what: { key: `property.${property}` }, ...extra },
      };
      store.getState().run(setProperty([...path, property], value, name, `${path.join('/')}/${property}`));
    },
    [store, path, element, nameKey, extra],
  );
}
