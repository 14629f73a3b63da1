import { useTranslation } from 'react-i18next';
import { findPhase, findTransition } from '../document/phase-tree';
import { useEditor, useEditorStore } from '../editor/editor-context';
import type { EditorState } from '../editor/editor-store';
import { CommunicationInspector } from './communication-inspector';
import { ItemInspector } from './item-inspector';
import { PhaseInspector } from './phase-inspector';
import { ProcedureInspector } from './procedure-inspector';
import { TransitionInspector } from './transition-inspector';
import './inspector.css';

/** Whether what is chosen exists (it may have been deleted or undone). */
export function selectionExists({
  document,
  selection,
}: Pick<EditorState, 'document' | 'selection'>): boolean {
  if (!selection) return false;
  if (selection.kind === 'procedure') return true;
  if (selection.kind === 'phase') return findPhase(document, selection.id) !== undefined;
  if (selection.kind === 'transition') return findTransition(document, selection.id) !== undefined;
  return document[selection.kind].some((item) => item.id === selection.id);
}

/** What is chosen, open: every property of it. */
export function InspectorPanel() {
  const { t } = useTranslation('designer');
  const store = useEditorStore();
  const selection = useEditor((state) => state.selection);
  const readOnly = useEditor((state) => state.readOnly);
  if (!selection) return null;
  const { kind, id } = selection;
  return (
    <aside
      className="insp"
      aria-label={t('inspector.label')}
      data-panel
      onBlur={() => store.getState().seal()}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && !(event.target instanceof HTMLSelectElement))
          store.getState().select(null);
      }}
    >
      <fieldset className="bare" disabled={readOnly} key={`${kind}:${id}`}>
        {kind === 'procedure' ? <ProcedureInspector /> : null}
        {kind === 'phase' ? <PhaseInspector id={id} /> : null}
        {kind === 'transition' ? <TransitionInspector id={id} /> : null}
        {kind === 'communications' ? <CommunicationInspector id={id} /> : null}
        {kind !== 'procedure' && kind !== 'phase' && kind !== 'transition' && kind !== 'communications' ? (
          <ItemInspector collection={kind} id={id} />
        ) : null}
      </fieldset>
    </aside>
  );
}
