import { Link } from '@tanstack/react-router';
import { FileJson2, History, List, Play, Redo2, Search, Undo2, Upload, Workflow } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session';
import { openOverlay } from '../app/overlays';
import { UserBlock } from '../app/user-block';
import { useLanguage } from '../i18n';
import { BrandMark } from '../ui/brand';
import { Button, IconButton } from '../ui/button';
import { Icon } from '../ui/icon';
import { Kbd } from '../ui/kbd';
import { Segmented } from '../ui/segmented';
import { useCommandInWords } from './command-words';
import { useEditor, useEditorStore } from './editor-context';
import type { EditorView } from './editor-route';
import { SaveWords } from './save-words';

interface TopBarProps {
  view: EditorView;
  onView: (view: EditorView) => void;
  onPublish: () => void;
  /** Opens the simulator; absent while there is none. */
  onSimulate?: (() => void) | undefined;
}

/** Where one is, whether it is saved, undo and redo, the views, and the two great actions. */
export function TopBar({ view, onView, onPublish, onSimulate }: TopBarProps) {
  const { t } = useTranslation('designer');
  const { text } = useLanguage();
  const { town } = useSession();
  const store = useEditorStore();
  const name = useEditor((state) => state.document.name);
  const lastDone = useEditor((state) => state.history.past.at(-1)?.name);
  const lastUndone = useEditor((state) => state.history.future[0]?.name);
  const readOnly = useEditor((state) => state.readOnly);
  const words = useCommandInWords();
  const { undo, redo } = store.getState();
  return (
    <header className="top" data-panel>
      <Link to="/procedures" className="brand" aria-label={t('top.home')}>
        <BrandMark />
      </Link>
      <div className="top-name">
        <div className="crumb ell">
          <Link to="/procedures">{t('procedures.title')}</Link> · {text(town.name)}
        </div>
        <h1 className="ell">{text(name) || t('top.unnamed')}</h1>
      </div>
      <SaveWords />
      <span className="sep" />
      <span className="row tight">
        <IconButton
          icon={Undo2}
          label={lastDone ? t('top.undo', { what: words(lastDone) }) : t('top.nothingToUndo')}
          disabled={!lastDone || readOnly}
          onClick={undo}
        />
        <IconButton
          icon={Redo2}
          label={lastUndone ? t('top.redo', { what: words(lastUndone) }) : t('top.nothingToRedo')}
          disabled={!lastUndone || readOnly}
          onClick={redo}
        />
      </span>
      <Segmented
        label={t('top.view')}
        value={view}
        onChange={onView}
        options={[
          { value: 'drawing', label: t('top.drawing'), icon: Workflow },
          { value: 'table', label: t('top.table'), icon: List },
          { value: 'text', label: t('top.text'), icon: FileJson2 },
          { value: 'versions', label: t('top.versions'), icon: History },
        ]}
      />
      <span className="grow" />
      <button
        type="button"
        className="btn ghost find"
        onClick={() => openOverlay('palette')}
        aria-label={t('top.palette')}
      >
        <Icon of={Search} />
        <Kbd>Ctrl K</Kbd>
      </button>
      <UserBlock compact />
      {onSimulate ? (
        <Button icon={Play} onClick={onSimulate}>
          {t('top.simulate')}
        </Button>
      ) : null}
      <Button variant="primary" icon={Upload} onClick={onPublish}>
        {t('top.publish')}
      </Button>
    </header>
  );
}
