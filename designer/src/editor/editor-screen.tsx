import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { usePageTitle } from '../app/page-title';
import { ChartCanvas } from '../canvas/chart-canvas';
import { useLanguage } from '../i18n';
import { InspectorPanel, selectionExists } from '../inspector/inspector-panel';
import { OutlinePanel } from '../outline/outline-panel';
import { TransitionsTable } from '../outline/transitions-table';
import { FindingsPanel } from '../problems/findings-panel';
import { useFindings, useFindingsWatch } from '../problems/use-findings';
import { Loading } from '../ui/loading';
import { PublishDialog } from '../versions/publish-dialog';
import { VersionsView } from '../versions/versions-view';
import { useAutosave } from './autosave';
import { ChoosePhaseDialog } from './choose-phase-dialog';
import { ConflictNotice } from './conflict-notice';
import { setEditing } from './editing-state';
import { useEditor, useEditorStore } from './editor-context';
import { type EditorView, editorRoute } from './editor-route';
import { rememberedLayout } from './panel-sizes';
import { formatSelection } from './selection';
import { TopBar } from './top-bar';
import { useEditorActions } from './use-editor-actions';
import './editor.css';

const SourceView = lazy(() =>
  import('../source/source-view').then((module) => ({ default: module.SourceView })),
);

/** Whether the window is too narrow to keep what is open beside the drawing. */
function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(matchMedia('(max-width: 1300px)').matches);
  useEffect(() => {
    const query = matchMedia('(max-width: 1300px)');
    const change = () => setNarrow(query.matches);
    query.addEventListener('change', change);
    return () => query.removeEventListener('change', change);
  }, []);
  return narrow;
}

/** The open procedure: bar, outline, drawing, what is chosen, what is to be solved. */
export function EditorScreen({ procedureId, localKey }: { procedureId: string; localKey: string }) {
  const { t } = useTranslation('designer');
  const { text } = useLanguage();
  const store = useEditorStore();
  const name = useEditor((state) => state.document.name);
  const selection = useEditor((state) => state.selection);
  const exists = useEditor(selectionExists);
  const { view = 'drawing' } = editorRoute.useSearch();
  const navigate = editorRoute.useNavigate();
  const narrow = useNarrow();
  // Nothing to solve needs no room; after the first check it is as the person leaves it.
  const [foldedByHand, setFolded] = useState<boolean | null>(null);
  const checkedOnce = useFindings((state) => state.list !== null);
  useEffect(() => {
    if (!checkedOnce) return;
    const nothing = (useFindings.getState().list ?? []).every((finding) => finding.waiver);
    setFolded((chosen) => chosen ?? nothing);
  }, [checkedOnce]);
  const folded = foldedByHand ?? true;
  const setView = (next: EditorView) =>
    void navigate({ search: (old) => ({ ...old, view: next }), replace: true });
  usePageTitle(text(name) || t('top.unnamed'));
  useAutosave(store, procedureId, localKey);
  useFindingsWatch();
  useEditorActions(setView);
  useEffect(() => {
    void navigate({ search: (old) => ({ ...old, sel: formatSelection(selection) }), replace: true });
  }, [selection, navigate]);

  const inspector = selection && exists && view !== 'versions' ? <InspectorPanel /> : null;
  const main =
    view === 'drawing' ? (
      <ChartCanvas />
    ) : view === 'table' ? (
      <TransitionsTable />
    ) : view === 'text' ? (
      <Suspense fallback={<Loading label={t('source.loading')} />}>
        <SourceView />
      </Suspense>
    ) : (
      <div className="page-in-editor">
        <VersionsView procedureId={procedureId} />
      </div>
    );
  const findings = <FindingsPanel folded={folded} onFold={setFolded} />;
  const columns = rememberedLayout(
    'columns',
    inspector && !narrow ? ['outline', 'middle', 'inspector'] : ['outline', 'middle'],
  );
  const rows = rememberedLayout('rows', folded ? ['view'] : ['view', 'findings']);
  return (
    <div className="editor">
      <TopBar
        view={view}
        onView={setView}
        onSimulate={() => void navigate({ to: '/procedures/$procedureId/simulate', params: { procedureId } })}
        onPublish={() => setEditing({ publishing: true })}
      />
      <ConflictNotice procedureId={procedureId} />
      <main className="editor-main">
        <Group orientation="horizontal" {...columns}>
          <Panel
            id="outline"
            defaultSize={216}
            minSize={180}
            maxSize={420}
            groupResizeBehavior="preserve-pixel-size"
          >
            <OutlinePanel />
          </Panel>
          <Separator className="splitter" aria-label={t('editor.resizeOutline')} />
          <Panel id="middle" minSize={320}>
            <div className="middle-column">
              <Group orientation="vertical" {...rows}>
                <Panel id="view" minSize={160}>
                  <div className="view" data-panel>
                    {main}
                  </div>
                  {inspector && narrow ? <div className="sheet">{inspector}</div> : null}
                </Panel>
                {folded ? null : (
                  <Separator className="splitter flat" aria-label={t('editor.resizeFindings')} />
                )}
                {folded ? null : (
                  <Panel
                    id="findings"
                    defaultSize={176}
                    minSize={86}
                    maxSize={480}
                    groupResizeBehavior="preserve-pixel-size"
                  >
                    {findings}
                  </Panel>
                )}
              </Group>
              {folded ? <div className="prob-folded">{findings}</div> : null}
            </div>
          </Panel>
          {inspector && !narrow ? (
            <Separator className="splitter" aria-label={t('editor.resizeInspector')} />
          ) : null}
          {inspector && !narrow ? (
            <Panel
              id="inspector"
              defaultSize={312}
              minSize={280}
              maxSize={560}
              groupResizeBehavior="preserve-pixel-size"
            >
              {inspector}
            </Panel>
          ) : null}
        </Group>
      </main>
      <ChoosePhaseDialog />
      <PublishDialog procedureId={procedureId} />
    </div>
  );
}
