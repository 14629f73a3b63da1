import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../app/page-title';
import { useLanguage } from '../i18n';
import { useAutosave } from './autosave';
import { useEditor, useEditorStore } from './editor-context';
import { editorRoute } from './editor-route';
import { TopBar } from './top-bar';
import './editor.css';

/** The open procedure: bar, outline, drawing, what is chosen, what is to be solved. */
export function EditorScreen({ procedureId, localKey }: { procedureId: string; localKey: string }) {
  const { t } = useTranslation('designer');
  const { text } = useLanguage();
  const store = useEditorStore();
  const name = useEditor((state) => state.document.name);
  const { view = 'drawing' } = editorRoute.useSearch();
  const navigate = editorRoute.useNavigate();
  usePageTitle(text(name) || t('top.unnamed'));
  useAutosave(store, procedureId, localKey);
  return (
    <div className="editor">
      <TopBar
        view={view}
        onView={(next) => void navigate({ search: (old) => ({ ...old, view: next }), replace: true })}
        onPublish={() => void navigate({ search: (old) => ({ ...old, view: 'versions' }) })}
      />
    </div>
  );
}
