import { Link2, Plus, Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setEditing } from '../editor/editing-state';
import { useEditor, useEditorStore } from '../editor/editor-context';
import { addPhaseAfter, chosenPhases } from '../editor/phase-actions';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Kbd } from '../ui/kbd';
import { Segmented } from '../ui/segmented';
import { CollectionList } from './collection-list';
import { OutlineTree } from './outline-tree';
import './outline.css';

/** The procedure as lists: its phases, its letters, and everything else that they use. */
export function OutlinePanel() {
  const { t } = useTranslation('designer');
  const store = useEditorStore();
  const readOnly = useEditor((state) => state.readOnly);
  const chosen = useEditor((state) => (state.selection?.kind === 'phase' ? state.selection.id : null));
  const [part, setPart] = useState<'phases' | 'letters' | 'data'>('phases');
  const [search, setSearch] = useState('');
  return (
    <aside className="outline" aria-label={t('outline.label')} data-panel>
      <div className="outline-head">
        <Segmented
          label={t('outline.parts')}
          value={part}
          onChange={(next) => {
            setPart(next);
            setSearch('');
          }}
          options={[
            { value: 'phases', label: t('outline.phases') },
            { value: 'letters', label: t('outline.letters') },
            { value: 'data', label: t('outline.data') },
          ]}
        />
        <div className="in-box">
          <Icon of={Search} />
          <input
            className="in s"
            type="search"
            data-search
            value={search}
            placeholder={t(`outline.search.${part}`)}
            aria-label={t(`outline.search.${part}`)}
            onChange={(event) => setSearch(event.target.value)}
          />
        </div>
      </div>
      <div className="outline-body">
        {part === 'phases' ? <OutlineTree search={search} /> : null}
        {part === 'letters' ? (
          <CollectionList collections={['communications', 'partials']} search={search} />
        ) : null}
        {part === 'data' ? (
          <CollectionList
            collections={[
              'entries',
              'sensors',
              'tasks',
              'forms',
              'units',
              'dataNeeds',
              'fields',
              'parameters',
              'indicators',
              'surveys',
            ]}
            search={search}
          />
        ) : null}
      </div>
      {part === 'phases' && !readOnly ? (
        <div className="outline-foot">
          <Button
            small
            icon={Plus}
            onClick={() => addPhaseAfter(store, chosenPhases(store)[0] ?? null, 'outline')}
          >
            {t('outline.addPhase')} <Kbd>N</Kbd>
          </Button>
          <Button
            small
            icon={Link2}
            disabled={!chosen}
            onClick={() => chosen && setEditing({ joining: chosen })}
          >
            {t('outline.joinShort')} <Kbd>L</Kbd>
          </Button>
        </div>
      ) : null}
    </aside>
  );
}
